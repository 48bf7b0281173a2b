/** The tallies counted anew from the responses: to check them, or to put them right. */
import { recordAudit } from '../audit/record.ts'
import type { Database, Queries } from '../engine/database.ts'
import { frozenByVersion } from '../instruments/frozen.ts'
import { tallies } from '../schema/index.ts'
import { countableOf, provinceCodes, storedResponses } from '../responses/stored.ts'
import { cellsIn, groupsIn, storedMonth, type StoredMonth } from './tallies.ts'
import { unpackCells } from './cells.ts'
import { countResponse, monthName, TallySum } from './sums.ts'

async function recount(db: Queries): Promise<StoredMonth[]> {
  const instruments = await frozenByVersion(db)
  const provinces = await provinceCodes(db)
  const sums = new TallySum()
  for await (const page of storedResponses(db)) {
    for (const stored of page) {
      const instrument = instruments.get(`${stored.instrument} ${stored.version}`)!
      countResponse(sums, countableOf(stored, instrument, provinces.get(stored.unitCode) ?? ''))
    }
  }
  return sums.months().map(storedMonth)
}

/**
 * Compares what is stored with a recount.
 * @returns the names of the tallies that differ, none where everything is right
 */
export async function wrongTallies(db: Queries): Promise<string[]> {
  const right = new Map((await recount(db)).map((row) => [monthName(row), row]))
  const stored = new Map((await db.select().from(tallies)).map((row) => [monthName(row), row]))
  return [...new Set([...stored.keys(), ...right.keys()])].flatMap((month) =>
    wrongIn(stored.get(month), right.get(month)).map((name) => `${month}|${name}`),
  )
}

/** The names of a month's groups and cells that do not hold the same numbers, bit for bit. */
function wrongIn(stored: StoredMonth | undefined, right: StoredMonth | undefined): string[] {
  const [one, other] = [numbersOf(stored), numbersOf(right)]
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name))
}

function numbersOf(month: StoredMonth | undefined): Map<string, string> {
  const tallies = month ? [...unpackCells(groupsIn(month)), ...unpackCells(cellsIn(month))] : []
  return new Map(tallies.map(([name, tally]) => [name, tally.join()]))
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
