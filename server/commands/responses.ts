import { Command } from 'commander'
import type { Queries } from '../../db/engine/database.ts'
import { answeredInstruments, exportResponses } from '../../db/responses/export.ts'
import { decide, type Decision } from '../../db/responses/decisions.ts'
import { uncountedResponses, waitingResponses } from '../../db/responses/set-aside.ts'
import { idOfReceipt, receiptOf } from '../../db/responses/receipts.ts'
import { fullName } from '../../db/units/units.ts'
import { ruleWording } from '../../surveys/results/set-aside.ts'
import { formatDate, formatNumber } from '../../domain/vietnamese.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { knownCommune } from './known-commune.ts'
import { writeText } from './output.ts'
import { importCommand, templateCommand } from './responses-import.ts'
import { weightedCommand } from './weighted.ts'
import { withDatabase } from './with-database.ts'

interface ExportOptions {
  readonly unit?: string
  readonly instrument?: string
}

const unitOption = ['--unit <mã>', 'mã năm chữ số của xã, phường'] as const
const byOption = ['--by <tên>', 'ai quyết định; được ghi vào nhật ký'] as const
const reasonOption = ['--reason <lý-do>', 'vì sao; được ghi vào nhật ký'] as const
const allOption = ['--all', 'mọi lượt còn chờ quyết định của xã, phường đó'] as const

export function responsesCommand(context: CommandContext): Command {
  return new Command('responses')
    .description(
      'lượt trả lời: xuất ra tệp, nhập phiếu giấy, xem lượt để riêng, quyết định tính hay không tính',
    )
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- responses export --help')
    .addCommand(
      new Command('export')
        .description('ghi từng lượt trả lời vào tệp CSV, cả lượt đang để riêng')
        .argument('<tệp>', 'tên tệp CSV; dấu - để in ra màn hình')
        .option(...unitOption)
        .option('--instrument <phiếu>', 'mã của phiếu, khi có nhiều phiếu đã được trả lời')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- responses export luot-tra-loi.csv --unit 19366\n' +
            'Tệp có từng câu trả lời, chỉ để đối chiếu trong cơ quan: không đăng lên mạng.',
        )
        .action((path: string, options: ExportOptions) => exportFile(context, path, options)),
    )
    .addCommand(
      new Command('set-aside')
        .description('liệt kê các lượt đang để riêng, chờ cán bộ quyết định')
        .requiredOption(...unitOption)
        .option('--decided', 'liệt kê cả các lượt đã có quyết định không tính')
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- responses set-aside --unit 19366')
        .action((options: { unit: string; decided?: boolean }) => listSetAside(context, options)),
    )
    .addCommand(
      decisionCommand(
        'release',
        'cho tính các lượt đang để riêng, kể cả lượt đã có quyết định không tính',
      ).action((typed: string[], options: DecisionOptions) =>
        decideOn(
          context,
          { typed, ...options },
          {
            decision: 'released',
            done: 'được tính từ nay',
            none: 'không có lượt nào đang để riêng',
          },
        ),
      ),
    )
    .addCommand(
      decisionCommand(
        'keep-out',
        'quyết định không tính các lượt đang để riêng; không xóa gì, sau này vẫn cho tính lại được',
      ).action((typed: string[], options: DecisionOptions) =>
        decideOn(
          context,
          { typed, ...options },
          {
            decision: 'kept-out',
            done: 'không được tính, theo quyết định',
            none: 'không có lượt nào chờ quyết định',
          },
        ),
      ),
    )
    .addCommand(templateCommand(context))
    .addCommand(importCommand(context))
    .addCommand(weightedCommand(context))
}

function decisionCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('[mã-lượt...]', 'mã in ra bởi lệnh set-aside')
    .requiredOption(...unitOption)
    .requiredOption(...byOption)
    .option(...reasonOption)
    .option(...allOption)
    .addHelpText(
      'after',
      `\nVí dụ:\n  npm run portal -- responses ${name} --unit 19366 --by "Nguyễn Văn A" 3467-9ACE-FGHK-M\n` +
        `  npm run portal -- responses ${name} --unit 19366 --by "Nguyễn Văn A" --all`,
    )
}

async function exportFile(context: CommandContext, path: string, options: ExportOptions): Promise<void> {
  await withDatabase(context, async (db) => {
    const unit = options.unit === undefined ? undefined : await knownCommune(db.read, options.unit)
    const instrument = await answeredInstrument(db.read, options.instrument)
    const filter = { instrument, ...(unit && { unitCode: unit.code }) }
    let rows = 0
    const pieces = exportResponses(db, filter, 'command-line')
    async function* texts() {
      for await (const piece of pieces) {
        rows += piece.rows
        yield piece.text
      }
    }
    await writeText(context, path, texts())
    if (path !== '-') context.out.write(`Đã ghi ${formatNumber(rows)} lượt trả lời vào ${path}\n`)
  })
}

async function listSetAside(
  context: CommandContext,
  { unit: code, decided = false }: { unit: string; decided?: boolean },
): Promise<void> {
  await withDatabase(context, async (db) => {
    const unit = await knownCommune(db.read, code)
    const found = await (decided ? uncountedResponses : waitingResponses)(db.read, unit.code)
    const waiting = found.filter(({ decision }) => decision === null).length
    const already = decided ? `; ${found.length - waiting} lượt không tính theo quyết định` : ''
    const heading =
      found.length === 0
        ? `${fullName(unit)}: không có lượt nào đang để riêng.`
        : `${fullName(unit)}: ${waiting} lượt đang để riêng${already}, không nằm trong con số nào.`
    const lines = found.map(({ id, receivedOn, instrument, setAside, decision }) => {
      const why = ruleWording(setAside ?? '').vi
      const state = decision === null ? '' : '  đã quyết định không tính'
      return `${receiptOf(id)}  nhận ${formatDate(receivedOn)}  phiếu ${instrument}  ${why}${state}`
    })
    context.out.write(`${[heading, ...lines].join('\n')}\n`)
  })
}

interface DecisionOptions {
  readonly unit: string
  readonly by: string
  readonly reason?: string
  readonly all?: boolean
}

async function decideOn(
  context: CommandContext,
  { typed, unit: code, by, reason, all = false }: DecisionOptions & { typed: readonly string[] },
  kind: { decision: Decision['decision']; done: string; none: string },
): Promise<void> {
  const actor = by.trim()
  if (actor === '') throw new Refusal('Hãy ghi tên người quyết định sau --by.')
  if (all === typed.length > 0) {
    throw new Refusal('Hãy ghi mã từng lượt, hoặc --all cho mọi lượt còn chờ: một trong hai.')
  }
  await withDatabase(context, async (db) => {
    const unit = await knownCommune(db.read, code)
    const ids = typed.map((one) => idOfReceipt(one) ?? one)
    const request = {
      decision: kind.decision,
      unitCode: unit.code,
      ids: all ? 'waiting' : ids,
      actor,
      ...(reason && { reason }),
    } as const
    const decided = await decide(db, request, context.now())
    if (decided.length > 0) {
      context.out.write(`${fullName(unit)}: ${formatNumber(decided.length)} lượt ${kind.done}.\n`)
    }
    if (all && decided.length === 0)
      context.out.write(`${fullName(unit)}: không có lượt nào chờ quyết định.\n`)
    const missing = typed.filter((_, i) => !decided.includes(ids[i]!))
    if (missing.length > 0) {
      throw new Refusal(`${fullName(unit)}: ${kind.none} mang mã: ${missing.join(', ')}.`)
    }
  })
}

async function answeredInstrument(db: Queries, asked: string | undefined): Promise<string> {
  const answered = await answeredInstruments(db)
  const [only, ...others] = answered
  if (only === undefined) throw new Refusal('Chưa có lượt trả lời nào để xuất.')
  if (asked === undefined && others.length === 0) return only
  if (asked !== undefined && answered.includes(asked)) return asked
  const list = answered.join(', ')
  throw new Refusal(
    asked === undefined
      ? `Có nhiều phiếu đã được trả lời: ${list}. Chọn một bằng --instrument.`
      : `Phiếu «${asked}» chưa có ai trả lời. Các phiếu có trả lời: ${list}.`,
  )
}
