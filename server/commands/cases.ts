import { Command } from 'commander'
import { checkCases, rebuildCases } from '../../db/cases/check.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { withDatabase } from './with-database.ts'

const shown = 20

export function casesCommand(context: CommandContext): Command {
  return new Command('cases')
    .description('vụ việc: đối chiếu danh sách và số đếm với diễn biến, tính lại khi lệch')
    .addHelpText('after', '\nVí dụ: npm run portal -- cases check')
    .addCommand(
      new Command('check')
        .description('tính lại từ diễn biến và so với danh sách, số đếm đang có')
        .action(() => check(context)),
    )
    .addCommand(
      new Command('rebuild')
        .description('làm lại danh sách và số đếm từ diễn biến')
        .action(() => rebuild(context)),
    )
}

/** @throws Refusal where something differs */
async function check(context: CommandContext): Promise<void> {
  const found = await withDatabase(context, (db) => db.snapshot((tx) => checkCases(tx, context.now())))
  const { cases, rows, counts } = found
  if (rows.length > 0 || counts > 0)
    throw new Refusal(
      `${rows.length} trong ${cases} hồ sơ và ${counts} số đếm lệch với diễn biến. Làm lại: npm run portal -- cases rebuild\n` +
        rows
          .slice(0, shown)
          .map((key) => `  ${key}`)
          .join('\n'),
    )
  context.out.write(`Danh sách và số đếm của ${cases} hồ sơ đúng với diễn biến.\n`)
}

async function rebuild(context: CommandContext): Promise<void> {
  const n = await withDatabase(context, (db) => rebuildCases(db, context.now()))
  context.out.write(`Đã làm lại danh sách và số đếm của ${n} hồ sơ.\n`)
}
