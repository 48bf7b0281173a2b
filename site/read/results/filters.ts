/** By what a questionnaire's results are broken down, with all categories in words and in order. Pure. */
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'
import type { InstrumentResults } from '../../view/results-view.ts'

const words = text.explore

/** @param since month of the first response, 'YYYY-MM' @param until month of the publication */
export function filtersOf(
  instrument: Instrument,
  since: string,
  until: string,
): InstrumentResults['filters'] {
  const questions = instrument.context
    .filter(({ id }) => id !== 'visited')
    .map(({ id, options }) => ({
      id,
      categories: [
        ...options.map(({ code, wording }) => ({ id: code, label: wording.vi })),
        ...(id === 'service' ? [] : [{ id: 'unstated', label: words.unstated }]),
      ],
    }))
  const known = Object.entries(words.categories).map(([id, categories]) => ({
    id,
    categories: Object.entries(categories).map(([category, label]) => ({ id: category, label })),
  }))
  const month = {
    id: 'month',
    categories: monthsBetween(since, until).map((one) => ({ id: one, label: words.month(formatDate(one)) })),
  }
  return [...questions, ...known, month].map((filter) => ({
    ...filter,
    title: words.dimensions[filter.id] ?? filter.id,
  }))
}

/** @example monthsBetween('2026-11', '2027-01') // => ['2026-11', '2026-12', '2027-01'] */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month)
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
