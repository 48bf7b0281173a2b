/** The rolled-up counts: written with the responses, read by everything that is shown. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Instrument } from '../surveys/instrument.ts'
import type { Tally } from '../surveys/tally.ts'
import type { Queries } from './database.ts'
import { manyRows } from './many-rows.ts'
import { tallies } from './schema.ts'
import { addCells, cellOf, noCells, unpackCells, type Cell } from './tally-cells.ts'
import { monthName, type TallySum } from './tally-sums.ts'

/** One cell of a month: which responses, and what they answered. */
export interface MonthlyTally extends Cell {
  readonly month: string
  readonly tally: Tally
}

const columns = ['unitCode', 'instrument', 'version', 'month', 'cells', 'counts'] as const
const target = [tallies.unitCode, tallies.instrument, tallies.version, tallies.month]

/** Makes the rows or, where they are there, locks them; gives what they count. */
const holdRows = manyRows(columns, (tx, rows) =>
  tx
    .insert(tallies)
    .values(rows)
    .onConflictDoUpdate({ target, set: { cells: sql`${tallies.cells}` } })
    .returning()
    .prepare(),
)

const writeRows = manyRows(columns, (tx, rows) =>
  tx
    .insert(tallies)
    .values(rows)
    .onConflictDoUpdate({ target, set: { cells: sql`excluded.cells`, counts: sql`excluded.counts` } })
    .returning({ month: tallies.month })
    .prepare(),
)

/** Adds to what is there: two statements, so that it is the same on both engines and safe between processes. */
export async function addToTallies(tx: Queries, added: TallySum): Promise<void> {
  const months = added.months()
  const held = await holdRows(
    tx,
    months.map(({ key }) => ({ ...key, ...noCells })),
  )
  const before = new Map(held.map((row) => [monthName(row), row]))
  await writeRows(
    tx,
    months.map(({ key, cells }) => ({ ...key, ...addCells(before.get(monthName(key)) ?? noCells, cells) })),
  )
}

/** All counts of a unit for one version of an instrument, cell by cell, oldest month first. */
export async function monthlyTallies(
  db: Queries,
  unitCode: string,
  { id, version }: Pick<Instrument, 'id' | 'version'>,
): Promise<MonthlyTally[]> {
  const rows = await monthsOf(db).execute({ unitCode, id, version })
  return rows.flatMap(({ month, ...packed }) =>
    [...unpackCells(packed)].map(([name, tally]) => {
      const { service, mode, assurance, people } = cellOf(name)
      return { month, service, mode, assurance, people, tally }
    }),
  )
}

function prepareMonths(db: Queries) {
  return db
    .select({ month: tallies.month, cells: tallies.cells, counts: tallies.counts })
    .from(tallies)
    .where(
      and(
        eq(tallies.unitCode, sql.placeholder('unitCode')),
        eq(tallies.instrument, sql.placeholder('id')),
        eq(tallies.version, sql.placeholder('version')),
      ),
    )
    .orderBy(asc(tallies.month))
    .prepare()
}

const prepared = new WeakMap<Queries, ReturnType<typeof prepareMonths>>()

/** Prepared once per handle: building the statement takes longer than running it. */
function monthsOf(db: Queries): ReturnType<typeof prepareMonths> {
  const known = prepared.get(db) ?? prepareMonths(db)
  prepared.set(db, known)
  return known
}
