import { Command } from 'commander'
import { servedInstruments } from '../../db/instruments/imported.ts'
import { fullName } from '../../db/units/units.ts'
import { fewestCodes, makeVisitCodes } from '../../db/responses/visit-codes.ts'
import { lastDayOf, visitCodeDays } from '../../db/responses/visit-sheets.ts'
import { followsVisit } from '../../surveys/instruments/instrument.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { knownCommune } from './known-commune.ts'
import { withDatabase } from './with-database.ts'

const mostCodes = 5000

export function visitCommand(context: CommandContext): Command {
  return new Command('visit')
    .description('lượt đến làm thủ tục: in mã dùng một lần để phát cho người dân')
    .addHelpText('after', '\nVí dụ: npm run portal -- visit codes --help')
    .addCommand(
      new Command('codes')
        .description('in các mã lượt giao dịch mới; phiếu kèm mã được tính là «có mã»')
        .requiredOption('--unit <mã>', 'mã năm chữ số của xã, phường')
        .requiredOption('--count <số>', `số mã cần in, từ ${fewestCodes} đến ${mostCodes}`)
        .option(
          '--service <thủ-tục>',
          'chỉ dùng cho thủ tục này, ví dụ land; không ghi thì dùng cho mọi thủ tục',
        )
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run --silent portal -- visit codes --unit 19366 --count 50 > ma.txt\n' +
            'Mỗi dòng một mã: cắt ra, phát mỗi lượt đến một mã. Đừng ghi mã nào đã phát cho ai,\n' +
            'và dùng hết một tờ rồi hãy in tờ mới: các mã cùng tờ che cho nhau.\n' +
            `Mã dùng một lần, trong ${visitCodeDays} ngày, chỉ cho phiếu về xã, phường đó. Cổng không giữ mã nên không in lại\n` +
            'được: mất thì in mã mới. In xong, phát xong thì xóa tệp.',
        )
        .action((options: CodesOptions) => printCodes(context, options)),
    )
}

interface CodesOptions {
  readonly unit: string
  readonly count: string
  readonly service?: string
}

async function printCodes(context: CommandContext, options: CodesOptions): Promise<void> {
  const count = Number(options.count)
  if (!Number.isInteger(count) || count < fewestCodes || count > mostCodes) {
    throw new Refusal(`--count phải là một số từ ${fewestCodes} đến ${mostCodes}.`)
  }
  await withDatabase(context, async (db) => {
    const unit = await knownCommune(db.read, options.unit)
    const service = options.service ?? ''
    const known = servicesOf(await servedInstruments(db.read))
    if (service !== '' && !known.includes(service)) {
      throw new Refusal(`Không có thủ tục «${service}». Các thủ tục: ${known.join(', ')}.`)
    }
    const now = context.now()
    const order = { unitCode: unit.code, count, service, actor: 'command-line' }
    const codes = await db.write((tx) => makeVisitCodes(tx, order, now))
    const use = service === '' ? 'mọi thủ tục' : `thủ tục ${service}`
    context.out.write(
      `${fullName(unit)}: ${count} mã lượt giao dịch, ${use}, dùng đến hết ngày ${formatDate(lastDayOf(vietnamDay(now)))}\n` +
        `${codes.join('\n')}\n`,
    )
  })
}

function servicesOf(instruments: Awaited<ReturnType<typeof servedInstruments>>): string[] {
  const services = instruments
    .filter(followsVisit)
    .flatMap(({ context }) => context.filter(({ id }) => id === 'service'))
  return [...new Set(services.flatMap(({ options }) => options.map(({ code }) => code)))]
}
