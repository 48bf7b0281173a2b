import { Command } from 'commander'
import { noticeKind, noticeKinds, noticeTemplate } from '../../domain/notices/index.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'

const kindNames = noticeKinds.map(({ id, name }) => `${id} (${name})`).join(', ')

export function noticeCommand(context: CommandContext): Command {
  return new Command('notice')
    .alias('notices')
    .description('bảng công khai của xã: lấy mẫu, nạp và công khai, kiểm tra')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- notice import --help')
    .addCommand(
      new Command('template')
        .description('in tệp mẫu ra màn hình; ghi vào tệp bằng dấu >')
        .argument('<loại>', kindNames)
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run --silent portal -- notice template land-prices > gia-dat.csv\n' +
            'Mở tệp bằng Excel hoặc LibreOffice, thay hết các dòng ví dụ bằng số liệu của xã,\n' +
            'rồi lưu lại theo kiểu «CSV UTF-8». Tệp còn dòng ví dụ thì không được nhận.',
        )
        .action((kindId: string) => void context.out.write(noticeTemplate(knownKind(kindId)))),
    )
    .addCommand(
      new Command('import')
        .description('kiểm tra một tệp CSV và công khai nó thành phiên bản mới')
        .argument('<loại>', kindNames)
        .argument('<tệp>', 'tệp CSV (UTF-8) điền theo mẫu')
        .requiredOption('--unit <mã>', 'mã năm chữ số của xã, phường')
        .option('--confirm', 'những chỗ được hỏi lại (số chênh nghìn lần, tổng không khớp) là đúng')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- notice import land-prices --unit 19366 gia-dat.csv\n' +
            'Có một chỗ sai thì cả tệp không được lưu; lệnh in ra từng dòng, từng cột cần sửa.',
        )
        .action(async (kindId: string, path: string, options: { unit: string; confirm?: true }) => {
          const kind = knownKind(kindId)
          const { importNoticeFile } = await import('./notice-import.ts')
          await importNoticeFile(context, kind, {
            ...{ path, code: options.unit, isConfirmed: options.confirm ?? false },
          })
        }),
    )
    .addCommand(
      new Command('verify')
        .description('tính lại mã kiểm tra SHA-256 của mọi bản đã công khai, so với trang và với nhật ký')
        .option('--unit <mã>', 'chỉ của xã, phường này')
        .action(async ({ unit }: { unit?: string }) => {
          const { verifyNoticeFiles } = await import('./notice-verify.ts')
          await verifyNoticeFiles(context, unit)
        }),
    )
}

function knownKind(id: string) {
  const kind = noticeKind(id)
  if (!kind) throw new Refusal(`Không có loại bảng «${id}». Các loại: ${kindNames}.`)
  return kind
}
