/** The plans that the project itself tells, with titles of its own → rows. */
import { commitmentsOf } from './commitments.ts'
import { contentPlans, type ContentCommitment, type ContentPlan } from '../content/plans/index.ts'
import type { Queries } from '../engine/database.ts'
import { plan } from './plans.ts'
import { scheduleColumns, storePlan, type CommitmentRows } from './rows.ts'

/** Loads them anew; original wording that was imported before stays beside them. @returns how many commitments */
export async function loadOwnPlans(tx: Queries): Promise<number> {
  let count = 0
  for (const own of contentPlans()) {
    await loadOwnPlan(tx, own)
    count += own.commitments.length
  }
  return count
}

async function loadOwnPlan(tx: Queries, own: ContentPlan): Promise<void> {
  const imported = await plan(tx, own.id)
  const before = await commitmentsOf(tx, own.id)
  const originals = new Map(before.map(({ textDigest, text }) => [textDigest, text]))
  await storePlan(tx, {
    plan: {
      id: own.id,
      number: own.number,
      date: own.date,
      place: imported?.place ?? null,
      issuer: own.issuer,
      provinceCode: own.province,
      title: own.title,
      summary: own.summary,
      originalTitle: imported?.originalTitle ?? null,
      yearFrom: own.from,
      yearTo: own.to,
      importedAt: imported?.importedAt ?? null,
      reading: imported?.reading ? { ...imported.reading } : null,
    },
    communes: own.communes,
    results: own.results,
    commitments: own.commitments.map((entry) => ({
      ...rowsOf(entry),
      text: originals.get(entry.textDigest) ?? null,
    })),
  })
}

function rowsOf({ schedule, lines, ...facts }: ContentCommitment): Omit<CommitmentRows, 'text'> {
  return { ...facts, ...scheduleColumns({ schedule, lines }) }
}
