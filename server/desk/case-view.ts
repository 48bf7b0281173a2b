/** Cases as the desk shows them: rows of the queue, and one case with all that happened. */
import type { Official } from '../../db/accounts/officials.ts'
import { workingCalendar } from '../../db/calendar.ts'
import { filesOfCase, openingTexts, textsOf, type CaseText } from '../../db/cases/events.ts'
import { officialActs, type OfficialAct } from '../../db/cases/handling.ts'
import { followersOf, keyOfRow } from '../../db/cases/followers.ts'
import { contactsOf } from '../../db/cases/keeping.ts'
import type { CaseRow } from '../../db/cases/project.ts'
import { publicCase } from '../../db/cases/publish.ts'
import { caseReference } from '../../db/cases/reference.ts'
import type { Queries } from '../../db/engine/database.ts'
import { communesOf, currentUnit, fullName, type Unit } from '../../db/units/units.ts'
import { addDays } from '../../domain/calendar.ts'
import { addWorkingDays } from '../../domain/calendar/working-days.ts'
import { nearDuplicates } from '../../domain/cases/similar/groups.ts'
import { eventFault } from '../../domain/cases/allowed-events.ts'
import type { CaseEvent, Verdict } from '../../domain/cases/events.ts'
import type { CaseKind } from '../../domain/cases/kinds.ts'
import { isOwed, type CaseState } from '../../domain/cases/standing.ts'
import { maskPersonalData } from '../../surveys/comments/mask.ts'
import { indicator } from '../../surveys/indicators/index.ts'
import { covers, mayHandle, maySign, type Asker, type OpenedCase } from './case-access.ts'

/** Working days within which what is due is said. */
const soonDays = 2
/** Characters of a row's first words. */
const mostWords = 140

/** The first day that is not soon any more. */
export async function soonBefore(db: Queries, day: string): Promise<string> {
  return addDays(addWorkingDays(day, soonDays, await workingCalendar(db)), 1)
}

export async function describedRows(db: Queries, asker: Asker, rows: readonly CaseRow[]) {
  const keys = rows.map(keyOfRow)
  const texts = await openingTexts(db, keys)
  const names = await namesOf(
    db,
    rows.map(({ handler }) => handler),
  )
  const [direct, around] = [true, false].map((isOfCommune) =>
    rows.filter(({ unitCode, countedFor }) => (unitCode === countedFor) === isOfCommune),
  )
  // Those that went around the commune are not to be told of beside the others.
  const like = new Map([...likeEachOther(texts, direct!), ...likeEachOther(texts, around!)])
  return rows.map((row) => {
    const { unitCode, caseId, handler, state, kind, subject, isUrgent, openedOn, dueOn, apology } = row
    return {
      ...{ unit: unitCode, id: caseId, reference: caseReference(keyOfRow(row)) },
      ...{ handlerName: names.get(handler) ?? handler, state, kind, isUrgent, openedOn, dueOn, apology },
      subjectName: indicator(subject)?.name ?? '',
      isLate: dueOn !== null && dueOn < asker.day && isOwed(state as CaseState),
      words: firstWords(texts.get(`${unitCode}/${caseId}`)?.text ?? ''),
      like: like.get(`${unitCode}/${caseId}`) ?? [],
      /** Open, and the official's to handle. */
      isOpenHere: isOwed(state as CaseState) && covers(asker, 'cases.handle', [handler], row),
    }
  })
}

/** References of the rows of this page that tell nearly the same, by row. */
function likeEachOther(
  texts: ReadonlyMap<string, CaseText>,
  rows: readonly CaseRow[],
): Map<string, string[]> {
  const groups = nearDuplicates(
    rows.flatMap(({ unitCode, caseId }) => {
      const id = `${unitCode}/${caseId}`
      const text = texts.get(id)?.text
      return text === undefined ? [] : [{ id, text }]
    }),
  )
  const referenceAt = (id: string) => {
    const { unitCode, caseId } = texts.get(id)!
    return caseReference({ unitCode, id: caseId })
  }
  return new Map(
    groups.flatMap((ids) =>
      ids.map((id) => [id, ids.filter((other) => other !== id).map(referenceAt)] as const),
    ),
  )
}

function firstWords(text: string): string {
  const masked = maskPersonalData(text).replace(/\s+/g, ' ')
  return masked.length > mostWords ? `${masked.slice(0, mostWords).trimEnd()}…` : masked
}

async function namesOf(db: Queries, codes: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const code of new Set(codes)) {
    const unit = await currentUnit(db, code)
    if (unit) names.set(code, fullName(unit))
  }
  return names
}

/** @param officials all of them, for the names and for whom it can be given to */
export async function describedCase(
  db: Queries,
  asker: Asker,
  opened: OpenedCase,
  officials: readonly Official[],
) {
  const { key, standing, events, provinceCode } = opened
  const { rule, handlers, ...stands } = standing
  const names = await namesOf(db, [key.unitCode, ...handlers])
  const canHandle = mayHandle(asker, opened)
  const published = await publicCase(db, key)
  const followers = await followersOf(db, key)
  return {
    ...{ unit: key.unitCode, id: key.id, reference: caseReference(key) },
    unitName: names.get(key.unitCode) ?? key.unitCode,
    standing: {
      ...stands,
      handlerName: names.get(standing.handler) ?? standing.handler,
      subjectName: indicator(standing.subject)?.name ?? '',
    },
    rule: { days: rule.days, counts: rule.counts, source: rule.source, confidence: rule.confidence },
    /** Of cases that went into this one. */
    followers: followers.map((row) => caseReference(keyOfRow(row))),
    events: await describedEvents(db, opened, officials),
    seen: events.length,
    contact: standing.isCleared ? null : ((await contactsOf(db, [key]))[0] ?? null),
    ...{ canHandle, canSign: canHandle && maySign(asker, opened) },
    acts: canHandle ? actsOf(opened, asker.day) : [],
    assignees: canHandle ? assigneesOf(opened, officials, asker.day) : [],
    places: canHandle ? await placesOf(db, provinceCode, standing.handler) : [],
    published: published && {
      ...{ place: published.place, question: published.question, answer: published.answer },
    },
  }
}

/** Acts that may follow now. */
function actsOf({ standing }: OpenedCase, day: string): (OfficialAct | 'published' | 'split')[] {
  const all = [...(Object.keys(officialActs) as OfficialAct[]), 'published' as const, 'split' as const]
  return all.filter((type) => eventFault(standing, type, day) === '')
}

function assigneesOf({ standing, provinceCode }: OpenedCase, officials: readonly Official[], day: string) {
  const { handler, subject } = standing
  return officials
    .filter((official) => {
      if (official.closedAt !== null) return false
      return covers({ official, day }, 'cases.handle', [handler], { provinceCode, subject })
    })
    .map(({ id, name }) => ({ id, name }))
}

/** Where it can be transferred to. */
async function placesOf(db: Queries, provinceCode: string, handler: string) {
  const province = await currentUnit(db, provinceCode)
  const units: Unit[] = [...(province ? [province] : []), ...(await communesOf(db, [provinceCode]))]
  return units
    .filter(({ code }) => code !== handler)
    .map((unit) => ({ code: unit.code, name: fullName(unit) }))
}

async function describedEvents(db: Queries, { key, events }: OpenedCase, officials: readonly Official[]) {
  const texts = await textsOf(db, key)
  const files = await filesOfCase(db, key)
  const units = events.flatMap(({ type, data }) =>
    type === 'opened' || type === 'transferred' ? [data.handler] : [],
  )
  const names = await namesOf(db, units)
  return events.map((event) => ({
    ...{ number: event.number, type: event.type, at: event.at, detail: detailOf(event, names, officials) },
    by: officials.find(({ id }) => id === event.actor)?.name ?? '',
    isResident: event.actor === 'resident',
    text: texts.get(event.number)?.text ?? '',
    place: texts.get(event.number)?.place ?? '',
    files: files
      .filter(({ number }) => number === event.number)
      .map(({ id, name, size, type }) => ({ id, name, size, type })),
  }))
}

interface EventDetail {
  readonly unit?: string
  readonly official?: string
  readonly day?: string
  readonly verdict?: Verdict
  readonly reference?: string
  readonly isPublic?: boolean
  readonly isHeld?: boolean
  readonly kind?: CaseKind
  readonly subject?: string
}

/** What the event itself says, for the history: a name, a day, a verdict. */
function detailOf(
  event: CaseEvent,
  names: ReadonlyMap<string, string>,
  officials: readonly Official[],
): EventDetail {
  switch (event.type) {
    case 'opened':
    case 'transferred':
      return { unit: names.get(event.data.handler) ?? event.data.handler }
    case 'assigned':
      return { official: officials.find(({ id }) => id === event.data.to)?.name ?? '' }
    case 'apology-prepared':
    case 'apologised':
      return { day: event.data.promisedOn }
    case 'judged':
    case 'judged-done':
      return { verdict: event.data.verdict }
    case 'merged':
    case 'split':
      return { reference: event.data.into }
    case 'agreed':
      return { isPublic: event.data.isPublic }
    case 'classified':
      return { kind: event.data.kind, subject: indicator(event.data.subject)?.name ?? '' }
    case 'held':
      return { isHeld: event.data.isHeld }
    default:
      return {}
  }
}
