/** A plan document that was read → rows: original wording beside one of our own plans, or a plan of its own. */
import { and, eq } from 'drizzle-orm'
import { fold } from '../../domain/vietnamese.ts'
import { recordAudit } from '../audit.ts'
import { commitmentsOf } from './commitments.ts'
import { contentPlans } from '../content/plans/index.ts'
import type { Database, Queries } from '../engine/database.ts'
import type { PlanReading } from './plans.ts'
import { commitments, plans } from '../schema/index.ts'
import { touchContent } from '../settings.ts'
import { textDigest } from './document/index.ts'
import type { PlanDocument } from './document/types.ts'
import { commitmentRowsOf, cut, idOf, yearsOf } from './facts.ts'
import { placeOf, type PlanPlace } from './place.ts'
import { storePlan } from './rows.ts'

export interface ImportedPlan {
  planId: string
  /** own: beside the project's own titles; again: rewritten; new: not there before. */
  kind: 'own' | 'again' | 'new'
  commitments: number
  /** Commitments of the document that our own telling of the plan does not have; kept in the plan's reading. */
  unmatched: number
}

interface ImportOptions {
  /** The present province, where the document does not say. */
  province?: string
  actor: string
}

/**
 * Stores a plan document; the same document again changes nothing that is shown.
 * @throws Refusal where a new plan's province cannot be told
 */
export async function importPlan(
  db: Database,
  document: PlanDocument,
  { province, actor }: ImportOptions,
  at = new Date(),
): Promise<ImportedPlan> {
  return db.write(async (tx) => {
    const planId = (await samePlan(tx, document)) ?? idOf(document)
    const own = contentPlans().some(({ id }) => id === planId)
    const imported = own
      ? await storeOriginal(tx, planId, document, at)
      : await storeDocument(tx, planId, document, await placeOf(tx, document.metadata, province), at)
    await recordAudit(tx, { actor, action: 'plan.import', detail: { ...imported } }, at)
    await touchContent(tx)
    return imported
  })
}

/** The plan that most of the document's tasks are already known from, or the one with its issuer and number. */
async function samePlan(
  tx: Queries,
  { commitments: read, metadata }: PlanDocument,
): Promise<string | undefined> {
  const digests = new Set(read.map(({ text }) => textDigest(text)))
  const known = await tx
    .selectDistinct({ planId: commitments.planId, digest: commitments.textDigest })
    .from(commitments)
  const all = Map.groupBy(known, ({ planId }) => planId)
  for (const [planId, ofPlan] of all) {
    const shared = ofPlan.filter(({ digest }) => digests.has(digest)).length
    if (shared * 2 > Math.max(ofPlan.length, digests.size)) return planId
  }
  if (metadata.number === null || metadata.issuer === null) return undefined
  const issuer = fold(metadata.issuer)
  const numbered = await tx.select().from(plans).where(eq(plans.number, metadata.number))
  return numbered.find((plan) => fold(plan.issuer) === issuer && plan.date === metadata.date)?.id
}

async function storeOriginal(
  tx: Queries,
  planId: string,
  document: PlanDocument,
  at: Date,
): Promise<ImportedPlan> {
  const ours = await commitmentsOf(tx, planId)
  const texts = new Map(document.commitments.map(({ text }) => [textDigest(text), text.normalize('NFC')]))
  for (const { id, textDigest: digest } of ours) {
    const text = texts.get(digest)
    if (text === undefined) continue
    await tx
      .update(commitments)
      .set({ text })
      .where(and(eq(commitments.planId, planId), eq(commitments.id, id)))
  }
  const digests = new Map(ours.map((commitment) => [commitment.textDigest, commitment.id]))
  const notes = document.commitments.map(({ text, notes }) => [digests.get(textDigest(text)), notes] as const)
  const unmatched = document.commitments.filter(({ text }) => !digests.has(textDigest(text)))
  const { title, place } = document.metadata
  await tx
    .update(plans)
    .set({
      originalTitle: title,
      place,
      importedAt: at.toISOString(),
      reading: { ...readingOf(document, notes), unmatched },
    })
    .where(eq(plans.id, planId))
  return { planId, kind: 'own', commitments: document.commitments.length, unmatched: unmatched.length }
}

async function storeDocument(
  tx: Queries,
  planId: string,
  document: PlanDocument,
  { provinceCode, communes }: PlanPlace,
  at: Date,
): Promise<ImportedPlan> {
  const { metadata } = document
  const rows = commitmentRowsOf(document)
  const notes = document.commitments.map(({ notes }, index) => [rows[index]?.id, notes] as const)
  const [before] = await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, planId))
  const issuer = metadata.issuer ?? metadata.place ?? 'Không rõ cơ quan ban hành'
  await storePlan(tx, {
    plan: {
      id: planId,
      number: metadata.number,
      date: metadata.date,
      place: metadata.place,
      issuer,
      provinceCode,
      title: cut(metadata.title ?? `Kế hoạch ${metadata.number ?? ''} của ${issuer}`),
      summary: null,
      originalTitle: metadata.title,
      ...yearsOf(metadata),
      importedAt: at.toISOString(),
      reading: { ...readingOf(document, notes), unmatched: [] },
    },
    communes,
    results: document.results.flatMap(({ scheme, year, ...result }) =>
      scheme && year !== null ? [{ scheme, year, ...result }] : [],
    ),
    commitments: rows,
  })
  return { planId, kind: before ? 'again' : 'new', commitments: document.commitments.length, unmatched: 0 }
}

/** What is shown with the plan and never queried: all that was read but the commitments, which are rows. */
function readingOf(
  { metadata, indicators, criteria, results, reporting, deadlines, warnings }: PlanDocument,
  notes: readonly (readonly [id: string | undefined, notes: readonly string[]])[],
): Omit<PlanReading, 'unmatched'> {
  const said = notes.flatMap(([id, sentences]) =>
    id && sentences.length > 0 ? [[id, sentences] as const] : [],
  )
  const about = { metadata, indicators, criteria, results, reporting, deadlines, warnings }
  return { ...about, notes: Object.fromEntries(said) }
}
