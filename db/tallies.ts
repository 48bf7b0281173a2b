/** The rolled-up counts: written with the responses, read by everything that is shown. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Instrument } from '../surveys/instrument.ts'
import { addTally, emptyTally, packTally, unpackTally, type Tally } from '../surveys/tally.ts'
import type { Queries } from './database.ts'
import { tallies } from './schema.ts'

/** Which roll-up: one commune's or province's month, by service × mode × assurance or for one group of people. */
export type TallyKey = Omit<typeof tallies.$inferSelect, 'counts'>

export interface MonthlyTally extends TallyKey {
  readonly tally: Tally
}

const keyColumns = [
  tallies.unitCode,
  tallies.instrument,
  tallies.version,
  tallies.month,
  tallies.service,
  tallies.mode,
  tallies.assurance,
  tallies.people,
]

function nameOf(key: TallyKey): string {
  return [
    key.unitCode,
    key.instrument,
    key.version,
    key.month,
    key.service,
    key.mode,
    key.assurance,
    key.people,
  ].join('|')
}

/** Sums by key before anything is written, so that a batch touches each row once. */
export class TallySum {
  readonly #sums = new Map<string, { key: TallyKey; tally: number[] }>()

  /** The vector to count into. */
  at(key: TallyKey, instrument: Instrument): number[] {
    const name = nameOf(key)
    const known = this.#sums.get(name)
    if (known) return known.tally
    const tally = emptyTally(instrument)
    this.#sums.set(name, { key, tally })
    return tally
  }

  /** In the order of the key: transactions that lock several rows must lock them in one order. */
  sums(): { key: TallyKey; tally: number[] }[] {
    return [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
  }
}

/** Adds to what is there. The first statement makes or locks the rows and reads them, the second writes the sums. */
export async function addToTallies(tx: Queries, added: TallySum): Promise<void> {
  const sums = added.sums()
  if (sums.length === 0) return
  const before = await tx
    .insert(tallies)
    .values(sums.map(({ key }) => ({ ...key, counts: '' })))
    .onConflictDoUpdate({ target: keyColumns, set: { counts: sql`${tallies.counts}` } })
    .returning()
  const counts = new Map(before.map((row) => [nameOf(row), row.counts]))
  const rows = sums.map(({ key, tally }) => {
    addTally(tally, unpackTally(counts.get(nameOf(key)) ?? ''))
    return { ...key, counts: packTally(tally) }
  })
  await tx
    .insert(tallies)
    .values(rows)
    .onConflictDoUpdate({ target: keyColumns, set: { counts: sql`excluded.counts` } })
    .returning({ month: tallies.month })
}

/** All roll-ups of a unit for one version of an instrument, oldest month first: some hundreds of rows at most. */
export async function monthlyTallies(
  db: Queries,
  unitCode: string,
  instrument: Pick<Instrument, 'id' | 'version'>,
): Promise<MonthlyTally[]> {
  const rows = await db
    .select()
    .from(tallies)
    .where(
      and(
        eq(tallies.unitCode, unitCode),
        eq(tallies.instrument, instrument.id),
        eq(tallies.version, instrument.version),
      ),
    )
    .orderBy(asc(tallies.month))
  return rows.map(({ counts, ...key }) => ({ ...key, tally: unpackTally(counts) }))
}
