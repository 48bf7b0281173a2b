/** Keeps what can be found in step with what is public: in the transaction that changes it. */
import { and, asc, between, eq, or } from 'drizzle-orm'
import type { NoticeContent } from '../../domain/notices/canonical.ts'
import { illustrationCodes, illustrationProvince } from '../../domain/places/illustration.ts'
import { chunks } from '../engine/chunks.ts'
import type { Queries } from '../engine/database.ts'
import { commitmentAgencies, commitments, plans, publicCases, searchEntries } from '../schema/index.ts'
import {
  caseEntry,
  noticeEntry,
  noticeYear,
  rowOf,
  streetEntries,
  type Entry,
  type Owner,
} from './entries.ts'

/** The version in force of a notice, and the streets of its table. */
export async function keepNoticeFound(tx: Queries, content: NoticeContent): Promise<void> {
  const { unitCode, id, kind } = content
  const about = { owner: `${unitCode}/${id}`, place: unitCode, kind, year: noticeYear(content) }
  await replace(tx, { source: 'notice', ...about }, [noticeEntry(content)])
  await replace(tx, { source: 'price', ...about }, streetEntries(content))
}

/** A plan and each of its tasks; nothing where there is no such plan. */
export async function keepPlanFound(tx: Queries, planId: string): Promise<void> {
  const [plan] = await tx.select().from(plans).where(eq(plans.id, planId))
  if (!plan) return
  const { title, originalTitle, number, issuer, summary, provinceCode: place } = plan
  const year = plan.yearFrom ?? (Number(plan.date?.slice(0, 4)) || null)
  const itself = {
    item: '',
    title,
    text: [number, issuer, summary, originalTitle].filter(Boolean).join(' · '),
  }
  const owner: Owner = { source: 'promise', owner: planId, place, kind: '', year }
  await replace(tx, owner, [itself, ...(await taskEntries(tx, planId))])
}

async function taskEntries(tx: Queries, planId: string): Promise<Entry[]> {
  const tasks = await tx
    .select()
    .from(commitments)
    .where(eq(commitments.planId, planId))
    .orderBy(asc(commitments.position))
  const agencies = await tx.select().from(commitmentAgencies).where(eq(commitmentAgencies.planId, planId))
  const namesOf = Map.groupBy(agencies, ({ commitmentId }) => commitmentId)
  return tasks.map(({ id, title, text, section }) => ({
    item: id,
    title,
    text: [text, section, ...(namesOf.get(id) ?? []).map(({ name }) => name)].filter(Boolean).join(' · '),
  }))
}

/** A case as it is public; none where it is not. */
export async function keepCaseFound(tx: Queries, key: { unitCode: string; id: string }): Promise<void> {
  const { unitCode, id } = key
  const [found] = await tx
    .select()
    .from(publicCases)
    .where(and(eq(publicCases.unitCode, unitCode), eq(publicCases.caseId, id)))
  const owner: Owner = {
    ...{ source: 'case', owner: `${unitCode}/${id}`, place: unitCode, kind: found?.kind ?? '' },
    year: found ? Number(found.openedOn.slice(0, 4)) : null,
  }
  await replace(tx, owner, found ? [caseEntry(found.place, found.question, found.answer)] : [])
}

/** Of the invented province, when it is taken out. */
export async function forgetIllustration(tx: Queries): Promise<void> {
  const { first, last } = illustrationCodes
  const isInvented = or(
    between(searchEntries.place, first, last),
    eq(searchEntries.place, illustrationProvince),
  )
  await tx.delete(searchEntries).where(isInvented)
}

async function replace(tx: Queries, owner: Owner, entries: readonly Entry[]): Promise<void> {
  await tx
    .delete(searchEntries)
    .where(and(eq(searchEntries.source, owner.source), eq(searchEntries.owner, owner.owner)))
  const rows = entries.map((entry) => rowOf(owner, entry))
  for (const piece of chunks(rows, 500)) await tx.insert(searchEntries).values(piece)
}
