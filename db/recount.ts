/** The tallies counted anew from the responses: to check them, or to put them right. */
import { packTally } from '../surveys/tally.ts'
import { recordAudit } from './audit.ts'
import type { Database, Queries } from './database.ts'
import { frozenInstruments } from './instruments.ts'
import { tallies } from './schema.ts'
import { countableOf, provinceCodes, storedResponses } from './stored-responses.ts'
import { countResponse, nameOf, TallySum } from './tallies.ts'

async function recount(db: Queries): Promise<Map<string, typeof tallies.$inferSelect>> {
  const frozen = await frozenInstruments(db)
  const instruments = new Map(frozen.map((one) => [`${one.id} ${one.version}`, one]))
  const provinces = await provinceCodes(db)
  const sums = new TallySum()
  for await (const page of storedResponses(db)) {
    for (const stored of page) {
      const instrument = instruments.get(`${stored.instrument} ${stored.version}`)!
      countResponse(sums, countableOf(stored, instrument, provinces.get(stored.unitCode) ?? ''))
    }
  }
  return new Map(sums.sums().map(({ key, tally }) => [nameOf(key), { ...key, counts: packTally(tally) }]))
}

/** A row that was taken back to nothing says the same as no row. */
function isZero(counts: Uint8Array): boolean {
  return counts.every((byte) => byte === 0)
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

/**
 * Compares what is stored with a recount.
 * @returns the names of the tallies that differ, none where everything is right
 */
export async function wrongTallies(db: Queries): Promise<string[]> {
  const right = await recount(db)
  const stored = await db.select().from(tallies)
  const wrong = stored.filter((row) => {
    const counts = right.get(nameOf(row))?.counts ?? new Uint8Array()
    right.delete(nameOf(row))
    return !isSame(counts, row.counts) && !(isZero(counts) && isZero(row.counts))
  })
  return [...wrong.map(nameOf), ...right.keys()]
}

/** Replaces all tallies by a recount, in one transaction. Stop the server first where it takes answers meanwhile. */
export async function rebuildTallies(db: Database, actor: string): Promise<number> {
  return db.write(async (tx) => {
    const rows = [...(await recount(tx)).values()]
    await tx.delete(tallies).returning({ month: tallies.month })
    for (let at = 0; at < rows.length; at += 1000) {
      await tx
        .insert(tallies)
        .values(rows.slice(at, at + 1000))
        .returning({ month: tallies.month })
    }
    await recordAudit(tx, { actor, action: 'tallies.rebuild', detail: { rows: rows.length } })
    return rows.length
  })
}
