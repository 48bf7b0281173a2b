/** What was reported on each commitment of a plan by everybody who answers for it. */
import { today, rememberedBy } from '../../../db/changes/memory.ts'
import { answersOfPlan, type Answer } from '../../../db/progress/answers.ts'
import { isOverdue } from '../../../domain/progress/standing.ts'
import { isDone } from '../../../domain/progress/states.ts'
import type { WorkingCalendar } from '../../../domain/calendar/working-days.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { noticePath } from '../../../db/notices/notices.ts'
import { noticesNamed } from '../../../db/progress/evidence.ts'
import { answeredCount } from '../../../domain/progress/standing.ts'
import { rowsOf } from '../../database.ts'
import { text } from '../../text/text.ts'
import { planAt } from '../plans/plans.ts'
import { shownCommunes, type Commune } from '../units.ts'
import { workingDays } from './commune-progress.ts'
import { fileEvidence } from './files.ts'
import { lateText, reportedAs, stateText, type Evidence, type Reported } from './reported.ts'

const words = text.progress

export interface CommitmentProgress {
  readonly answers: readonly Answer[]
  /** In a few words, for lists; '' where nobody has reported. */
  readonly short: string
  /** Nobody who answers for it has anything more to report. */
  readonly isClosed: boolean
}

/** By the commitment's id. */
export const planProgress = rememberedBy(
  64,
  async (planId): Promise<ReadonlyMap<string, CommitmentProgress>> => {
    const plan = await planAt(planId)
    const calendar = await workingDays()
    rowsOf('units') // who is concerned
    const db = rowsOf('progress', planId)
    const answers = await answersOfPlan(db, plan, { today: today(), calendar })
    const grouped = Map.groupBy(answers, ({ commitment }) => commitment.id)
    return new Map(
      [...grouped].map(([id, all]) => [
        id,
        { answers: all, short: shortText(all, calendar), isClosed: all.every(isClosed) },
      ]),
    )
  },
)

/** A plan's own sentence about reports; '' where there are none. */
export async function planReports(planId: string): Promise<string> {
  const all = [...(await planProgress(planId)).values()]
  const reported = all.filter(({ short }) => short !== '').length
  if (reported === 0) return ''
  return words.count(reported, all.length, all.filter(({ isClosed }) => isClosed).length)
}

function shortText(answers: readonly Answer[], calendar: WorkingCalendar): string {
  const reported = answers.filter(({ versions }) => versions.length > 0)
  if (reported.length === 0) return ''
  const [only] = answers
  if (only?.agency) return stateText(only.versions.at(-1)!, calendar)
  const done = reported.filter(({ versions }) => isDone(versions.at(-1)!.state)).length
  return words.summary(reported.length, answers.length, done)
}

function isClosed({ standing, versions }: Answer): boolean {
  return versions.length > 0 && standing.next === null
}

/** On a commitment's page. */
export interface ShownProgress {
  /** Who answers, and what is due. */
  readonly lines: readonly string[]
  /** Those that have reported: one without a unit where an agency answers for all. */
  readonly reports: readonly ShownReport[]
  /** Communes that have not. */
  readonly missing: readonly Pick<Commune, 'name' | 'path'>[]
  /** Days are counted somewhere: the page says how. */
  readonly countsDays: boolean
}

interface ShownReport extends Reported {
  readonly unit: Pick<Commune, 'name' | 'path'> | null
  /** That the next report is late, and how often it was asked for. */
  readonly notes: readonly string[]
  /** Newest first. */
  readonly older: readonly Reported[]
}

export async function shownProgress(planId: string, commitmentId: string): Promise<ShownProgress> {
  const answers = (await planProgress(planId)).get(commitmentId)?.answers ?? []
  const calendar = await workingDays()
  const byCode = new Map((await shownCommunes()).map((unit) => [unit.code, unit]))
  const evidence = await evidenceFor(planId)
  const files = await filesFor(planId)
  const shown = (answer: Answer): ShownReport => {
    const said = answer.versions.map((version) =>
      reportedAs(
        version,
        calendar,
        [evidence.get(`${version.unitCode}/${version.noticeId}`), files.get(version.fileId)].filter(
          (one) => one !== undefined,
        ),
      ),
    )
    const unit = answer.agency === '' ? (byCode.get(answer.unitCode) ?? null) : null
    return { ...said.at(-1)!, unit, notes: notesOf(answer), older: said.slice(0, -1).reverse() }
  }
  const [first] = answers
  const isCommunes = first !== undefined && first.agency === ''
  const missing = answers.filter(({ versions }) => versions.length === 0)
  return {
    lines: first === undefined ? [] : linesOf(first, answers),
    reports: answers.filter(({ versions }) => versions.length > 0).map(shown),
    countsDays: answers.some(({ standing, versions }) => standing.next !== null || versions.length > 0),
    missing: isCommunes ? missing.flatMap(({ unitCode }) => byCode.get(unitCode) ?? []) : [],
  }
}

/** Files that reports on the plan name, by their ids. */
const filesFor = rememberedBy(64, async (planId) => {
  const answers = [...(await planProgress(planId)).values()].flatMap((commitment) => commitment.answers)
  const named = answers.filter(({ versions }) => versions.some(({ fileId }) => fileId !== ''))
  const units = [...new Set(named.map(({ unitCode }) => unitCode))]
  return fileEvidence(rowsOf('progress', planId), units)
})

/** Notices of communes that reports on the plan name, by 'commune/notice'. */
const evidenceFor = rememberedBy(64, async (planId): Promise<ReadonlyMap<string, Evidence>> => {
  const byCode = new Map((await shownCommunes()).map((unit) => [unit.code, unit]))
  const found = new Map<string, Evidence>()
  for (const { unitCode, noticeId, title } of await noticesNamed(rowsOf('progress', planId), planId)) {
    const unit = byCode.get(unitCode)
    if (unit) found.set(`${unitCode}/${noticeId}`, { label: title, href: noticePath(unit, noticeId) })
  }
  return found
})

/** Who answers and what is due of all of them; of communes that have reported each says it itself. */
function linesOf(first: Answer, answers: readonly Answer[]): string[] {
  if (first.agency !== '') return [words.answersAgency(first.agency), dueText(first), ...askedText(first)]
  const reported = answers.filter(({ versions }) => versions.length > 0)
  const done = reported.filter(({ versions }) => isDone(versions.at(-1)!.state)).length
  const silent = answers.find(({ versions }) => versions.length === 0)
  return [
    words.answersCommunes(answers.length),
    ...(reported.length > 0 ? [`${words.summary(reported.length, answers.length, done)}.`] : []),
    ...(silent ? [dueText(silent)] : []),
  ]
}

function dueText(answer: Answer): string {
  const { standing, versions } = answer
  const { next } = standing
  if (next === null) return versions.length > 0 ? words.ended : words.noneDue
  if (!isOverdue(standing, today())) return words.next(formatDate(next.dueOn))
  if (next.kind === 'closing') return words.over(formatDate(next.periodEnd))
  const say = answer.agency === '' ? words.silent : words.overdue
  return say(lateText(standing.daysLate), formatDate(next.dueOn))
}

function notesOf(answer: Answer): string[] {
  if (answer.agency !== '') return []
  const { daysLate } = answer.standing
  return [...(daysLate > 0 ? [words.lateNow(lateText(daysLate))] : []), ...askedText(answer)]
}

function askedText({ asked, versions }: Answer): string[] {
  if (asked.length === 0) return []
  const answered = answeredCount(
    asked.map(({ askedAt }) => askedAt),
    versions.map(({ reportedAt }) => reportedAt),
  )
  return [words.asked(asked.length, answered)]
}
