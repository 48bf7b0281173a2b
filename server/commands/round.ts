import { Command } from 'commander'
import { servedInstruments } from '../../db/instruments/imported.ts'
import { closeRound } from '../../db/rounds/close.ts'
import { makeRound } from '../../db/rounds/make.ts'
import { listRounds } from '../../db/rounds/rounds.ts'
import { communesOf, currentUnit, fullName } from '../../db/units/units.ts'
import type { Queries } from '../../db/engine/database.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { Refusal } from '../../domain/refusal.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { roundFault, roundState, type RoundState } from '../../surveys/rounds/setting.ts'
import { desk } from '../text/desk.ts'
import type { CommandContext } from './context.ts'
import { givenDay } from './given-day.ts'
import { withDatabase } from './with-database.ts'

const states: Readonly<Record<RoundState, string>> = {
  announced: 'chưa mở',
  open: 'đang mở, niêm phong',
  closing: 'hết hạn, sắp đóng',
  closed: 'đã đóng',
}

export function roundCommand(context: CommandContext): Command {
  return new Command('round')
    .description('đợt khảo sát chính thức: lập đợt và in mã, xem các đợt, đóng đợt')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- round make --help')
    .addCommand(
      new Command('make')
        .description('lập một đợt, công bố thiết lập và in mã để phát')
        .requiredOption('--unit <mã>', 'xã, phường hoặc tỉnh lập đợt')
        .requiredOption('--name <tên>', 'tên đợt')
        .requiredOption('--instrument <phiếu>', 'mã phiếu, ví dụ sipas-2017')
        .requiredOption('--from <ngày>', 'ngày đầu nhận phiếu')
        .requiredOption('--until <ngày>', 'ngày cuối nhận phiếu')
        .requiredOption('--codes <số>', 'số mã cho mỗi xã, phường')
        .option('--communes <mã,mã>', 'chỉ khảo sát các xã, phường này; không ghi thì cả tỉnh')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run --silent portal -- round make --unit 44 --name "Khảo sát hài lòng quý IV" \\\n' +
            '    --instrument sipas-2017 --from 01/12/2026 --until 31/12/2026 --codes 200 > ma.txt\n' +
            'Cổng không giữ mã nên không in lại được. Từ lúc lập đến lúc đóng, không lệnh nào xem được kết quả.',
        )
        .action((options: MakeOptions) => make(context, options)),
    )
    .addCommand(
      new Command('list').description('liệt kê các đợt và mã kiểm tra thiết lập').action(() => list(context)),
    )
    .addCommand(
      new Command('close')
        .description('đóng một đợt trước hạn và công bố kết quả; không mở lại được')
        .argument('<đợt>', 'mã đợt, in ra bởi lệnh list')
        .requiredOption('--by <tên>', 'ai đóng; được ghi vào nhật ký')
        .requiredOption('--reason <lý-do>', 'vì sao đóng sớm; được công bố')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- round close 3467vtxy9ace --by "Nguyễn Văn A" --reason "Đã phát hết mã"',
        )
        .action((id: string, options: { by: string; reason: string }) => close(context, id, options)),
    )
}

interface MakeOptions {
  readonly unit: string
  readonly name: string
  readonly instrument: string
  readonly from: string
  readonly until: string
  readonly codes: string
  readonly communes?: string
}

async function make(context: CommandContext, options: MakeOptions): Promise<void> {
  const [from, until] = [givenDay(options.from), givenDay(options.until)]
  const codesPerUnit = Number(options.codes)
  await withDatabase(context, async (db) => {
    const served = await servedInstruments(db.read)
    const instrument = served.find(({ id }) => id === options.instrument)
    if (!instrument)
      throw new Refusal(`${desk.rounds.form} Các phiếu: ${served.map(({ id }) => id).join(', ')}.`)
    const now = context.now()
    const unitCodes = await unitsOf(db.read, options)
    const name = options.name.trim()
    const setting = { name, from, until, codesPerUnit, units: unitCodes }
    const fault = roundFault(
      { ...setting, form: instrument.id, version: instrument.version },
      vietnamDay(now),
    )
    if (fault) throw new Refusal(desk.rounds.faults[fault])
    const order = { unitCode: options.unit, name, instrument, unitCodes, from, until, codesPerUnit }
    const made = await db.write((tx) => makeRound(tx, order, { actor: 'command-line', at: now }))
    const blocks = await Promise.all(
      made.codes.map(async ({ unitCode, codes }) => {
        const unit = await currentUnit(db.read, unitCode)
        return `\n${unit ? fullName(unit) : unitCode}\n${codes.join('\n')}\n`
      }),
    )
    const { id, digest } = made.round
    context.out.write(
      `Đợt ${id}: ${name}, từ ${formatDate(from)} đến hết ${formatDate(until)}\n` +
        `Mã kiểm tra thiết lập (SHA-256): ${digest}\n${blocks.join('')}`,
    )
  })
}

/** @throws Refusal where one of them is not the office's */
async function unitsOf(db: Queries, { unit: code, communes }: MakeOptions): Promise<string[]> {
  const unit = await currentUnit(db, code)
  if (!unit || unit.level === 'district') throw new Refusal(desk.faults.unit)
  const own = unit.level === 'province' ? (await communesOf(db, [code])).map((one) => one.code) : [code]
  const chosen = communes?.split(',').map((one) => one.trim()) ?? own
  if (chosen.some((one) => !own.includes(one))) throw new Refusal(desk.rounds.faults.units)
  return [...new Set(chosen)]
}

async function list(context: CommandContext): Promise<void> {
  await withDatabase(context, async (db) => {
    const rounds = await listRounds(db.read)
    if (rounds.length === 0) throw new Refusal('Chưa có đợt khảo sát nào.')
    const today = vietnamDay(context.now())
    for (const round of rounds) {
      const days = `${formatDate(round.from)} – ${formatDate(round.until)}`
      const state = states[roundState(round, today)]
      context.out.write(`${round.id}  ${days}  ${state}  ${round.name}\n              ${round.digest}\n`)
    }
  })
}

async function close(
  context: CommandContext,
  id: string,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const [actor, because] = [by.trim(), reason.trim()]
  if (actor === '' || because.length < 5) throw new Refusal(desk.faults.reason)
  await withDatabase(context, async (db) => {
    const isClosed = await db.write((tx) => closeRound(tx, { id, actor, because }, context.now()))
    if (!isClosed) throw new Refusal(`Không có đợt nào đang mở mang mã «${id}».`)
    context.out.write(`Đã đóng đợt ${id}. Kết quả được công bố trên trang của đợt.\n`)
  })
}
