/**
 * What happens to a case. Events are only ever added; everything else about a case is computed from them. What people
 * wrote is kept apart from its event, so that it can be deleted while the event stays.
 */
import type { CaseKind, CaseMode, Subject } from './kinds.ts'

/** How a resident judges an answer, or what was done: rồi, một phần, chưa. */
export const verdicts = ['yes', 'partly', 'no'] as const
export type Verdict = (typeof verdicts)[number]

/** Each kind of event with its data; texts and files belong to the event by its number. */
export interface EventData {
  opened: {
    readonly kind: CaseKind
    readonly subject: Subject
    readonly mode: CaseMode
    /** Whether somebody's life or health is in danger. */
    readonly isUrgent: boolean
    /** Code of the unit that it is sent to: the commune, or its province where the resident goes around the commune. */
    readonly handler: string
    /** The commune lies where the law gives more time. */
    readonly isRemote: boolean
    /** Public reference of the case that it was split out of, whose secret opens this one as well. */
    readonly splitFrom?: string
    /** The day on which that one was opened: the clock runs from it. */
    readonly since?: string
  }
  /** Whoever handles it says what it is. */
  classified: { readonly kind: CaseKind; readonly subject: Subject; readonly isUrgent: boolean }
  assigned: { readonly to: string }
  /** To another unit: the resident sees where. */
  transferred: { readonly handler: string }
  accepted: Record<string, never>
  refused: Record<string, never>
  /** The resident is asked for more. */
  asked: Record<string, never>
  suspended: Record<string, never>
  resumed: Record<string, never>
  extended: Record<string, never>
  /** Determined in writing to be complex. */
  complex: Record<string, never>
  answered: Record<string, never>
  /** A letter of apology for being late, with the day to be promised: it waits for a leader's signature. */
  'apology-prepared': { readonly promisedOn: string }
  /** The leader does not sign it so. */
  'apology-returned': Record<string, never>
  /** A leader's written apology for being late, with the day that is promised now. */
  apologised: { readonly promisedOn: string }
  /** Something that the office wrote besides. */
  told: Record<string, never>
  /** Of officials for officials. */
  noted: Record<string, never>
  /** The resident writes back. */
  wrote: Record<string, never>
  judged: { readonly verdict: Verdict }
  /** What was promised is done, in the resident's eyes. */
  'judged-done': { readonly verdict: Verdict }
  reopened: { readonly level: 1 | 2 }
  withdrawn: Record<string, never>
  closed: Record<string, never>
  /** It goes on as another case: reference and unit. */
  merged: { readonly into: string }
  /** Something else that it told of goes on as another case: its reference. */
  split: { readonly into: string }
  /** On its own again: whoever opened the case that it had gone into has withdrawn that one. */
  parted: Record<string, never>
  /** The resident agrees that it may be public, or does not any more. */
  agreed: { readonly isPublic: boolean }
  published: Record<string, never>
  unpublished: Record<string, never>
  /** The resident took the contact back. */
  'contact-removed': Record<string, never>
  /** Content was deleted by rule or on the resident's wish; what was written is gone. */
  cleared: { readonly why: 'rule' | 'resident' }
  /** A dispute or a court holds the deletion back, or does not any more. */
  held: { readonly isHeld: boolean }
}

export type EventType = keyof EventData

export type CaseEvent = {
  [Type in EventType]: {
    readonly type: Type
    readonly data: EventData[Type]
    /** From 1, in the order in which they happened. */
    readonly number: number
    /** ISO-8601 UTC. */
    readonly at: string
    /** 'resident', 'portal', or an official's id. */
    readonly actor: string
  }
}[EventType]

/** What officials see among themselves; residents do not. */
export const internalEvents: readonly EventType[] = [
  'noted',
  'assigned',
  'held',
  'apology-prepared',
  'apology-returned',
]

/** Answers of a case that those whose cases went into it read as well; what is said in between is not theirs. */
export const sharedEvents: readonly EventType[] = ['answered', 'refused', 'apologised']
