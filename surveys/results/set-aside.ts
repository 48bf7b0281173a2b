/**
 * Which responses are set aside until an official decides about them. The rules are ours, documented here and on the
 * method page; nothing is deleted, and the number of responses set aside is published.
 */
import { itemsOf, type Instrument } from '../instruments/instrument.ts'

export const setAsideRules = {
  /** The same rating everywhere, without one «không áp dụng»: a form clicked through. */
  'straight-line': {
    plain: 'Mọi câu đều chọn cùng một mức (từ 15 câu trở lên)',
    ratings: 15,
  },
  /** More at once than a commune's desk serves: what comes after the first `responses` within `minutes`. */
  burst: {
    plain: 'Quá 60 lượt cho một xã, phường trong 10 phút: các lượt từ thứ 61',
    responses: 60,
    minutes: 10,
  },
  /** Almost the same ratings as `copies` earlier responses within `hours`. */
  'near-duplicate': {
    plain: 'Gần như trùng với ít nhất 2 lượt khác trong 24 giờ',
    ratings: 15,
    differences: 1,
    copies: 2,
    hours: 24,
  },
} as const

export type SetAsideRule = keyof typeof setAsideRules

/** How far back a response is compared with earlier ones, in milliseconds. */
export const longestLookBackMs = setAsideRules['near-duplicate'].hours * 3_600_000

export interface Arrived {
  readonly id: string
  /** ISO-8601 UTC. */
  readonly receivedAt: string
  /** `ratingsOf` its answers. */
  readonly ratings: string
}

/** A packed response's ratings alone, one character each ('1'-'5', 'n' or '-'), in the order of the instrument. */
export function ratingsOf(instrument: Instrument, packed: string): string {
  const short = itemsOf(instrument).filter(
    (item) => item.kind === 'rating' || (item.kind === 'choice' && !item.multiple),
  )
  return short.map((item, i) => (item.kind === 'rating' ? packed.charAt(i) : '')).join('')
}

/**
 * Judges one unit's responses to one instrument, given in order of arrival.
 * @returns by id, the first rule that a response falls under; responses under no rule have no entry
 */
export function judge(arrived: readonly Arrived[]): Map<string, SetAsideRule> {
  const found = new Map<string, SetAsideRule>()
  arrived.forEach((response, i) => {
    const rule = isStraightLine(response.ratings)
      ? 'straight-line'
      : isNearDuplicate(arrived, i)
        ? 'near-duplicate'
        : isInBurst(arrived, i)
          ? 'burst'
          : undefined
    if (rule) found.set(response.id, rule)
  })
  return found
}

function isStraightLine(ratings: string): boolean {
  const { ratings: enough } = setAsideRules['straight-line']
  const given = [...ratings].filter((rating) => rating !== '-')
  return given.length >= enough && given.every((rating) => rating === given[0] && rating !== 'n')
}

function isInBurst(arrived: readonly Arrived[], at: number): boolean {
  const { responses, minutes } = setAsideRules.burst
  const first = arrived[at - responses]
  return first !== undefined && elapsed(first, arrived[at]!) <= minutes * 60_000
}

function isNearDuplicate(arrived: readonly Arrived[], at: number): boolean {
  const rule = setAsideRules['near-duplicate']
  const response = arrived[at]!
  let copies = 0
  for (let i = at - 1; i >= 0 && elapsed(arrived[i]!, response) <= rule.hours * 3_600_000; i--) {
    if (isCopy(arrived[i]!.ratings, response.ratings) && ++copies >= rule.copies) return true
  }
  return false
}

function isCopy(a: string, b: string): boolean {
  const rule = setAsideRules['near-duplicate']
  let compared = 0
  let different = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i] === '-' && b[i] === '-') continue
    compared++
    if (a[i] !== b[i] && ++different > rule.differences) return false
  }
  return compared >= rule.ratings
}

function elapsed(earlier: Arrived, later: Arrived): number {
  return Date.parse(later.receivedAt) - Date.parse(earlier.receivedAt)
}
