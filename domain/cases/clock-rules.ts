/**
 * How long an office has, by kind of case and date: the table behind every deadline. docs/case-clocks.md shows it. A case
 * keeps the rules of the day on which it was opened. What no law says for sure is a default: it says so wherever it is
 * shown, and an administrator can correct it from a day on.
 */
import { isDay } from '../calendar.ts'
import type { CaseKind } from './kinds.ts'

/** 'transfer': to whoever is competent · 'accept': thụ lý, or why not · 'answer': what the resident waits for. */
export const clockSteps = ['transfer', 'accept', 'answer'] as const
export type ClockStep = (typeof clockSteps)[number]

export interface ClockRule {
  readonly kind: CaseKind
  readonly step: ClockStep
  readonly days: number
  /** Of a case that the office has determined in writing to be complex. */
  readonly complexDays: number | null
  /** In remote areas, and complex ones there. */
  readonly remoteDays: number | null
  readonly remoteComplexDays: number | null
  readonly counts: 'working' | 'calendar'
  /** From which it runs; 'accepted' where the law counts from thụ lý. */
  readonly since: 'opened' | 'accepted'
  /** How much longer the office may take, once, with a reason; null: never. */
  readonly extension: number | null
  /** The clock stands while the resident is asked for more. */
  readonly waitsForResident: boolean
  /** The first day, 'YYYY-MM-DD'. */
  readonly from: string
  /** The last day; null: until another rule follows. */
  readonly until: string | null
  readonly source: string
  /** H: read in the law · M, L: a default that is to be checked. */
  readonly confidence: 'H' | 'M' | 'L'
}

const start = '2000-01-01'
const plain: Omit<ClockRule, 'kind' | 'step' | 'days' | 'counts' | 'source' | 'confidence'> = {
  ...{ complexDays: null, remoteDays: null, remoteComplexDays: null },
  ...{ extension: null, waitsForResident: false, from: start, until: null, since: 'opened' },
}
const reception = 'Luật Tiếp công dân 2013, điều 28 khoản 1'
const ownDefault = 'Mặc định của cổng; chưa có quy định chung'

export const clockRules: readonly ClockRule[] = [
  {
    ...plain,
    ...{ kind: 'feedback', step: 'answer', days: 15, counts: 'working', extension: 10 },
    ...{ waitsForResident: true, source: ownDefault, confidence: 'L' },
  },
  {
    ...plain,
    ...{ kind: 'petition', step: 'transfer', days: 10, counts: 'working' },
    ...{ source: 'Thông tư 05/2021/TT-TTCP', confidence: 'M' },
  },
  {
    ...plain,
    ...{ kind: 'petition', step: 'accept', days: 10, counts: 'working', source: reception, confidence: 'M' },
  },
  {
    ...plain,
    ...{ kind: 'petition', step: 'answer', days: 15, complexDays: 20, counts: 'working', extension: 10 },
    ...{ waitsForResident: true, source: 'Theo mức của Quyết định 31/2021/QĐ-TTg', confidence: 'L' },
  },
  {
    ...plain,
    ...{ kind: 'regulation', step: 'transfer', days: 5, counts: 'working' },
    ...{ source: 'Nghị định 20/2008/NĐ-CP, sửa đổi bởi 92/2017/NĐ-CP', confidence: 'H' },
  },
  {
    ...plain,
    ...{ kind: 'regulation', step: 'answer', days: 15, complexDays: 20, counts: 'working', extension: 10 },
    ...{ waitsForResident: true, source: ownDefault, confidence: 'L' },
  },
  {
    ...plain,
    ...{ kind: 'complaint', step: 'accept', days: 10, counts: 'calendar', until: '2026-06-30' },
    ...{ source: 'Luật Khiếu nại 2011, điều 27', confidence: 'H' },
  },
  {
    ...plain,
    ...{ kind: 'complaint', step: 'accept', days: 7, counts: 'working', from: '2026-07-01' },
    ...{ source: 'Nghị định 155/2026/NĐ-CP, điều 10', confidence: 'M' },
  },
  {
    ...plain,
    ...{ kind: 'complaint', step: 'answer', days: 30, complexDays: 45, counts: 'calendar' },
    ...{ remoteDays: 45, remoteComplexDays: 60, since: 'accepted' },
    ...{ source: 'Luật Khiếu nại 2011, điều 28', confidence: 'H' },
  },
]

/** What an administrator has put in a rule's place, from a day on. */
export interface ClockCorrection {
  readonly kind: CaseKind
  readonly step: ClockStep
  readonly days: number
  readonly counts: ClockRule['counts']
  /** The first day of cases that it holds for. */
  readonly from: string
  /** Where it is written. */
  readonly source: string
}

/**
 * The rule for cases that are opened on that day.
 * @param corrections in the order in which they were made; the last that holds decides
 * @returns undefined where the kind has no such step
 */
export function ruleOn(
  day: string,
  { kind, step }: Pick<ClockRule, 'kind' | 'step'>,
  corrections: readonly ClockCorrection[] = [],
): ClockRule | undefined {
  const rule = clockRules.findLast(
    (one) =>
      one.kind === kind && one.step === step && one.from <= day && (one.until === null || day <= one.until),
  )
  const correction = corrections.findLast(
    (one) => one.kind === kind && one.step === step && one.from <= day && one.from >= (rule?.from ?? start),
  )
  if (!rule || !correction) return rule
  const { days, counts, from, source } = correction
  // Whoever corrects names where it is written, so it is no default any more.
  const other = { complexDays: null, remoteDays: null, remoteComplexDays: null }
  return { ...rule, ...other, days, counts, from, until: null, source, confidence: 'H' }
}

/** What is wrong with a correction; domain/text/cases.ts says it. */
export type CorrectionFault = 'unknown-rule' | 'days' | 'day' | 'past' | 'source'

/** @param today cases that are open already keep their rule, so none may change behind them @returns '' where nothing is wrong */
export function correctionFault(correction: ClockCorrection, today: string): CorrectionFault | '' {
  const { days, from, source } = correction
  if (!isDay(from)) return 'day'
  if (from <= today) return 'past'
  if (!ruleOn(from, correction)) return 'unknown-rule'
  if (!Number.isInteger(days) || days < 1 || days > 365) return 'days'
  return source.trim() === '' ? 'source' : ''
}
