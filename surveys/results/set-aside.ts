/**
 * Which responses are set aside until an official decides about them. The rules are ours and stand on the method page;
 * nothing is deleted, and the number of responses set aside is published.
 *
 * The same rating everywhere is no rule: contented people answer so. Only many nearly equal forms within minutes, or
 * copies of a form whose ratings vary, are unlikely to come from people who answer for themselves.
 * Numbers and reasons: docs/decisions/008-what-is-set-aside.md.
 */
import { itemsOf, type Instrument } from '../instruments/instrument.ts'
import { say } from '../instruments/wording.ts'

export const setAsideRules = {
  /** Nearly the same ratings as `copies` earlier responses within `hours`, in a form whose ratings vary. */
  'near-duplicate': {
    wording: say(
      'Các mức đã chọn khác nhau rõ (ít nhất 6 câu khác mức hay chọn nhất), mà gần như trùng với ít nhất 2 lượt khác trong 24 giờ trước đó',
      'The ratings vary (6 or more differ from the most frequent one), yet are nearly the same as in 2 or more other responses in the 24 hours before',
    ),
    varied: 6,
    copies: 2,
    hours: 24,
  },
  /** Nearly the same ratings as `copies` earlier responses within `minutes`, whatever they are. */
  'identical-burst': {
    wording: say(
      'Gần như giống hệt ít nhất 9 lượt khác về cùng xã, phường trong 10 phút trước đó, kể cả khi mọi câu cùng một mức',
      'Nearly the same as 9 or more other responses about the commune in the 10 minutes before, even where all ratings are alike',
    ),
    copies: 9,
    minutes: 10,
  },
  /** More at once than a commune's desk serves: what comes after the first `responses` within `minutes`. */
  burst: {
    wording: say(
      'Quá 60 lượt cho một xã, phường trong 10 phút: các lượt từ thứ 61',
      'More than 60 responses about a commune in 10 minutes: those from the 61st on',
    ),
    responses: 60,
    minutes: 10,
  },
} as const

export type SetAsideRule = keyof typeof setAsideRules

/** What responses were set aside by until the rule was given up; some may still wait for a decision. */
const formerRules: Readonly<Record<string, { wording: ReturnType<typeof say> }>> = {
  'straight-line': {
    wording: say(
      'Mọi câu cùng một mức (quy tắc cũ, nay không dùng nữa)',
      'The same rating everywhere (a former rule, given up since)',
    ),
  },
}

/** Two forms are compared where both or one of them answered, and only if that is so for this many questions. */
const comparedRatings = 15
/** Forms that differ in at most this many ratings are nearly the same. */
const mostDifferences = 1

const minuteMs = 60_000
const dayMs = setAsideRules['near-duplicate'].hours * 60 * minuteMs

/** How far back a response is compared with earlier ones, in milliseconds. */
export const longestLookBackMs = dayMs

export interface Arrived {
  readonly id: string
  /** ISO-8601 UTC. */
  readonly receivedAt: string
  /** `ratingsOf` its answers. */
  readonly ratings: string
}

/** The rule's wording; a rule that nobody knows any more is called by its id. */
export function ruleWording(rule: string): ReturnType<typeof say> {
  const known: typeof formerRules = { ...formerRules, ...setAsideRules }
  return known[rule]?.wording ?? say(rule, rule)
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
    const rule = ruleFor(arrived, i)
    if (rule) found.set(response.id, rule)
  })
  return found
}

function ruleFor(arrived: readonly Arrived[], at: number): SetAsideRule | undefined {
  const { 'near-duplicate': near, 'identical-burst': identical } = setAsideRules
  if (isVaried(arrived[at]!.ratings) && hasCopies(arrived, at, near.copies, dayMs)) return 'near-duplicate'
  if (hasCopies(arrived, at, identical.copies, identical.minutes * minuteMs)) return 'identical-burst'
  return isInBurst(arrived, at) ? 'burst' : undefined
}

/** Whether enough levels differ from the most frequent one; «không áp dụng» is no level. */
function isVaried(ratings: string): boolean {
  const counts = [0, 0, 0, 0, 0]
  for (const rating of ratings) if (rating >= '1' && rating <= '5') counts[Number(rating) - 1]! += 1
  const levels = counts.reduce((sum, count) => sum + count, 0)
  return levels - Math.max(...counts) >= setAsideRules['near-duplicate'].varied
}

function isInBurst(arrived: readonly Arrived[], at: number): boolean {
  const { responses, minutes } = setAsideRules.burst
  const first = arrived[at - responses]
  return first !== undefined && elapsed(first, arrived[at]!) <= minutes * minuteMs
}

/** Whether at least `copies` earlier responses within `withinMs` are nearly the same. */
function hasCopies(arrived: readonly Arrived[], at: number, copies: number, withinMs: number): boolean {
  const response = arrived[at]!
  let found = 0
  for (let i = at - 1; i >= 0 && elapsed(arrived[i]!, response) <= withinMs; i--) {
    if (isNearlySame(arrived[i]!.ratings, response.ratings) && ++found >= copies) return true
  }
  return false
}

function isNearlySame(a: string, b: string): boolean {
  let compared = 0
  let different = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i] === '-' && b[i] === '-') continue
    compared++
    if (a[i] !== b[i] && ++different > mostDifferences) return false
  }
  return compared >= comparedRatings
}

function elapsed(earlier: Arrived, later: Arrived): number {
  return Date.parse(later.receivedAt) - Date.parse(earlier.receivedAt)
}
