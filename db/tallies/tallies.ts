/** The rolled-up counts: written with the responses, read by everything that is shown. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import type { Tally } from '../../surveys/results/tally.ts'
import { engine } from '../engine/columns.ts'
import type { Queries } from '../engine/database.ts'
import { manyRows } from '../engine/many-rows.ts'
import { tallies } from '../schema/index.ts'
import { addCells, noCells, packCells, unpackCells, type PackedCells } from './cells.ts'
import { monthName, type MonthSum, type TallySum } from './sums.ts'

export type StoredMonth = typeof tallies.$inferSelect

/** One month of one group of responses. */
export interface MonthlyTally {
  readonly month: string
  /** 'all', 'service:…', 'mode:…', 'assurance:…', 'sex:…', 'ageGroup:…'; 'set-aside': only how many are in no figure. */
  readonly group: string
  readonly tally: Tally
}

const keyColumns = ['unitCode', 'instrument', 'version', 'month'] as const
const columns = [...keyColumns, ...(['groups', 'groupCounts', 'cells', 'cellCounts'] as const)]
const target = [tallies.unitCode, tallies.instrument, tallies.version, tallies.month]

/** Stored counts of these rows, not locked: on SQLite there is one writer at a time. */
const readRows = manyRows(keyColumns, (tx, rows) =>
  tx
    .select()
    .from(tallies)
    .where(
      sql`(${sql.join(target, sql`, `)}) in (values ${sql.join(
        rows.map((row) => sql`(${row.unitCode}, ${row.instrument}, ${row.version}, ${row.month})`),
        sql`, `,
      )})`,
    )
    .prepare(),
)

/** Creates the rows that are missing and locks all of them; returns their stored counts. */
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
    .onConflictDoUpdate({
      target,
      set: {
        groups: sql`excluded.groups`,
        groupCounts: sql`excluded.group_counts`,
        cells: sql`excluded.cells`,
        cellCounts: sql`excluded.cell_counts`,
      },
    })
    .returning({ month: tallies.month })
    .prepare(),
)

const nothing = columnsOf(noCells, noCells)

/** Adds to the stored counts in two statements, safe between processes. The adding itself is the same on both engines. */
export async function addToTallies(tx: Queries, added: TallySum): Promise<void> {
  const sums = added.months()
  const held = await (engine === 'postgresql' ? holdRows : readRows)(
    tx,
    sums.map(({ key }) => ({ ...key, ...nothing })),
  )
  const before = new Map(held.map((row) => [monthName(row), row]))
  await writeRows(
    tx,
    sums.map(({ key, groups, cells }) => {
      const row = before.get(monthName(key)) ?? nothing
      return { ...key, ...columnsOf(addCells(groupsIn(row), groups), addCells(cellsIn(row), cells)) }
    }),
  )
}

/** A month as it is stored where nothing was counted before. */
export function storedMonth({ key, groups, cells }: MonthSum): StoredMonth {
  return { ...key, ...columnsOf(packCells(groups), packCells(cells)) }
}

function columnsOf(groups: PackedCells, cells: PackedCells) {
  return {
    groups: groups.names,
    groupCounts: groups.counts,
    cells: cells.names,
    cellCounts: cells.counts,
  }
}

export function groupsIn({ groups, groupCounts }: Pick<StoredMonth, 'groups' | 'groupCounts'>): PackedCells {
  return { names: groups, counts: groupCounts }
}

export function cellsIn({ cells, cellCounts }: Pick<StoredMonth, 'cells' | 'cellCounts'>): PackedCells {
  return { names: cells, counts: cellCounts }
}

/** What each group answered, month by month, oldest first, for a unit and one version of an instrument. */
export async function monthlyTallies(
  db: Queries,
  unitCode: string,
  { id, version }: Pick<Instrument, 'id' | 'version'>,
): Promise<MonthlyTally[]> {
  const rows = await monthsOf(db).execute({ unitCode, id, version })
  return rows.flatMap((row) =>
    unpackCells(groupsIn(row)).map(([group, tally]) => ({ month: row.month, group, tally })),
  )
}

const prepared = new WeakMap<Queries, ReturnType<typeof prepareMonths>>()

/** Prepared once per handle: building the statement takes longer than running it. */
function monthsOf(db: Queries): ReturnType<typeof prepareMonths> {
  const known = prepared.get(db) ?? prepareMonths(db)
  prepared.set(db, known)
  return known
}

function prepareMonths(db: Queries) {
  return db
    .select({ month: tallies.month, groups: tallies.groups, groupCounts: tallies.groupCounts })
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
