/** `portal notices verify`: whether every published version still says what it said. */
import { formatNumber } from '../../domain/vietnamese.ts'
import { Refusal } from '../../domain/refusal.ts'
import { sealOlderVersions, verifyNotices, type BrokenVersion } from '../../db/notices/verify.ts'
import type { CommandContext } from './context.ts'
import { knownCommune } from './known-commune.ts'
import { withDatabase } from './with-database.ts'

/** @param code only of this commune */
export async function verifyNoticeFiles(context: CommandContext, code: string | undefined): Promise<void> {
  await withDatabase(context, async (db) => {
    if (code !== undefined) await knownCommune(db.read, code)
    await sealOlderVersions(db)
    const { versions, broken } = await db.snapshot((read) => verifyNotices(read, code))
    if (broken.length > 0)
      throw new Refusal(`có ${broken.length} bản không còn như khi công khai.`, {
        code: 'broken-notices',
        faults: broken.map((one) => ({ message: sentenceOf(one) })),
      })
    context.out.write(
      versions === 0
        ? 'Chưa có bản công khai nào.\n'
        : `${formatNumber(versions)} bản công khai nguyên vẹn: nội dung đúng mã kiểm tra, mã đúng nhật ký.\n`,
    )
  })
}

const reasons: Readonly<Record<BrokenVersion['broken'], string>> = {
  content: 'nội dung không còn đúng mã kiểm tra SHA-256',
  audit: 'nhật ký ghi mã kiểm tra khác, hoặc không ghi lần công khai này',
  missing: 'nhật ký có ghi, nhưng bản này không còn',
}

function sentenceOf({ unitCode, noticeId, version, broken }: BrokenVersion): string {
  return `${unitCode}, ${noticeId}, bản ${version}: ${reasons[broken]}.`
}
