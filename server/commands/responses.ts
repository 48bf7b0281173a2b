import { Command } from 'commander'
import { recordAudit } from '../../db/audit.ts'
import type { Database, Queries } from '../../db/database.ts'
import { answeredInstruments, responsesCsv } from '../../db/export.ts'
import { releaseWaiting } from '../../db/publications.ts'
import { waitingResponses } from '../../db/quarantine.ts'
import { idOfReceipt, receiptOf } from '../../db/receipts.ts'
import { currentUnit, fullName, type Unit } from '../../db/units.ts'
import { integrityRules } from '../../surveys/integrity.ts'
import { formatDate, formatNumber } from '../../surveys/vietnamese.ts'
import { CommandError } from './command-error.ts'
import { writeText } from './output.ts'
import { weightedCommand } from './weighted.ts'
import { withDatabase } from './with-database.ts'

const unitOption = ['--unit <mã>', 'mã năm chữ số của xã, phường'] as const

export function responsesCommand(): Command {
  return new Command('responses')
    .description('lượt trả lời: xuất ra tệp, xem lượt để riêng, cho tính lại')
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
        .action(exportFile),
    )
    .addCommand(
      new Command('waiting')
        .description('liệt kê các lượt đang để riêng, chờ cán bộ quyết định')
        .requiredOption(...unitOption)
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- responses waiting --unit 19366')
        .action(listWaiting),
    )
    .addCommand(
      new Command('release')
        .description('cho tính các lượt đang để riêng; việc này được ghi vào nhật ký')
        .argument('<mã-lượt...>', 'mã in ra bởi lệnh waiting')
        .requiredOption(...unitOption)
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- responses release --unit 19366 3467-9ACE-FGHK-M')
        .action(release),
    )
    .addCommand(weightedCommand())
}

async function exportFile(path: string, options: { unit?: string; instrument?: string }): Promise<void> {
  await withDatabase(async (db) => {
    const unit = options.unit === undefined ? undefined : await knownUnit(db.read, options.unit)
    const instrument = await answeredInstrument(db.read, options.instrument)
    const filter = { instrument, ...(unit && { unitCode: unit.code }) }
    let rows = 0
    const pieces = responsesCsv(db.read, filter)
    async function* counted() {
      for await (const piece of pieces) {
        rows += piece.rows
        yield piece.text
      }
    }
    try {
      await writeText(path, counted())
    } finally {
      await traceExport(db, filter, rows)
    }
    if (path !== '-') process.stdout.write(`Đã ghi ${formatNumber(rows)} lượt trả lời vào ${path}\n`)
  })
}

/** Single answers left the database: that is written down as a change would be. */
async function traceExport(
  db: Database,
  { instrument, unitCode }: { instrument: string; unitCode?: string },
  rows: number,
): Promise<void> {
  const entry = { actor: 'command-line', action: 'responses.export', detail: { instrument, rows } }
  await db.write((tx) => recordAudit(tx, unitCode === undefined ? entry : { ...entry, unitCode }))
}

async function listWaiting({ unit: code }: { unit: string }): Promise<void> {
  await withDatabase(async (db) => {
    const unit = await knownUnit(db.read, code)
    const waiting = await waitingResponses(db.read, unit.code)
    const heading =
      waiting.length === 0
        ? `${fullName(unit)}: không có lượt nào đang để riêng.`
        : `${fullName(unit)}: ${waiting.length} lượt đang để riêng, không nằm trong con số nào.`
    const lines = waiting.map(({ id, receivedAt, instrument, quarantine }) => {
      const rules: Readonly<Record<string, { plain: string }>> = integrityRules
      const why = rules[quarantine ?? '']?.plain ?? quarantine
      return `${receiptOf(id)}  nhận ${formatDate(receivedAt)}  phiếu ${instrument}  ${why}`
    })
    process.stdout.write(`${[heading, ...lines].join('\n')}\n`)
  })
}

async function release(typed: string[], { unit: code }: { unit: string }): Promise<void> {
  await withDatabase(async (db) => {
    const unit = await knownUnit(db.read, code)
    const ids = typed.map((one) => idOfReceipt(one) ?? one)
    const released = await releaseWaiting(db, { unitCode: unit.code, ids, actor: 'command-line' }, new Date())
    const missing = typed.filter((_, i) => !released.includes(ids[i]!))
    if (released.length > 0) {
      process.stdout.write(`${fullName(unit)}: ${released.length} lượt được tính từ nay.\n`)
    }
    if (missing.length > 0) {
      throw new CommandError(
        `Không có lượt nào đang để riêng ở ${fullName(unit)} mang mã: ${missing.join(', ')}.`,
      )
    }
  })
}

async function answeredInstrument(db: Queries, asked: string | undefined): Promise<string> {
  const answered = await answeredInstruments(db)
  const [only, ...others] = answered
  if (only === undefined) throw new CommandError('Chưa có lượt trả lời nào để xuất.')
  if (asked === undefined && others.length === 0) return only
  if (asked !== undefined && answered.includes(asked)) return asked
  const list = answered.join(', ')
  throw new CommandError(
    asked === undefined
      ? `Có nhiều phiếu đã được trả lời: ${list}. Chọn một bằng --instrument.`
      : `Phiếu «${asked}» chưa có ai trả lời. Các phiếu có trả lời: ${list}.`,
  )
}

async function knownUnit(db: Queries, code: string): Promise<Unit> {
  const unit = await currentUnit(db, code)
  if (unit?.level === 'commune') return unit
  throw new CommandError(
    `Không có xã, phường nào mang mã «${code}». Tìm mã bằng lệnh: npm run portal -- unit find "tên xã"`,
  )
}
