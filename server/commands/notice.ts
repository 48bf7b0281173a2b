import { basename } from 'node:path'
import { Command } from 'commander'
import type { Queries } from '../../db/database.ts'
import { importNotice, noticeKind, noticeKinds, noticeTemplate, readNotice } from '../../db/import/notices.ts'
import { problemText, type Problem } from '../../db/import/table.ts'
import { noticePath } from '../../db/notices.ts'
import { currentUnit, fullName, type Unit } from '../../db/units.ts'
import { CommandError } from './command-error.ts'
import { givenFile } from './given-file.ts'
import { withPortal } from './open-portal.ts'

const kindNames = noticeKinds.map(({ id, name }) => `${id} (${name})`).join(', ')
const mostProblems = 20

export function noticeCommand(): Command {
  return new Command('notice')
    .description('bảng công khai của xã: lấy mẫu, nạp và công khai')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- notice import --help')
    .addCommand(
      new Command('template')
        .description('in tệp mẫu ra màn hình; ghi vào tệp bằng dấu >')
        .argument('<loại>', kindNames)
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run --silent portal -- notice template land-prices > gia-dat.csv\n' +
            'Mở tệp bằng Excel hoặc LibreOffice, thay các dòng ví dụ, sửa «Dữ liệu minh hoạ» thành «không»,\n' +
            'rồi lưu lại theo kiểu «CSV UTF-8».',
        )
        .action((kindId: string) => void process.stdout.write(noticeTemplate(knownKind(kindId)))),
    )
    .addCommand(
      new Command('import')
        .description('kiểm tra một tệp CSV và công khai nó thành phiên bản mới')
        .argument('<loại>', kindNames)
        .argument('<tệp>', 'tệp CSV (UTF-8) điền theo mẫu')
        .requiredOption('--unit <mã>', 'mã năm chữ số của xã, phường')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- notice import land-prices --unit 19366 gia-dat.csv\n' +
            'Có một chỗ sai thì cả tệp không được lưu; lệnh in ra từng dòng, từng cột cần sửa.',
        )
        .action(importFile),
    )
}

async function importFile(kindId: string, path: string, { unit: code }: { unit: string }): Promise<void> {
  const kind = knownKind(kindId)
  const read = readNotice(kind, await givenFile(path), basename(path))
  if ('problems' in read) throw new CommandError(refusal(path, read.problems))
  await withPortal(async (db) => {
    const unit = await commune(db.read, code)
    const { notice } = read
    const version = await importNotice(db, unit.code, notice, 'command-line')
    process.stdout.write(
      `Đã lưu «${notice.title}» của ${fullName(unit)}: phiên bản ${version}, ${notice.rows.length} dòng.\n` +
        `Trang công khai: ${noticePath(unit, notice.id)}\n`,
    )
  })
}

function knownKind(id: string) {
  const kind = noticeKind(id)
  if (!kind) throw new CommandError(`Không có loại bảng «${id}». Các loại: ${kindNames}.`)
  return kind
}

async function commune(db: Queries, code: string): Promise<Unit> {
  const unit = await currentUnit(db, code)
  if (unit?.level === 'commune') return unit
  throw new CommandError(
    `Không có xã, phường nào mang mã «${code}». Tìm mã bằng lệnh: npm run portal -- unit find "tên xã"`,
  )
}

function refusal(path: string, problems: readonly Problem[]): string {
  const shown = problems.slice(0, mostProblems).map((problem) => `  ${problemText(problem)}`)
  const more = problems.length - shown.length
  return [
    `${path}: chưa lưu gì, vì có ${problems.length} chỗ cần sửa.`,
    ...shown,
    ...(more > 0 ? [`  … và ${more} chỗ nữa.`] : []),
  ].join('\n')
}
