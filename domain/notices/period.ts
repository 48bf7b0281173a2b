/** The time that a table is about, as offices write it: 'năm 2026', 'quý III năm 2026', '6 tháng đầu năm 2026', '03/2026'. */
import { fold } from '../vietnamese.ts'

const quarters = ['i', 'ii', 'iii', 'iv']

/**
 * @returns '2026', '2026-q3', '2026-6m', '2026-03', or null where the text tells none
 * @example readPeriod('Quý III năm 2026') // => '2026-q3'
 */
export function readPeriod(written: string): string | null {
  const text = fold(written).trim()
  const [, year = ''] = /(20\d\d)$/.exec(text) ?? []
  if (year === '') return null
  const before = text
    .slice(0, -4)
    .replace(/[\s/-]*(nam)?[\s/-]*$/, '')
    .trim()
  if (before === '' || before === 'ca') return year
  const [, quarter = ''] = /^quy (i{1,3}|iv|[1-4])$/.exec(before) ?? []
  if (quarter !== '') return `${year}-q${/\d/.test(quarter) ? quarter : quarters.indexOf(quarter) + 1}`
  const [, months] = /^([369]) thang( dau)?$/.exec(before) ?? []
  if (months) return `${year}-${months}m`
  const month = Number(/^(?:thang )?(\d{1,2})$/.exec(before)?.[1])
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null
}

/** @example periodName('2026-q3') // => 'quý III năm 2026' */
export function periodName(period: string): string {
  const [year, part = ''] = period.split('-')
  if (part === '') return `năm ${year}`
  if (part.startsWith('q')) return `quý ${quarters[Number(part[1]) - 1]?.toUpperCase()} năm ${year}`
  return part.endsWith('m') ? `${part[0]} tháng đầu năm ${year}` : `tháng ${Number(part)} năm ${year}`
}

/** Likewise of what may be no such time, null then. */
export function nameOfPeriod(period: string): string | null {
  return /^20\d\d(-(q[1-4]|[369]m|\d\d))?$/.test(period) ? periodName(period) : null
}
