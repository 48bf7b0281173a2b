/** A plan document that was read → rows: original wording beside one of our own plans, or a plan of its own. */
import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record.ts'
import { contentPlans } from '../content/plans/index.ts'
import type { Database, Queries } from '../engine/database.ts'
import { commitments, plans } from '../schema/index.ts'
import { recordChanges } from '../changes/changes.ts'
import { commitmentsOf, type Commitment } from './commitments.ts'
import type { Correction } from './corrections.ts'
import { textDigest } from './document/index.ts'
import type { PlanDocument } from './document/types.ts'
import { commitmentRowsOf, idOf, planRowOf } from './facts.ts'
import { keepPlanFound } from '../search/keep.ts'
import { placeOf, type PlanPlace } from './place.ts'
import { readingOf } from './reading.ts'
import { placesOf, storePlan } from './rows.ts'
import { samePlan } from './same-plan.ts'

export interface ImportedPlan {
  readonly planId: string
  /** own: beside the project's own titles; again: rewritten; new: not there before. */
  readonly kind: 'own' | 'again' | 'new'
  readonly commitments: number
  /** Commitments of the document that our own telling of the plan does not have; kept in the plan's reading. */
  readonly unmatched: number
}

interface ImportOptions {
  /** The present province, where the document does not say. */
  readonly province?: string
  readonly actor: string
  /** What a person put right in the document before. */
  readonly corrections?: readonly Correction[]
}

/** A document, the plan that it is of, and when it came. */
interface Incoming {
  readonly planId: string
  readonly document: PlanDocument
  readonly corrections: readonly Correction[]
  readonly at: Date
}

/**
 * Stores a plan document; the same document again changes nothing that is shown.
 * @throws Refusal where a new plan's province cannot be told
 */
export async function importPlan(
  db: Database,
  document: PlanDocument,
  { province, actor, corrections = [] }: ImportOptions,
  at = new Date(),
): Promise<ImportedPlan> {
  return db.write(async (tx) => {
    const planId = (await samePlan(tx, document)) ?? idOf(document)
    const own = contentPlans().some(({ id }) => id === planId)
    const incoming = { planId, document, corrections, at }
    const imported = own
      ? await storeOriginal(tx, incoming)
      : await storeDocument(tx, incoming, await placeOf(tx, document.metadata, province))
    const detail = { ...imported, ...(corrections.length > 0 && { corrections: corrections.length }) }
    const unitCode = province !== undefined && { unitCode: province }
    await recordAudit(tx, { actor, action: 'plan.import', ...unitCode, detail }, at)
    return imported
  })
}

/** Puts the document's wording beside our titles. */
async function storeOriginal(
  tx: Queries,
  { planId, document, corrections, at }: Incoming,
): Promise<ImportedPlan> {
  const ours = await commitmentsOf(tx, planId)
  await storeWording(tx, ours, document)
  const ids = new Map(ours.map(({ textDigest: digest, id }) => [digest, id]))
  const unmatched = document.commitments.filter(({ text }) => !ids.has(textDigest(text)))
  const reading = readingOf(document, ({ text }) => ids.get(textDigest(text)))
  const { title, place } = document.metadata
  await tx
    .update(plans)
    .set({
      originalTitle: title,
      place,
      importedAt: at.toISOString(),
      reading: { ...reading, unmatched, corrections },
    })
    .where(eq(plans.id, planId))
  await keepPlanFound(tx, planId)
  await recordChanges(tx, 'plans', await placesOf(tx, planId))
  return { planId, kind: 'own', commitments: document.commitments.length, unmatched: unmatched.length }
}

async function storeWording(tx: Queries, ours: readonly Commitment[], document: PlanDocument): Promise<void> {
  const texts = new Map(document.commitments.map(({ text }) => [textDigest(text), text.normalize('NFC')]))
  for (const { planId, id, textDigest: digest } of ours) {
    const text = texts.get(digest)
    if (text === undefined) continue
    await tx
      .update(commitments)
      .set({ text })
      .where(and(eq(commitments.planId, planId), eq(commitments.id, id)))
  }
}

/** Stores the document as a plan of its own. */
async function storeDocument(
  tx: Queries,
  { planId, document, corrections, at }: Incoming,
  { provinceCode, communes }: PlanPlace,
): Promise<ImportedPlan> {
  const rows = commitmentRowsOf(document)
  const reading = readingOf(document, (_, index) => rows[index]?.id)
  const [before] = await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, planId))
  await storePlan(tx, {
    plan: {
      ...planRowOf(document),
      id: planId,
      provinceCode,
      importedAt: at.toISOString(),
      reading: { ...reading, unmatched: [], corrections },
    },
    communes,
    results: document.results.flatMap(({ scheme, year, ...result }) =>
      scheme && year !== null ? [{ scheme, year, ...result }] : [],
    ),
    commitments: rows,
  })
  return { planId, kind: before ? 'again' : 'new', commitments: rows.length, unmatched: 0 }
}
