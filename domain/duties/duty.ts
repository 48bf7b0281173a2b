/**
 * What a duty to publish is, and which rule of it holds on a day. Rules of one duty that followed each other stand side
 * by side; the day of what is to be published decides between them.
 */

export type Channel = 'web' | 'board' | 'loudspeaker' | 'hamlet'

/** The part of a budget's year that a duty is about, as notices of the budget write their periods. */
export type BudgetStep = 'proposed' | 'decided' | '3m' | '6m' | '9m' | '12m' | 'final'

export interface DutyRule {
  /** Of the duty: rules of different times have the same. */
  readonly duty: string
  /** What is to be published. */
  readonly name: string
  /** Number in article 11 of the law of 2022; null where another law says it. */
  readonly item: number | null
  readonly who: 'commune' | 'province'
  /** What sets it off. */
  readonly trigger: string
  /** 'year': once for each · 'event': as often as it happens · 'standing': there at any time. */
  readonly each: 'year' | 'event' | 'standing'
  readonly days: number
  readonly counts: 'working' | 'calendar'
  /** From which the days count: the end of its period, or the day of the decision. */
  readonly since: 'period-end' | 'decision'
  /**
   * The last day on which the decision is taken if all goes as usual, for telling what is missing: 'MM-DD', of the year
   * itself (0) or of the year before (-1). null: nobody can tell before it is there. Always the portal's own default.
   */
  readonly usualDecision: { readonly at: string; readonly year: -1 | 0 } | null
  readonly channels: readonly Channel[]
  /** How long it hangs on the board at least, in days; 'always': as long as it holds; null: not said. */
  readonly boardDays: number | 'always' | null
  /** For how many days in a row it is read out; null: need not be. */
  readonly airDays: number | null
  /** The kind of notice that proves it; null: no kind is about just this. */
  readonly kind: string | null
  /** Which notices of the budget. */
  readonly step: BudgetStep | null
  /** First and last day, 'YYYY-MM-DD'; null: until another rule follows. */
  readonly from: string
  readonly until: string | null
  readonly source: string
  /** Of the number of days. H: read in the law · M, L: a default that is to be checked. */
  readonly confidence: 'H' | 'M' | 'L'
  /** Sub-indicators that ask residents about it. */
  readonly serves: readonly string[]
}

/** The rule of a duty for what happens on that day. @returns undefined where none holds */
export function dutyRuleOn(rules: readonly DutyRule[], duty: string, day: string): DutyRule | undefined {
  return rules.findLast(
    (one) => one.duty === duty && one.from <= day && (one.until === null || day <= one.until),
  )
}

/** How long a notice of a kind hangs on the board, by the rule of that day; null where no rule says. */
export function boardDaysOf(rules: readonly DutyRule[], kind: string, day: string): DutyRule['boardDays'] {
  const duties = new Set(rules.filter((rule) => rule.kind === kind).map(({ duty }) => duty))
  const held = [...duties].flatMap((duty) => dutyRuleOn(rules, duty, day) ?? [])
  const said = held.filter(({ channels }) => channels.includes('board')).map(({ boardDays }) => boardDays)
  if (said.includes('always')) return 'always'
  const days = said.filter((days) => typeof days === 'number')
  return days.length > 0 ? Math.max(...days) : null
}
