/** The commands that show what could not be sent, and send it again: of mails and of calls. */
import { Command } from 'commander'
import { deadLetters, retryDead, type Channel } from '../../db/outbox.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import type { CommandContext } from './context.ts'
import { withDatabase } from './with-database.ts'

interface Words {
  readonly group: string
  readonly is: string
  readonly failed: string
  readonly retry: string
  /** 'thư', 'tin' */
  readonly one: string
}

const words: Readonly<Record<Channel, Words>> = {
  mail: {
    group: 'mail',
    is: 'thư cho cán bộ: xem thư không gửi được, gửi lại',
    failed: 'in các thư đã thôi gửi, kèm lý do',
    retry: 'gửi lại các thư đó, sau khi đã sửa máy chủ thư hoặc địa chỉ',
    one: 'thư',
  },
  webhook: {
    group: 'webhook',
    is: 'tin báo cho phần mềm khác (WEBHOOK_URL): xem tin không gửi được, gửi lại',
    failed: 'in các tin đã thôi gửi, kèm lý do',
    retry: 'gửi lại các tin đó, sau khi đã sửa nơi nhận',
    one: 'tin',
  },
}

export function deadLettersCommand(channel: Channel): (context: CommandContext) => Command {
  const { group, is, failed, retry: again } = words[channel]
  return (context) =>
    new Command(group)
      .description(is)
      .addHelpText('after', `\nVí dụ: npm run portal -- ${group} failed`)
      .addCommand(new Command('failed').description(failed).action(() => list(context, channel)))
      .addCommand(new Command('retry').description(again).action(() => retry(context, channel)))
}

async function list(context: CommandContext, channel: Channel): Promise<void> {
  const dead = await withDatabase(context, (db) => deadLetters(db.read, channel))
  context.out.write(
    dead.length === 0
      ? none(channel)
      : dead
          .map(({ recipient, subject, createdAt, attempts, fault }) => {
            const why = fault === '' ? 'để quá bảy ngày' : fault
            return `${formatDate(createdAt)}  ${recipient}  ${subject}: ${attempts} lần, ${why}\n`
          })
          .join(''),
  )
}

async function retry(context: CommandContext, channel: Channel): Promise<void> {
  const n = await withDatabase(context, (db) => db.write((tx) => retryDead(tx, channel, context.now())))
  context.out.write(n === 0 ? none(channel) : `Sẽ gửi lại ${n} ${words[channel].one}.\n`)
}

function none(channel: Channel): string {
  return `Không có ${words[channel].one} nào bị bỏ lại.\n`
}
