/** The tallies counted anew from the responses: to check them, or to put them right. */
import { recordAudit } from './audit.ts'
import type { Database, Queries } from './database.ts'
import { frozenInstruments } from './instruments.ts'
import { tallies } from './schema.ts'
import { countableOf, provinceCodes, storedResponses } from './stored-responses.ts'
import { noCells, packCells, unpackCells, type PackedCells } from './tally-cells.ts'
import { countResponse, monthName, TallySum } from './tally-sums.ts'

async function recount(db: Queries): Promise<(typeof tallies.$inferSelect)[]> {
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
  return sums.months().map(({ key, cells }) => ({ ...key, ...packCells(cells) }))
}

/**
 * Compares what is stored with a recount.
 * @returns the names of the tallies that differ, none where everything is right
 */
export async function wrongTallies(db: Queries): Promise<string[]> {
  const right = new Map((await recount(db)).map((row) => [monthName(row), row]))
  const stored = new Map((await db.select().from(tallies)).map((row) => [monthName(row), row]))
  return [...new Set([...stored.keys(), ...right.keys()])].flatMap((month) =>
    wrongCells(stored.get(month) ?? noCells, right.get(month) ?? noCells).map((cell) => `${month}|${cell}`),
  )
}

/** The names of the cells that do not hold the same numbers, bit for bit. */
function wrongCells(stored: PackedCells, right: PackedCells): string[] {
  const [one, other] = [unpackCells(stored), unpackCells(right)]
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => one.get(name)?.join() !== other.get(name)?.join())
}

/** Replaces all tallies by a recount, in one transaction. Stop the server first where it takes answers meanwhile. */
export async function rebuildTallies(db: Database, actor: string): Promise<number> {
  return db.write(async (tx) => {
    const rows = await recount(tx)
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
