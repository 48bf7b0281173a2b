/** A report on a commitment as it is handed in: what it must hold, and which state follows from it. Pure. */
import * as v from 'valibot'
import { isDay } from '../calendar.ts'
import { isDone, reportableStates, type ProgressState } from './states.ts'

/** What can be wrong with a report; domain/text/vi.ts says it. */
export type ReportFault =
  | 'text-empty'
  | 'text-long'
  | 'state'
  | 'number'
  | 'numbers-together'
  | 'done-on-day'
  | 'done-on-later'
  | 'done-on-missing'
  | 'reason-missing'
  | 'reason-long'
  | 'link'
  | 'notice'
  | 'file'

/** The field in which each is to be mended. */
export const faultPlaces: Readonly<Record<ReportFault, keyof Report>> = {
  ...{ state: 'state', 'text-empty': 'text', 'text-long': 'text', number: 'reached' },
  ...{ 'numbers-together': 'reached', 'done-on-day': 'doneOn', 'done-on-later': 'doneOn' },
  ...{ 'done-on-missing': 'doneOn', 'reason-missing': 'reason', 'reason-long': 'reason' },
  ...{ link: 'link', notice: 'notice', file: 'file' },
}

function says(fault: ReportFault): string {
  return fault
}

const number = v.nullable(v.pipe(v.number(says('number')), v.finite(says('number'))))

/** What whoever reports fills in. Texts are trimmed; '' is nothing. */
export const reportSchema = v.object({
  state: v.picklist(reportableStates, says('state')),
  text: v.pipe(v.string(), v.trim(), v.nonEmpty(says('text-empty')), v.maxLength(4000, says('text-long'))),
  /** Where the promise has a number: how many were promised, and how many there are. */
  target: v.optional(number, null),
  reached: v.optional(number, null),
  /** What the numbers count, such as 'hộ' or '%'. */
  measure: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40, says('number'))), ''),
  /** The day on which it was done, 'YYYY-MM-DD'; only with state 'done'. */
  doneOn: v.optional(v.nullable(v.pipe(v.string(), v.check(isDay, says('done-on-day')))), null),
  /** Why it is late. */
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000, says('reason-long'))), ''),
  /** An address on the web that shows it; '' for none. */
  link: v.optional(v.pipe(v.string(), v.trim(), v.check(isWebAddress, says('link'))), ''),
  /** Id of a notice of the same commune that shows it; '' for none. */
  notice: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, says('notice'))), ''),
  /** Id of a file that was handed in for the same unit; '' for none. */
  file: v.optional(v.pipe(v.string(), v.maxLength(60, says('file'))), ''),
  /** Nothing more is to be reported. */
  isClosing: v.optional(v.boolean(), false),
})

export type Report = v.InferOutput<typeof reportSchema>

/** What decides whether a report is late. */
export interface ReportMoment {
  /** The day of the report. */
  readonly on: string
  /** The last day of the report that was due, null where none was. */
  readonly dueOn: string | null
  /** The last day on which the commitment is done in time, null where its plan sets none. */
  readonly deadline: string | null
}

/** What one part cannot know of another. @returns '' where nothing is wrong */
export function reportFault(report: Report, moment: ReportMoment): ReportFault | '' {
  const { target, reached, doneOn, state, reason } = report
  if (target !== null && reached === null) return 'numbers-together'
  if (state === 'done' && doneOn === null) return 'done-on-missing'
  if (doneOn !== null && doneOn > moment.on) return 'done-on-later'
  if (reason === '' && isLate(report, moment)) return 'reason-missing'
  return ''
}

/**
 * The report comes after its day, or tells of something that is or was late.
 * @internal Exported for tests.
 */
export function isLate({ state, doneOn }: Pick<Report, 'state' | 'doneOn'>, moment: ReportMoment): boolean {
  const { on, dueOn, deadline } = moment
  const doneBy = state === 'done' ? (doneOn ?? on) : on
  return (dueOn !== null && on > dueOn) || (deadline !== null && doneBy > deadline)
}

/** @example stateOf({ state: 'done', doneOn: '2026-03-02' }, '2026-02-28') // => 'done-late' */
export function stateOf(
  { state, doneOn }: Pick<Report, 'state' | 'doneOn'>,
  deadline: string | null,
): ProgressState {
  const isAfter = deadline !== null && doneOn !== null && doneOn > deadline
  return isDone(state) && isAfter ? 'done-late' : state
}

function isWebAddress(text: string): boolean {
  if (text === '') return true
  if (text.length > 2000 || !URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && username === '' && password === ''
}
