import { Command } from 'commander'
import { deadMails, retryDeadMails } from '../../db/outbox.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import type { CommandContext } from './context.ts'
import { withDatabase } from './with-database.ts'

export function mailCommand(context: CommandContext): Command {
  return new Command('mail')
    .description('thư cho cán bộ: xem thư không gửi được, gửi lại')
    .addHelpText('after', '\nVí dụ: npm run portal -- mail failed')
    .addCommand(
      new Command('failed').description('in các thư đã thôi gửi, kèm lý do').action(() => list(context)),
    )
    .addCommand(
      new Command('retry')
        .description('gửi lại các thư đó, sau khi đã sửa máy chủ thư hoặc địa chỉ')
        .action(() => retry(context)),
    )
}

async function list(context: CommandContext): Promise<void> {
  const dead = await withDatabase(context, (db) => deadMails(db.read))
  context.out.write(
    dead.length === 0
      ? 'Không có thư nào bị bỏ lại.\n'
      : dead
          .map(({ recipient, subject, createdAt, attempts, fault }) => {
            const why = fault === '' ? 'để quá bảy ngày' : fault
            return `${formatDate(createdAt)}  ${recipient}  ${subject}: ${attempts} lần, ${why}\n`
          })
          .join(''),
  )
}

async function retry(context: CommandContext): Promise<void> {
  const n = await withDatabase(context, (db) => db.write((tx) => retryDeadMails(tx, context.now())))
  context.out.write(n === 0 ? 'Không có thư nào bị bỏ lại.\n' : `Sẽ gửi lại ${n} thư.\n`)
}
