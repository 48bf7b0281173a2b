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
