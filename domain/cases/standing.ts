/** Where a case stands on a day: computed from its events and the rules of the day on which it was opened. Pure. */
import { addDays, vietnamDay } from '../calendar.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { daysLate, dueOn, type Pause } from './clock.ts'
import { ruleOn, type ClockCorrection, type ClockRule, type ClockStep } from './clock-rules.ts'
import type { CaseEvent, EventData, EventType, Verdict } from './events.ts'
import type { CaseKind, CaseMode, Subject } from './kinds.ts'

/**
 * 'new': nobody has said anything yet · 'open': taken up · 'waiting': for the resident · 'suspended': tạm đình chỉ ·
 * 'answered' · 'refused', 'withdrawn', 'merged' and 'closed': over.
 */
export const caseStates = [
  'new',
  'open',
  'waiting',
  'suspended',
  'answered',
  'refused',
  'withdrawn',
  'merged',
  'closed',
] as const
export type CaseState = (typeof caseStates)[number]

/** Those in which the office owes something. */
export const owedStates: readonly CaseState[] = ['new', 'open', 'waiting', 'suspended']

/** Those in which it is over for the office. */
export const overStates: readonly CaseState[] = caseStates.filter((state) => !owedStates.includes(state))

export function isOwed(state: CaseState): boolean {
  return owedStates.includes(state)
}

/** After an answer the resident may judge it and have the case opened again for so many days. */
const judgeDays = 30
/** So many days after an answer the resident is asked whether it was done. */
export const doneAfterDays = 14

/** A letter for being late: prepared once, signed by a leader; only then the resident reads it. */
export const apologies = ['none', 'prepared', 'signed'] as const
export type Apology = (typeof apologies)[number]

interface FirstStep {
  readonly step: ClockStep
  /** The last day. */
  readonly dueOn: string
  readonly confidence: ClockRule['confidence']
}

export interface CaseStanding {
  readonly state: CaseState
  readonly kind: CaseKind
  readonly subject: Subject
  readonly mode: CaseMode
  readonly isUrgent: boolean
  /** Code of the unit that handles it. */
  readonly handler: string
  /** All units that have handled it: they may read it. Without the commune where it was sent to the province alone. */
  readonly handlers: readonly string[]
  /** Id of the official; '' for nobody in particular. */
  readonly assignee: string
  readonly openedOn: string
  /** The day of the answer, of the last one where it was opened again; null where there is none. */
  readonly answeredOn: string | null
  /** The last day for the answer; null where its clock does not run. After an answer: the day it was due on. */
  readonly dueOn: string | null
  /** In the days of its rule; 0 where it is in time. */
  readonly daysLate: number
  /** What is due before the answer while nobody has taken it up: that it is accepted, or handed to who is competent. */
  readonly firstSteps: readonly FirstStep[]
  /** The promised day of the last apology, whether it is signed or waits for that. */
  readonly promisedOn: string | null
  readonly apology: Apology
  readonly rule: ClockRule
  readonly isComplex: boolean
  readonly extensions: number
  readonly reopenings: number
  readonly isAgreed: boolean
  readonly isPublished: boolean
  readonly isCleared: boolean
  readonly isHeld: boolean
  readonly verdict: Verdict | null
  readonly doneVerdict: Verdict | null
  /** Code and reference of the case into which it went. */
  readonly mergedInto: string
  /** When it was over, or last answered; for the rules of keeping. */
  readonly overOn: string | null
}

export interface CaseMoment {
  /** 'YYYY-MM-DD' in Viet Nam. */
  readonly day: string
  readonly calendar: WorkingCalendar
  readonly corrections: readonly ClockCorrection[]
}

/** Whether the clock stands while the resident is asked depends on the rule; while it is suspended it always does. */
interface NamedPause extends Pause {
  readonly why: 'asked' | 'suspended'
}

type Draft = { -readonly [Key in keyof CaseStanding]: CaseStanding[Key] } & {
  acceptedOn: string | null
  pauses: NamedPause[]
  isRemote: boolean
}

/** @param events all of them, in order; the first is 'opened' */
export function standingOf(events: readonly CaseEvent[], moment: CaseMoment): CaseStanding {
  const [opened] = events
  if (opened?.type !== 'opened') throw new Error('a case begins with its opening')
  const draft = begun(opened)
  for (const event of events.slice(1)) apply(draft, event)
  const clock = clockOf(draft, moment)
  return { ...draft, ...clock, firstSteps: firstStepsOf(draft, clock.rule.step, moment) }
}

function begun(opened: Extract<CaseEvent, { type: 'opened' }>): Draft {
  const { kind, subject, mode, isUrgent, isRemote, handler, since } = opened.data
  const openedOn = since ?? vietnamDay(opened.at)
  return {
    ...{ state: 'new', kind, subject, mode, isUrgent, isRemote, handler, assignee: '', openedOn },
    ...{
      answeredOn: null,
      dueOn: null,
      daysLate: 0,
      firstSteps: [],
      promisedOn: null,
      apology: 'none',
      rule: ruleFrom(kind, openedOn, []),
    },
    ...{ isComplex: false, extensions: 0, reopenings: 0, isAgreed: false, isPublished: false },
    ...{ isCleared: false, isHeld: false, verdict: null, doneVerdict: null, mergedInto: '', overOn: null },
    ...{ acceptedOn: null, pauses: [], handlers: [handler] },
  }
}

function apply(draft: Draft, event: CaseEvent): void {
  const effect = effects[event.type] as Effect<EventType> | undefined
  effect?.(draft, event.data, vietnamDay(event.at))
}

type Effect<Type extends EventType> = (draft: Draft, data: EventData[Type], day: string) => void

/** Events that are not here change nothing of where a case stands. */
const effects: { readonly [Type in EventType]?: Effect<Type> } = {
  classified: (draft, { kind, subject, isUrgent }) => Object.assign(draft, { kind, subject, isUrgent }),
  assigned: (draft, { to }) => (draft.assignee = to),
  transferred: (draft, { handler }) =>
    Object.assign(draft, { handler, assignee: '', handlers: [...draft.handlers, handler] }),
  accepted: (draft, _data, day) => {
    draft.acceptedOn ??= day
    if (draft.state === 'new') draft.state = 'open'
  },
  asked: (draft, _data, day) => {
    draft.state = 'waiting'
    pause(draft, day, 'asked')
  },
  suspended: (draft, _data, day) => {
    draft.state = 'suspended'
    pause(draft, day, 'suspended')
  },
  resumed: (draft, _data, day) => goOn(draft, day),
  wrote: (draft, _data, day) => {
    if (draft.state === 'waiting') goOn(draft, day)
  },
  extended: (draft) => (draft.extensions += 1),
  complex: (draft) => (draft.isComplex = true),
  'apology-prepared': (draft, { promisedOn }) => Object.assign(draft, { promisedOn, apology: 'prepared' }),
  'apology-returned': (draft) => Object.assign(draft, noApology),
  apologised: (draft, { promisedOn }) => Object.assign(draft, { promisedOn, apology: 'signed' }),
  answered: (draft, _data, day) => {
    draft.answeredOn = day
    over(draft, 'answered', day)
  },
  judged: (draft, { verdict }) => (draft.verdict = verdict),
  'judged-done': (draft, { verdict }) => (draft.doneVerdict = verdict),
  reopened: (draft, _data, day) => reopen(draft, day),
  refused: (draft, _data, day) => over(draft, 'refused', day),
  withdrawn: (draft, _data, day) => {
    draft.isPublished = false
    over(draft, 'withdrawn', day)
  },
  closed: (draft, _data, day) => over(draft, 'closed', day),
  merged: (draft, { into }, day) => {
    draft.mergedInto = into
    draft.isPublished = false
    over(draft, 'merged', day)
  },
  parted: (draft) => {
    draft.mergedInto = ''
    draft.overOn = null
    draft.state = draft.acceptedOn === null ? 'new' : 'open'
  },
  agreed: (draft, { isPublic }) => {
    draft.isAgreed = isPublic
    if (!isPublic) draft.isPublished = false
  },
  published: (draft) => (draft.isPublished = true),
  unpublished: (draft) => (draft.isPublished = false),
  cleared: (draft, { why }) => {
    draft.isCleared = true
    // What was published stays when its time is over, and goes when the resident wants all of it gone.
    if (why === 'resident') draft.isPublished = false
  },
  held: (draft, { isHeld }) => (draft.isHeld = isHeld),
}

function pause(draft: Draft, from: string, why: NamedPause['why']): void {
  goOn(draft, from, draft.state)
  draft.pauses.push({ from, to: null, why })
}

function goOn(draft: Draft, to: string, state: CaseState = 'open'): void {
  draft.state = state
  const last = draft.pauses.at(-1)
  if (last?.to === null) draft.pauses[draft.pauses.length - 1] = { ...last, to }
}

function over(draft: Draft, state: CaseState, day: string): void {
  goOn(draft, day, state)
  draft.overOn = day
}

const noApology = { promisedOn: null, apology: 'none' } as const

/** Its clock begins anew, on the day of the reopening. */
function reopen(draft: Draft, day: string): void {
  draft.state = 'open'
  draft.acceptedOn = day
  const nothing = { answeredOn: null, overOn: null, verdict: null, doneVerdict: null }
  Object.assign(draft, nothing, noApology)
  draft.extensions = 0
  draft.pauses = []
  draft.reopenings += 1
}

function clockOf(
  { kind, openedOn, acceptedOn, reopenings, pauses, answeredOn, overOn, state, ...facts }: Draft,
  { day, calendar, corrections }: CaseMoment,
): Pick<CaseStanding, 'rule' | 'dueOn' | 'daysLate'> {
  const answer = ruleFrom(kind, openedOn, corrections)
  const isAccepting = acceptedOn === null && answer.since === 'accepted'
  const rule = (isAccepting && ruleOn(openedOn, { kind, step: 'accept' }, corrections)) || answer
  const start = acceptedOn !== null && (rule.since === 'accepted' || reopenings > 0) ? acceptedOn : openedOn
  const counted = pauses.filter(({ why }) => why === 'suspended' || rule.waitsForResident)
  const due = dueOn(rule, { ...facts, start, pauses: counted }, calendar)
  if (due === null || state === 'withdrawn' || state === 'merged') return { rule, dueOn: due, daysLate: 0 }
  return {
    rule,
    dueOn: due,
    daysLate: Math.max(0, daysLate(rule, due, answeredOn ?? overOn ?? day, calendar)),
  }
}

/** @param own the step whose day is the case's own */
function firstStepsOf(
  { state, kind, openedOn, isRemote, isComplex }: Draft,
  own: ClockStep,
  { calendar, corrections }: CaseMoment,
): FirstStep[] {
  if (state !== 'new') return []
  const facts = { start: openedOn, isRemote, isComplex, extensions: 0, pauses: [] }
  return (['accept', 'transfer'] as const).flatMap((step) => {
    const rule = step === own ? undefined : ruleOn(openedOn, { kind, step }, corrections)
    const due = rule && dueOn(rule, facts, calendar)
    return due ? [{ step, dueOn: due, confidence: rule.confidence }] : []
  })
}

/** @throws Error where the table has no rule for the answer: it always has */
function ruleFrom(kind: CaseKind, day: string, corrections: readonly ClockCorrection[]): ClockRule {
  const rule = ruleOn(day, { kind, step: 'answer' }, corrections)
  if (!rule) throw new Error(`there is no clock for ${kind}`)
  return rule
}

/** Until when the resident may say that the answer was not enough; null where there is no answer. */
export function judgeUntil({ state, answeredOn }: CaseStanding): string | null {
  return state === 'answered' && answeredOn !== null ? addDays(answeredOn, judgeDays) : null
}
