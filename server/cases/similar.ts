/**
 * What was reported before: public cases of the commune that tell of the same, those that wait for their answer and those
 * that have one. POST /phan-anh/giong says it while somebody types; nothing of what is typed is kept.
 */
import * as v from 'valibot'
import { openPublicCases, type OpenPublicCase } from '../../db/cases/open-public.ts'
import { findPublicCases, type PublicCase } from '../../db/cases/publish.ts'
import { caseReference } from '../../db/cases/reference.ts'
import type { Queries } from '../../db/engine/database.ts'
import { similar } from '../../domain/cases/similar/index.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import type { ServedUnit } from '../served-units.ts'

export interface SimilarCases {
  readonly open: readonly SimilarOpen[]
  readonly answered: readonly SimilarAnswer[]
}

interface SimilarAnswer {
  readonly path: string
  readonly question: string
}

interface SimilarOpen extends SimilarAnswer {
  readonly reference: string
  readonly place: string
  readonly sentOn: string
  /** '' while the clock stands. */
  readonly dueOn: string
}

export const typedSchema = v.strictObject({
  unitCode: v.string(),
  text: v.pipe(v.string(), v.maxLength(5000)),
  place: v.pipe(v.string(), v.maxLength(200)),
})

interface Told {
  readonly text: string
  readonly place: string
}

const mostOpen = 3
const mostAnswered = 2
const mostCompared = 200

export async function similarCases(db: Queries, unit: ServedUnit, told: Told): Promise<SimilarCases> {
  const open = await openPublicCases(db, unit.code)
  const isOpen = new Set(open.map(({ caseId }) => caseId))
  const known = await findPublicCases(db, { unitCodes: [unit.code] }, { most: mostCompared })
  const answered = known.filter(({ caseId, answer }) => answer !== '' && !isOpen.has(caseId))
  return {
    open: likest(told, open, mostOpen).map((one) => described(unit, one)),
    answered: likest(told, answered, mostAnswered).map((one) => linked(unit, one)),
  }
}

/** Hamlets and streets are words among others. */
function likest<Found extends PublicCase>(
  { text, place }: Told,
  cases: readonly Found[],
  most: number,
): Found[] {
  const byId = new Map(cases.map((one) => [one.caseId, one]))
  const compared = cases.map(({ caseId, question, place: where }) => ({
    id: caseId,
    text: `${question}\n${where}`,
  }))
  return similar(`${text}\n${place}`.normalize('NFC'), compared, { most }).flatMap(
    ({ id }) => byId.get(id) ?? [],
  )
}

function linked(unit: ServedUnit, { caseId, question }: PublicCase): SimilarAnswer {
  return { path: `${unit.path}vu-viec/${caseId}/`, question }
}

function described(unit: ServedUnit, one: OpenPublicCase): SimilarOpen {
  const { unitCode, caseId, place, openedOn, dueOn } = one
  return {
    ...linked(unit, one),
    reference: caseReference({ unitCode, id: caseId }),
    ...{ place, sentOn: formatDate(openedOn), dueOn: dueOn === null ? '' : formatDate(dueOn) },
  }
}
