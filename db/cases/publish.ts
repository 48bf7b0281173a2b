/** What is public of cases: question and answer, if there is one, as a human has read them, with personal data masked. */
import { and, desc, eq, gte, inArray, isNotNull, isNull, like, lte, notBetween, type SQL } from 'drizzle-orm'
import { isOwed } from '../../domain/cases/standing.ts'
import { illustrationCodes, isIllustration } from '../../domain/places/illustration.ts'
import { Refusal } from '../../domain/refusal.ts'
import { searchWords } from '../../domain/search/words.ts'
import { chunks } from '../engine/chunks.ts'
import type { Queries } from '../engine/database.ts'
import { writeCall } from '../outbox.ts'
import { publicCases } from '../schema/index.ts'
import { keepCaseFound } from '../search/keep.ts'
import { auditCase } from './audited.ts'
import { addEvents, caseOf } from './events.ts'
import { caseReference, type CaseKey } from './reference.ts'

export type PublicCase = typeof publicCases.$inferSelect

export interface NewPublicCase {
  readonly key: CaseKey
  readonly place: string
  readonly question: string
  readonly answer: string
  readonly actor: string
  /** Of the request, so that the same one sent twice publishes once. */
  readonly requestKey: string
}

/** @throws Refusal where the resident has not agreed, or words are missing */
export async function publishCase(tx: Queries, given: NewPublicCase, at: Date): Promise<void> {
  const { key, actor } = given
  const [place, question, answer] = [given.place, given.question, given.answer].map((text) =>
    text.normalize('NFC').trim(),
  ) as [string, string, string]
  if (question === '') throw new Refusal('Phần câu hỏi phải có chữ.', { code: 'empty' })
  const found = await caseOf(tx, key)
  if (!found) throw new Refusal('Không có hồ sơ này.', { code: 'unknown-case' })
  const published = { type: 'published', data: {}, actor, key: given.requestKey } as const
  const { standing, repeated } = await addEvents(tx, key, [published], at)
  if (repeated) return
  const { subject, kind, openedOn, answeredOn } = standing
  if (answer !== '' && isOwed(standing.state) && standing.reopenings === 0)
    throw new Refusal('Hồ sơ chưa trả lời: chưa có câu trả lời nào để đăng.', { code: 'not-over' })
  if (answer === '' && !isOwed(standing.state))
    throw new Refusal('Hồ sơ đã trả lời: phần trả lời phải có chữ.', { code: 'empty' })
  const row = {
    ...{ unitCode: key.unitCode, caseId: key.id, provinceCode: found.provinceCode, subject, kind },
    ...{ openedOn, answeredOn, place, question, answer, publishedAt: at.toISOString(), publishedBy: actor },
    folded: searchable([place, question, answer]),
  }
  await tx
    .insert(publicCases)
    .values(row)
    .onConflictDoUpdate({ target: [publicCases.unitCode, publicCases.caseId], set: row })
  await keepCaseFound(tx, key)
  await tellOthers(tx, key, 'case.published', at)
  await auditCase(tx, key, { actor, action: 'case.publish', handler: standing.handler }, at)
}

/** Takes it off the public pages: the resident does not agree any more, or an official saw that it should not be there. */
export async function unpublish(tx: Queries, key: CaseKey, at: Date): Promise<void> {
  const { unitCode, id } = key
  const removed = await tx
    .delete(publicCases)
    .where(and(eq(publicCases.unitCode, unitCode), eq(publicCases.caseId, id)))
    .returning({ id: publicCases.caseId })
  if (removed.length === 0) return
  await keepCaseFound(tx, key)
  await tellOthers(tx, key, 'case.unpublished', at)
}

/** Nobody is told of what is invented. */
async function tellOthers(tx: Queries, key: CaseKey, type: string, at: Date): Promise<void> {
  if (!isIllustration(key.unitCode)) await writeCall(tx, { about: caseReference(key), type }, at)
}

function searchable(texts: readonly string[]): string {
  return ` ${searchWords(texts.join(' ')).join(' ')} `
}

export interface PublicFilter {
  readonly unitCodes?: readonly string[]
  readonly provinceCode?: string
  /** None of the invented province. */
  readonly isReal?: boolean
  readonly subject?: string
  readonly isAnswered?: boolean
  /** Days in Viet Nam, both within. */
  readonly openedFrom?: string
  readonly openedUntil?: string
  /** ISO-8601 UTC, both within. */
  readonly publishedFrom?: string
  readonly publishedUntil?: string
  /** Words of it, in any spelling. */
  readonly words?: string
}

/** The newest first. */
export async function findPublicCases(
  db: Queries,
  filter: PublicFilter,
  page: { readonly most: number; readonly skip?: number },
): Promise<PublicCase[]> {
  const { unitCodes, provinceCode, isReal = false, subject, words = '' } = filter
  const conditions: (SQL | undefined)[] = [
    ...timesOf(filter),
    isReal ? notBetween(publicCases.unitCode, illustrationCodes.first, illustrationCodes.last) : undefined,
    unitCodes && inArray(publicCases.unitCode, [...unitCodes]),
    provinceCode === undefined ? undefined : eq(publicCases.provinceCode, provinceCode),
    subject === undefined ? undefined : eq(publicCases.subject, subject),
    ...searchWords(words)
      .slice(0, 8)
      .map((word) => like(publicCases.folded, `% ${word}%`)),
  ]
  return db
    .select()
    .from(publicCases)
    .where(and(...conditions))
    .orderBy(desc(publicCases.openedOn), publicCases.unitCode, publicCases.caseId)
    .limit(page.most)
    .offset(page.skip ?? 0)
}

function timesOf(filter: PublicFilter): (SQL | undefined)[] {
  const { isAnswered, openedFrom, openedUntil, publishedFrom, publishedUntil } = filter
  const { answeredOn, openedOn, publishedAt } = publicCases
  return [
    isAnswered === undefined ? undefined : isAnswered ? isNotNull(answeredOn) : isNull(answeredOn),
    openedFrom === undefined ? undefined : gte(openedOn, openedFrom),
    openedUntil === undefined ? undefined : lte(openedOn, openedUntil),
    publishedFrom === undefined ? undefined : gte(publishedAt, publishedFrom),
    publishedUntil === undefined ? undefined : lte(publishedAt, publishedUntil),
  ]
}

/** Which cases of these communes are public: what a list of pages needs. */
export async function publicCasesOf(
  db: Queries,
  unitCodes: readonly string[],
): Promise<Pick<PublicCase, 'unitCode' | 'caseId'>[]> {
  const found: Pick<PublicCase, 'unitCode' | 'caseId'>[] = []
  for (const codes of chunks(unitCodes))
    found.push(
      ...(await db
        .select({ unitCode: publicCases.unitCode, caseId: publicCases.caseId })
        .from(publicCases)
        .where(inArray(publicCases.unitCode, codes))
        .orderBy(desc(publicCases.openedOn), publicCases.unitCode, publicCases.caseId)),
    )
  return found
}

export async function publicCase(db: Queries, { unitCode, id }: CaseKey): Promise<PublicCase | undefined> {
  const [found] = await db
    .select()
    .from(publicCases)
    .where(and(eq(publicCases.unitCode, unitCode), eq(publicCases.caseId, id)))
  return found
}
