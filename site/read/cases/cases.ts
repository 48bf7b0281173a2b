/** What is public of a commune's cases: how many, how fast, how well; and those with their answers that may be read. */
import { caseCountsOf, figuresOf, type CaseFigures } from '../../../db/cases/counts.ts'
import type { CaseCount } from '../../../db/cases/project.ts'
import { findPublicCases, publicCase, publicCasesOf, type PublicCase } from '../../../db/cases/publish.ts'
import { owedPublicCases, type OwedCase } from '../../../db/cases/open-public.ts'
import { caseReference } from '../../../db/cases/reference.ts'
import { heldUnits, rememberedBy } from '../../../db/changes/memory.ts'
import { formatDate, formatNumber, formatPercent } from '../../../domain/vietnamese.ts'
import { rowsOf } from '../../database.ts'
import { text } from '../../text/text.ts'
import { heldByUnit } from '../by-unit.ts'
import { communeAt, unitKey, type Commune } from '../units.ts'
import { caseSays } from './said.ts'

const words = text.cases.public

/** A published case as lists show it. */
export interface ShownCase {
  readonly path: string
  readonly reference: string
  readonly subject: string
  readonly question: string
  readonly place: string
  readonly answer: string
  /** When it was published, ISO-8601 UTC. */
  readonly at: string
  readonly on: string
  readonly answeredOn: string
  /** What is said while there is no answer, or none to what was asked again; '' where it is over. */
  readonly waiting: string
  /** What lists say of it: the answer; without one, by when it is due, or that it is over. */
  readonly says: string
  /** Whoever tells the same may join it. */
  readonly isJoinable: boolean
}

export interface CommuneCases {
  readonly unit: Commune
  /** The newest first. */
  readonly published: readonly ShownCase[]
  /** Those that wait for an answer, by their ids. */
  readonly owed: ReadonlyMap<string, OwedCase>
  readonly counts: readonly CaseCount[]
}

const most = 200
/** Of fewer nothing is counted: single people would show. */
export const fewestCases = 10

export const casesOf = rememberedBy(heldUnits, async (key): Promise<CommuneCases> => {
  const unit = await communeAt(key)
  const db = rowsOf('cases', unit.code)
  const found = await findPublicCases(db, { unitCodes: [unit.code] }, { most })
  const owed = new Map((await owedPublicCases(db, unit.code)).map((one) => [one.caseId, one]))
  return {
    unit,
    published: found.map((one) => shown(unit, one, owed.get(one.caseId))),
    owed,
    counts: await caseCountsOf(db, [unit.code]),
  }
})

/** Communes that have published cases, for their pages. */
export const publicByUnit = heldByUnit('cases', async (codes) =>
  Map.groupBy(await publicCasesOf(rowsOf('cases'), codes), ({ unitCode }) => unitCode),
)

/** What is said of cases of one subject, or of all; '' where there is nothing to say. */
export function casesSentence(counts: readonly CaseCount[], subject?: string): string {
  const figures = figuresOf(subject === undefined ? counts : counts.filter((one) => one.subject === subject))
  if (figures.opened === 0) return ''
  if (figures.opened < fewestCases) return words.few
  return figureSentence(figures)
}

function figureSentence({ opened, open, answered, onTime, medianDays, judged }: CaseFigures): string {
  const verdicts = judged.yes + judged.partly + judged.no
  return [
    words.counts(formatNumber(opened), formatNumber(open)),
    answered >= fewestCases
      ? words.inTime(formatPercent(onTime / answered, 0), formatNumber(medianDays ?? 0))
      : '',
    verdicts >= fewestCases
      ? words.judged(formatPercent(judged.yes / verdicts, 0), formatNumber(verdicts))
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** One published case. @throws Error where there is none */
export async function caseAt(
  key: string | undefined,
  id: string | undefined,
): Promise<{ unit: Commune; shown: ShownCase }> {
  const { unit, owed } = await casesOf(key ?? '')
  // Also one that is older than those of the list.
  const found = await publicCase(rowsOf('cases', unit.code), { unitCode: unit.code, id: id ?? '' })
  if (!found) throw new Error(`There is no public case ${id}.`)
  return { unit, shown: shown(unit, found, owed.get(found.caseId)) }
}

function shown(
  unit: Commune,
  { unitCode, caseId, ...one }: PublicCase,
  owed: OwedCase | undefined,
): ShownCase {
  const { subject, question, place, answer, openedOn, answeredOn, publishedAt: at } = one
  const waiting = owed ? words.waiting(dayOf(owed.dueOn)) : ''
  return {
    path: `/xa/${unitKey(unit)}/vu-viec/${caseId}/`,
    reference: caseReference({ unitCode, id: caseId }),
    ...{ subject, question, place, answer, at, on: formatDate(openedOn) },
    answeredOn: dayOf(answeredOn),
    ...{ waiting, says: caseSays(answer, waiting), isJoinable: owed?.isJoinable ?? false },
  }
}

function dayOf(day: string | null): string {
  return day === null ? '' : formatDate(day)
}
