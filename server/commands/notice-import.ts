import { basename } from 'node:path'
import { Refusal } from '../../domain/refusal.ts'
import type { NoticeKind } from '../../domain/notices/notice-kind.ts'
import { readNotice } from '../../db/notices/import.ts'
import { assertLongEnough } from '../../db/notices/consultations.ts'
import { noticePath, publishNotice } from '../../db/notices/notices.ts'
import { fullName } from '../../db/units/units.ts'
import type { CommandContext } from './context.ts'
import { about, givenFile } from './given-file.ts'
import { knownCommune } from './known-commune.ts'
import { withDatabase } from './with-database.ts'

/** Checks the file, then publishes it. @throws Refusal naming every fault; nothing is stored then */
export async function importNoticeFile(
  context: CommandContext,
  kind: NoticeKind,
  { path, code, isConfirmed }: { path: string; code: string; isConfirmed: boolean },
): Promise<void> {
  const bytes = await givenFile(path)
  const { notice, unitCode } = await about(path, () =>
    readNotice(kind, bytes, basename(path), { isConfirmed }),
  )
  if (unitCode !== '' && unitCode !== code) {
    const message = `tệp ghi là của đơn vị mang mã «${unitCode}», không phải ${code}. Sửa tệp hoặc --unit.`
    throw new Refusal(message, { file: path })
  }
  await withDatabase(context, async (db) => {
    const unit = await knownCommune(db.read, code)
    const given = { ...notice, unitCode: unit.code, actor: 'command-line' }
    const version = await db.write(async (tx) => {
      const now = new Date()
      await assertLongEnough(tx, given, now)
      return publishNotice(tx, given, now)
    })
    context.out.write(
      `Đã lưu «${notice.title}» của ${fullName(unit)}: phiên bản ${version}, ${notice.rows.length} dòng.\n` +
        `Trang công khai: ${noticePath(unit, notice.id)}\n`,
    )
  })
}
