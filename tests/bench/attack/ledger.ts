/** What a load was told: every acknowledged form with its receipt, and what else came in place of an acknowledgement. */
import { createHistogram } from 'node:perf_hooks'

export interface Answered {
  readonly status: number
  readonly receipt?: string | undefined
  readonly retryAfter?: string | undefined
}

export interface Ledger {
  /** Of each form that was sent, by its number; null while nobody has acknowledged it. */
  readonly receipts: Map<number, string | null>
  /** Attempts that ended without an answer, because the connection did. */
  cut: number
  /** Answers 503 that say when to come again. */
  later: number
  /** Any other answer of the 500s, and 503 without Retry-After. */
  failed: number
  /** Answers that nothing excuses: another receipt for the same form, a refusal. */
  wrong: number
  /** Milliseconds from the first attempt to the acknowledgement, whatever happened between. */
  longestWait: number
  /** Milliseconds that one attempt took to be answered. */
  readonly attempts: ReturnType<typeof createHistogram>
  /** When each port acknowledged a form last, by performance.now(). */
  readonly acknowledgedAt: Map<number, number>
  /** What the unexpected answers were, for whoever has to find out. */
  readonly oddities: Map<string, number>
}

export function newLedger(): Ledger {
  return {
    receipts: new Map(),
    ...{ cut: 0, later: 0, failed: 0, wrong: 0, longestWait: 0 },
    attempts: createHistogram(),
    acknowledgedAt: new Map(),
    oddities: new Map(),
  }
}

/** @returns whether the form is acknowledged now */
export function enter(ledger: Ledger, form: number, answered: Answered): boolean {
  const { status, receipt, retryAfter } = answered
  if ((status === 200 || status === 201) && receipt !== undefined) {
    const before = ledger.receipts.get(form) ?? receipt
    if (before !== receipt) odd(ledger, 'wrong', 'another receipt for the same form')
    ledger.receipts.set(form, before)
    return true
  }
  if (status === 503 && retryAfter !== undefined) ledger.later++
  else odd(ledger, status >= 500 ? 'failed' : 'wrong', `answer ${status}`)
  return false
}

function odd(ledger: Ledger, kind: 'failed' | 'wrong', what: string): void {
  ledger[kind]++
  ledger.oddities.set(what, (ledger.oddities.get(what) ?? 0) + 1)
}

/** @returns the numbers of all forms that were acknowledged so far */
export function acknowledged({ receipts }: Ledger): number[] {
  return [...receipts].flatMap(([form, receipt]) => (receipt === null ? [] : [form]))
}
