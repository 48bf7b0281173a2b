/** Which event may follow, given where a case stands: for officials and for the resident, with why not. Pure. */
import { addDays } from '../calendar.ts'
import type { EventType } from './events.ts'
import { doneAfterDays, isOwed, judgeUntil, type CaseStanding } from './standing.ts'

/** Why an event may not follow; domain/text/cases.ts says it. */
export type EventFault =
  | 'over'
  | 'not-over'
  | 'taken-up'
  | 'asked-already'
  | 'not-suspended'
  | 'no-extension'
  | 'no-complexity'
  | 'only-complaints'
  | 'not-late'
  | 'apologised'
  | 'apology-waiting'
  | 'no-apology'
  | 'not-merged'
  | 'not-agreed'
  | 'not-published'
  | 'judged'
  | 'not-judged'
  | 'too-often'
  | 'too-late'
  | 'too-early'
  | 'cleared'
  | 'held'
  | 'moved'
  | 'never'

/** @param day 'YYYY-MM-DD' in Viet Nam @returns '' where it may follow */
export function eventFault(standing: CaseStanding, type: EventType, day: string): EventFault | '' {
  if (standing.isCleared && !['noted', 'held'].includes(type)) return 'cleared'
  return (rules[type] ?? (() => 'never' as const))(standing, day)
}

type Rule = (standing: CaseStanding, day: string) => EventFault | ''

const whileOwed: Rule = ({ state }) => (isOwed(state) ? '' : 'over')
const always: Rule = () => ''

function preparedApology({ state, apology }: CaseStanding): EventFault | '' {
  if (!isOwed(state)) return 'over'
  return apology === 'prepared' ? '' : apology === 'signed' ? 'apologised' : 'no-apology'
}

const rules: Partial<Record<EventType, Rule>> = {
  classified: whileOwed,
  assigned: whileOwed,
  transferred: whileOwed,
  refused: whileOwed,
  merged: whileOwed,
  split: whileOwed,
  answered: whileOwed,
  withdrawn: whileOwed,
  accepted: ({ state }) => (state === 'new' ? '' : isOwed(state) ? 'taken-up' : 'over'),
  asked: ({ state }) => (state === 'waiting' ? 'asked-already' : isOwed(state) ? '' : 'over'),
  suspended: ({ kind, state }) =>
    kind !== 'complaint' ? 'only-complaints' : isOwed(state) && state !== 'suspended' ? '' : 'over',
  resumed: ({ state }) => (state === 'suspended' ? '' : 'not-suspended'),
  extended: ({ state, rule, extensions }) =>
    !isOwed(state) ? 'over' : rule.extension === null || extensions > 0 ? 'no-extension' : '',
  complex: ({ state, rule, isComplex }) =>
    !isOwed(state) ? 'over' : rule.complexDays === null || isComplex ? 'no-complexity' : '',
  'apology-prepared': ({ state, daysLate, apology }) => {
    if (!isOwed(state)) return 'over'
    if (daysLate === 0) return 'not-late'
    return apology === 'none' ? '' : apology === 'signed' ? 'apologised' : 'apology-waiting'
  },
  'apology-returned': preparedApology,
  apologised: preparedApology,
  told: ({ state }) => (state === 'withdrawn' || state === 'merged' ? 'over' : ''),
  parted: ({ state }) => (state === 'merged' ? '' : 'not-merged'),
  noted: always,
  held: always,
  closed: ({ state }) => (state === 'answered' || state === 'waiting' ? '' : 'not-over'),
  published: ({ state, isAgreed }) =>
    state === 'merged' || state === 'withdrawn' ? 'over' : isAgreed ? '' : 'not-agreed',
  unpublished: ({ isPublished }) => (isPublished ? '' : 'not-published'),
  wrote: ({ state }) => (isOwed(state) || state === 'answered' ? '' : 'over'),
  judged: (standing, day) => {
    if (standing.verdict !== null) return 'judged'
    const until = judgeUntil(standing)
    if (until === null) return 'not-over'
    return day <= until ? '' : 'too-late'
  },
  reopened: ({ state, verdict, reopenings }) =>
    state !== 'answered'
      ? 'not-over'
      : verdict === null || verdict === 'yes'
        ? 'not-judged'
        : reopenings < 2
          ? ''
          : 'too-often',
  'judged-done': ({ state, answeredOn, doneVerdict }, day) => {
    if (answeredOn === null || !['answered', 'closed'].includes(state)) return 'not-over'
    if (doneVerdict !== null) return 'judged'
    return day >= addDays(answeredOn, doneAfterDays) ? '' : 'too-early'
  },
  agreed: ({ state }) => (state === 'merged' || state === 'withdrawn' ? 'over' : ''),
  'contact-removed': always,
  cleared: ({ state, isHeld }) => (isHeld ? 'held' : isOwed(state) ? 'not-over' : ''),
}
