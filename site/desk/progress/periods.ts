/** The parts of the year of which reports are made, those that are over or about to be first. */
import { lastDayOfMonth } from '../../../domain/calendar.ts'
import { deskProgress } from '../../text/vi/desk-progress.ts'

const words = deskProgress.period

export interface NamedPeriod {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** Of this year and the one before. @param today 'YYYY-MM-DD' */
export function periodsUntil(today: string): NamedPeriod[] {
  const year = Number(today.slice(0, 4))
  return [year, year - 1]
    .flatMap((of) => [
      ...[1, 2, 3, 4].map((number) => part(words.quarter(number, of), of, number, 3)),
      ...[1, 2].map((number) => part(words.half(number, of), of, number, 6)),
      part(words.year(of), of, 1, 12),
    ])
    .filter(({ from }) => from <= today)
    .sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from))
}

function part(name: string, year: number, number: number, months: number): NamedPeriod {
  const last = number * months
  const from = `${year}-${String(last - months + 1).padStart(2, '0')}-01`
  return { name, from, to: lastDayOfMonth(year, last) }
}
