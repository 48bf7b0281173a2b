import { Command } from 'commander'
import { rebuildTallies, wrongTallies } from '../../db/tallies/recount.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { withDatabase } from './with-database.ts'

const mostNamed = 20

export function talliesCommand(context: CommandContext): Command {
  return new Command('tallies')
    .description('số đếm: đối chiếu với từng lượt trả lời, đếm lại')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- tallies check --help')
    .addCommand(
      new Command('check')
        .description('đếm lại từ từng lượt trả lời và so với số đã lưu; không sửa gì')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- tallies check\nMã thoát: 0 khớp; 1 có chỗ lệch, lệnh in ra từng chỗ.',
        )
        .action(() => check(context)),
    )
    .addCommand(
      new Command('rebuild')
        .description('thay mọi số đếm bằng số đếm lại từ từng lượt trả lời')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- tallies rebuild\nDừng cổng trước khi chạy, để không sót lượt nào đang gửi tới.',
        )
        .action(() => rebuild(context)),
    )
}

async function check(context: CommandContext): Promise<void> {
  const wrong = await withDatabase(context, (db) => db.snapshot(wrongTallies))
  if (wrong.length === 0) {
    context.out.write('Số đếm khớp với từng lượt trả lời.\n')
    return
  }
  throw new Refusal(
    [
      `Có ${wrong.length} dòng số đếm không khớp (đơn vị|phiếu|phiên bản|tháng|dịch vụ|cách trả lời|xác thực|nhóm người):`,
      ...wrong.slice(0, mostNamed).map((name) => `  ${name}`),
      ...(wrong.length > mostNamed ? [`  … và ${wrong.length - mostNamed} dòng nữa.`] : []),
      'Dừng cổng rồi chạy: npm run portal -- tallies rebuild',
    ].join('\n'),
  )
}

async function rebuild(context: CommandContext): Promise<void> {
  const rows = await withDatabase(context, (db) => rebuildTallies(db, 'command-line'))
  context.out.write(`Đã đếm lại từ từng lượt trả lời: ${rows} dòng số đếm.\n`)
}
