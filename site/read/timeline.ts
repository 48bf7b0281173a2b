/** What was due, published and said of one thing, month by month on one axis. Pure. */
import { vietnamMonth } from '../../domain/calendar.ts'
import { formatNumber, formatPercent } from '../../domain/vietnamese.ts'
import { text } from '../text/text.ts'
import type { Promised } from './plans/promised.ts'

interface TimelineMonth {
  /** 'YYYY-MM' */
  readonly id: string
  /** '11' */
  readonly label: string
  /** Below the first month and below January; otherwise ''. */
  readonly year: string
  readonly isNow: boolean
  /** How many promises are due, of which so many are overdue without a report. */
  readonly due: number
  readonly overdue: number
  /** How many tables were published. */
  readonly published: number
  /** Of the answers of that month, in [0, 1]; null where too few were published. */
  readonly share: number | null
}

export interface Timeline {
  readonly months: readonly TimelineMonth[]
  /** The same in a sentence. */
  readonly spoken: string
}

const monthsBefore = 11
const monthsAfter = 3

/**
 * A year back and a quarter ahead; null where nothing is on it.
 * @param published ISO-8601 UTC @param shares by month @param today 'YYYY-MM-DD'
 */
export function timelineOf(
  given: {
    readonly promises: readonly Pick<Promised, 'due' | 'overdue'>[]
    readonly published: readonly string[]
    readonly shares: ReadonlyMap<string, number>
  },
  today: string,
): Timeline | null {
  const months = monthsAround(today.slice(0, 7)).map((id, index): TimelineMonth => {
    const due = given.promises.filter((one) => one.due?.slice(0, 7) === id)
    return {
      id,
      label: String(Number(id.slice(5))),
      year: index === 0 || id.endsWith('-01') ? id.slice(0, 4) : '',
      isNow: id === today.slice(0, 7),
      due: due.length,
      overdue: due.filter(({ overdue }) => overdue !== null).length,
      published: given.published.filter((at) => vietnamMonth(at) === id).length,
      share: given.shares.get(id) ?? null,
    }
  })
  const said = months.flatMap((month) => monthText(month))
  return said.length === 0 ? null : { months, spoken: said.join('; ') }
}

function monthText({ id, due, overdue, published, share }: TimelineMonth): string[] {
  const words = text.dimension.timeline
  const [year, month] = id.split('-')
  const said = [
    due > 0 ? words.due(due, overdue) : '',
    published > 0 ? words.published(formatNumber(published)) : '',
    share === null ? '' : words.share(formatPercent(share, 0)),
  ].filter(Boolean)
  return said.length === 0 ? [] : [`${Number(month)}/${year}: ${said.join(', ')}`]
}

function monthsAround(now: string): string[] {
  const [year = 0, month = 0] = now.split('-').map(Number)
  const first = year * 12 + month - 1 - monthsBefore
  return Array.from({ length: monthsBefore + 1 + monthsAfter }, (_, index) => {
    const at = first + index
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
