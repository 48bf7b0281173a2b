/** What a document and a spreadsheet about a period both say. Pure. */
import type { Answer } from '../../db/progress/answers.ts'
import type { Period, PeriodReport } from '../../db/progress/period-report.ts'
import { fullName } from '../../db/units/units.ts'
import { lastDayOfMonth } from '../../domain/calendar.ts'
import { deadlineOf } from '../../domain/progress/due.ts'
import { stateName } from '../../domain/progress/states.ts'
import { formatDate, formatNumber } from '../../domain/vietnamese.ts'
import { periodReportText as words } from '../text/period-report.ts'

/** @example periodName({ from: '2026-07-01', to: '2026-09-30' }) // => 'quý III năm 2026' */
export function periodName({ from, to }: Period): string {
  const [year = '', month = ''] = from.split('-')
  const first = Number(month)
  const covers = (months: number) =>
    from.endsWith('-01') &&
    (first - 1) % months === 0 &&
    to === lastDayOfMonth(Number(year), first - 1 + months)
  if (covers(12)) return words.year(year)
  if (covers(6)) return words.half(first === 1, year)
  if (covers(3)) return words.quarter(['I', 'II', 'III', 'IV'][(first - 1) / 3]!, year)
  return words.days(formatDate(from), formatDate(to))
}

/** 'UBND xã Bến Quan' and the like. */
export function committeeOf({ unit }: PeriodReport): string {
  return `Ủy ban nhân dân ${fullName(unit).charAt(0).toLocaleLowerCase('vi')}${fullName(unit).slice(1)}`
}

/** The cells of one commitment under `words.columns`, without its number. */
export function commitmentCells(answer: Answer): string[] {
  const { commitment, versions, standing, agency } = answer
  const last = versions.at(-1)
  const deadline = deadlineOf(commitment)
  const { next, daysLate } = standing
  const due = deadline ?? next?.dueOn
  const late = last ? words.nextLateBy : words.lateBy
  const state = [last ? stateName(last.state) : words.notReported, daysLate > 0 ? late(daysLate) : '']
  return [
    agency === '' ? commitment.title : `${commitment.title} (${agency})`,
    due === undefined ? '' : words.until(formatDate(due)),
    state.filter(Boolean).join('; '),
    last ? saidIn(last) : '',
  ]
}

function saidIn({
  text,
  target,
  reached,
  measure,
  reason,
  link,
  noticeId,
}: Answer['versions'][number]): string {
  const evidence = [noticeId, link].filter(Boolean).join(', ')
  return [
    text,
    reached === null
      ? ''
      : words.numbers(formatNumber(reached), target === null ? '' : formatNumber(target), measure),
    reason && words.reason(reason),
    evidence && words.evidence(evidence),
  ]
    .filter(Boolean)
    .join(' ')
}
