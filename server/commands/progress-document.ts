import { writeFile } from 'node:fs/promises'
import { servedInstruments } from '../../db/instruments/imported.ts'
import { periodReport } from '../../db/progress/period-report.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { givenDay } from './given-day.ts'
import { knownUnit } from './progress-list.ts'
import { withDatabase } from './with-database.ts'

export interface DocumentOptions {
  readonly unit: string
  readonly from: string
  readonly to: string
}

/** Writes a period's report as .docx or .xlsx. @throws Refusal */
export async function writePeriodReport(
  context: CommandContext,
  path: string,
  options: DocumentOptions,
): Promise<void> {
  const kind = /\.(docx|xlsx)$/i.exec(path)?.[1]?.toLowerCase()
  if (kind === undefined) throw new Refusal('Tên tệp phải kết thúc bằng .docx hoặc .xlsx.')
  const period = { from: givenDay(options.from), to: givenDay(options.to) }
  if (period.to < period.from) throw new Refusal('Ngày cuối kỳ phải sau ngày đầu kỳ.')
  await withDatabase(context, async (db) => {
    const unit = await knownUnit(db.read, options.unit)
    const instruments = await servedInstruments(db.read)
    const report = await periodReport(db.read, { unit, period, instruments }, context.now())
    await writeFile(path, kind === 'docx' ? await document() : await spreadsheet())
    context.out.write(`Đã ghi báo cáo của ${fullName(unit)} vào ${path}.\n`)

    async function document(): Promise<Buffer> {
      const province = await currentUnit(db.read, unit.provinceCode)
      const { periodDocx } = await import('../progress/period-docx.ts')
      return periodDocx(report, province ? fullName(province) : '')
    }
    async function spreadsheet(): Promise<Buffer> {
      const { periodXlsx } = await import('../progress/period-xlsx.ts')
      return periodXlsx(report)
    }
  })
}
