/**
 * How a unit stands with its duties of a year: what was due, what was published and how early or late, what is missing.
 * Nothing is called missing whose day nobody can know, or for which the portal has no kind of notice.
 */
import { addDays } from '../calendar.ts'
import { addWorkingDays, countedDaysBetween, type WorkingCalendar } from '../calendar/working-days.ts'
import { dutyRuleOn, type BudgetStep, type DutyRule } from './duty.ts'
import { duties, dutyRules } from './rules.ts'

/** A version of a notice, as far as it proves something. */
export interface Proof {
  readonly kind: string
  /** As its kind writes it: '2026', '2026-3m', ''. */
  readonly period: string
  /** 'YYYY-MM-DD' in Viet Nam. */
  readonly publishedOn: string
  readonly decidedOn: string
  readonly noticeId: string
  readonly version: number
  readonly title: string
}

export type Standing =
  | {
      readonly state: 'on-time' | 'late'
      readonly due: string
      /** How many of the rule's days before or after. */
      readonly days: number
      readonly proof: Proof
      /** How many others were published in the year. */
      readonly more: number
    }
  /** Not published though its day is over. */
  | { readonly state: 'missing'; readonly due: string; readonly days: number }
  | { readonly state: 'upcoming'; readonly due: string }
  /** Nobody can tell yet when it is due. */
  | { readonly state: 'open' }
  /** What is to be there at any time is there, or is not. */
  | { readonly state: 'there'; readonly proof: Proof }
  | { readonly state: 'absent' }
  /** The portal has no kind of notice for it. */
  | { readonly state: 'no-form' }

export interface DutyState {
  readonly rule: DutyRule
  readonly year: number
  readonly standing: Standing
}

export interface Asked {
  readonly year: number
  /** 'YYYY-MM-DD' in Viet Nam. */
  readonly today: string
  /** The unit's first day: what was due before was another's. */
  readonly since: string
  readonly proofs: readonly Proof[]
  readonly calendar: WorkingCalendar
  /** Ids of the kinds of notices that the portal has. */
  readonly kinds: ReadonlySet<string>
}

const periodEnds: Partial<Record<BudgetStep, string>> = { '3m': '03-31', '6m': '06-30', '9m': '09-30' }

/** Each duty of the year once, in the order of the rules. */
export function dutyBoard(asked: Asked): DutyState[] {
  return duties.flatMap((duty) => {
    const sets = (rule: DutyRule) => startOf(rule, asked.year)
    const last = dutyRules.findLast((rule) => rule.duty === duty)!
    const day = sets(last) ?? earlier(asked.today, `${asked.year}-12-31`)
    const rule = dutyRuleOn(dutyRules, duty, day)
    if (!rule) return []
    const standing = standingOf(rule, asked)
    const { due } = { due: null, ...standing }
    return due !== null && due < asked.since ? [] : [{ rule, year: asked.year, standing }]
  })
}

/**
 * The last day that is in time.
 * @param start the end of the period, or the day of the decision
 * @internal Exported for tests.
 */
export function dutyDue(
  rule: Pick<DutyRule, 'days' | 'counts'>,
  start: string,
  calendar: WorkingCalendar,
): string {
  return rule.counts === 'working' ? addWorkingDays(start, rule.days, calendar) : addDays(start, rule.days)
}

/** The day from which a year's duty runs even where nothing was published; null where it cannot be known. */
function startOf({ since, step, usualDecision }: DutyRule, year: number): string | null {
  if (since === 'period-end') return step && `${year}-${periodEnds[step]}`
  return usualDecision && `${year + usualDecision.year}-${usualDecision.at}`
}

function standingOf(rule: DutyRule, asked: Asked): Standing {
  if (rule.kind === null || !asked.kinds.has(rule.kind)) return { state: 'no-form' }
  const proofs = asked.proofs.filter((proof) => proves(proof, rule, asked.year))
  if (rule.each === 'standing') {
    const newest = proofs.toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn)).at(-1)
    return newest ? { state: 'there', proof: newest } : { state: 'absent' }
  }
  const told = rule.each === 'event' ? newestOfEach(proofs) : first(proofs)
  const judged = told.map((proof) => judge(rule, proof, asked))
  // Of several, one that was late is not hidden behind one that was not.
  const shown = judged.find(({ state }) => state === 'late') ?? judged[0]
  return shown ? { ...shown, more: judged.length - 1 } : unpublished(rule, asked)
}

function proves({ kind, period, publishedOn, decidedOn }: Proof, rule: DutyRule, year: number): boolean {
  if (kind !== rule.kind) return false
  if (rule.step !== null) return period === `${year}-${rule.step}`
  if (rule.each === 'year') return (period || decidedOn).slice(0, 4) === String(year)
  return rule.each === 'standing' || publishedOn.slice(0, 4) === String(year)
}

/** Only the first publication says whether it was in time; what came after corrects it. */
function first(proofs: readonly Proof[]): Proof[] {
  return proofs.toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn)).slice(0, 1)
}

/** The newest first. */
function newestOfEach(proofs: readonly Proof[]): Proof[] {
  const inOrder = proofs.toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn))
  return [...new Map(inOrder.map((proof) => [proof.noticeId, proof])).values()].reverse()
}

function judge(rule: DutyRule, proof: Proof, { year, calendar }: Asked) {
  const start = rule.since === 'period-end' ? startOf(rule, year)! : proof.decidedOn
  const due = dutyDue(rule, start, calendar)
  const late = countedDaysBetween(due, proof.publishedOn, rule.counts, calendar)
  const isLate = proof.publishedOn > due
  return { state: isLate ? ('late' as const) : ('on-time' as const), due, days: Math.abs(late), proof }
}

function unpublished(rule: DutyRule, { year, today, calendar }: Asked): Standing {
  const start = startOf(rule, year)
  if (start === null) return { state: 'open' }
  const due = dutyDue(rule, start, calendar)
  if (due >= today) return { state: 'upcoming', due }
  return { state: 'missing', due, days: countedDaysBetween(due, today, rule.counts, calendar) }
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
