/** The report about a period as a spreadsheet: what the document says, to count on with. */
import type { PeriodReport } from '../../db/progress/period-report.ts'
import { fullName } from '../../db/units/units.ts'
import { xlsxFile, type WorkbookSheet } from '../../db/xlsx.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { periodReportText as words } from '../text/period-report.ts'
import { commitmentCells, periodName } from './period-words.ts'

export async function periodXlsx(report: PeriodReport): Promise<Buffer> {
  const { unit, period, asOf, total, plans, communes, notices, ratings } = report
  const counts = [total.all, total.reported, total.done, total.late, total.asked]
  const commitments = plans.flatMap(({ plan, answers }) =>
    answers.map((answer, index) => [
      words.plan(plan.title, plan.number),
      index + 1,
      ...commitmentCells(answer),
    ]),
  )
  const sheets: WorkbookSheet[] = [
    {
      name: words.sheets.summary,
      widths: [40, 16, 16, 16, 16, 16],
      rows: [
        [`${fullName(unit)}, ${periodName(period)}, ${formatDate(asOf)}`, ...words.communeColumns.slice(1)],
        [fullName(unit), ...counts],
      ],
    },
    {
      name: words.sheets.commitments,
      widths: [40, 6, 50, 24, 30, 80],
      rows: [['Kế hoạch', ...words.columns], ...commitments],
    },
  ]
  if (unit.level !== 'commune') {
    const rows = communes.map((one) => [
      fullName(one.unit),
      one.all,
      one.reported,
      one.done,
      one.late,
      one.asked,
    ])
    sheets.push({
      name: words.sheets.communes,
      widths: [40, 16, 16, 16, 16, 16],
      rows: [words.communeColumns, ...rows],
    })
    return xlsxFile(sheets)
  }
  const published = notices.map(({ title, current }) => [
    title,
    current.decisionNumber,
    formatDate(current.publishedAt),
  ])
  const rated = ratings.map(({ instrument, n, share }) => [
    instrument.title.vi,
    n,
    Math.round(share * 1000) / 1000,
  ])
  sheets.push(
    { name: words.sheets.notices, widths: [50, 24, 16], rows: [words.noticeColumns, ...published] },
    { name: words.sheets.ratings, widths: [50, 20, 24], rows: [words.ratingColumns, ...rated] },
  )
  return xlsxFile(sheets)
}
