/** Published PAPI scores, one CSV a year: a row a province, a column a sub-dimension. */
import { csvRecords, type CsvRecord } from '../../domain/csv/read.ts'
import { papiEdition } from '../../surveys/indicators/papi-editions.ts'
import { formatNumber } from '../../domain/vietnamese.ts'
import type { publishedValues } from '../schema/index.ts'
import { Refusal } from '../../domain/refusal.ts'

export type PublishedValue = typeof publishedValues.$inferInsert

/** The 63 provinces of 2008-2025 by their official codes, in the order of the files' P01 … P63. */
const provinceCodes = (
  '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 ' +
  '58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
).split(' ')

/**
 * @param csv columns Province (P01 … P63) and SC11 … SC83; scores are points of the dimension's ten
 * @param year the survey year, which decides the edition and so what a column means
 * @returns a value for every province and sub-dimension of that edition. A province that is left blank or 0 where
 *   others have a score was withheld for the quality of its data; one that has no row is missing. Neither is zero.
 * @throws Refusal naming the line and column of what cannot be read
 */
export function readPapiScores(csv: string, year: number, source: string): PublishedValue[] {
  const edition = papiEdition(year)
  if (!edition) throw new Refusal(`Năm ${year} chưa có PAPI: chỉ số này bắt đầu từ năm 2011.`)
  const rows = csvRecords(csv, ['Province', ...edition.subdimensions.map(({ column }) => column)])
  if (rows.length === 0) throw new Refusal('Tệp không có dòng nào dưới dòng tiêu đề.')
  const byProvince = new Map<string, CsvRecord>()
  for (const row of rows) {
    const place = provinceCodes[Number(/^P(\d\d)$/.exec(row.record['Province'] ?? '')?.[1] ?? 0) - 1]
    if (!place) throw new Refusal(`Dòng ${row.line}: cột «Province» phải là P01 đến P63.`)
    const before = byProvince.get(place)
    if (before) {
      throw new Refusal(
        `Dòng ${row.line}: ${row.record['Province']} đã có ở dòng ${before.line}. Mỗi tỉnh chỉ một dòng.`,
      )
    }
    byProvince.set(place, row)
  }
  return provinceCodes.flatMap((place) =>
    edition.subdimensions.map(({ column, series, maximum }): PublishedValue => {
      const found = byProvince.get(place)
      const base = { scheme: 'PAPI', edition: edition.id, year, place, indicator: series, source }
      if (!found) return { ...base, value: null, state: 'missing' }
      const printed = found.record[column]
      if (printed === undefined) throw new Refusal(`Thiếu cột «${column}» mà năm ${year} phải có.`)
      const value = Number(printed)
      if (printed === '' || value === 0) return { ...base, value: null, state: 'withheld' }
      if (!(value > 0 && value <= maximum + 0.001)) {
        throw new Refusal(
          `Dòng ${found.line}, cột «${column}»: điểm phải là một số từ 0 đến ${formatNumber(maximum, 2)}, phần lẻ viết sau dấu chấm.`,
        )
      }
      return { ...base, value, state: 'published' }
    }),
  )
}
