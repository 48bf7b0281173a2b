/** The list and the counts of cases beside what the events alone give. */
import { and, asc, eq, gt, or, sql, type SQL } from 'drizzle-orm'
import { standingOf, type CaseMoment } from '../../domain/cases/standing.ts'
import { recordChanges } from '../changes/changes.ts'
import { chunks } from '../engine/chunks.ts'
import { engine } from '../engine/columns.ts'
import type { Database, Queries } from '../engine/database.ts'
import { caseCounts, caseEvents, caseList, cases } from '../schema/index.ts'
import { clockMoment, eventOf } from './events.ts'
import { contributionsOf, countKey, rowOf, type CaseCount, type CaseRow } from './project.ts'

export interface CaseDifferences {
  readonly cases: number
  /** References of cases whose row is missing or another. */
  readonly rows: readonly string[]
  /** How many counts are wrong. */
  readonly counts: number
}

/** All cases, commune by commune. To be read in one snapshot of the database. */
async function* projections(db: Queries, moment: CaseMoment): AsyncGenerator<CaseRow> {
  let after = { unitCode: '', id: '' }
  for (;;) {
    const page = await db
      .select()
      .from(cases)
      .where(
        or(
          gt(cases.unitCode, after.unitCode),
          and(eq(cases.unitCode, after.unitCode), gt(cases.id, after.id)),
        ),
      )
      .orderBy(asc(cases.unitCode), asc(cases.id))
      .limit(500)
    for (const one of page) {
      const rows = await db
        .select()
        .from(caseEvents)
        .where(and(eq(caseEvents.unitCode, one.unitCode), eq(caseEvents.caseId, one.id)))
        .orderBy(asc(caseEvents.number))
      yield rowOf({ ...one, standing: standingOf(rows.map(eventOf), moment) })
    }
    const last = page.at(-1)
    if (!last) return
    after = last
  }
}

export async function checkCases(db: Queries, at = new Date()): Promise<CaseDifferences> {
  const moment = await clockMoment(db, at)
  const listed = new Map(
    (await db.select().from(caseList)).map((row) => [`${row.unitCode}/${row.caseId}`, row]),
  )
  const wrong: string[] = []
  const counts = new Map<string, number>()
  let n = 0
  for await (const row of projections(db, moment)) {
    n += 1
    const key = `${row.unitCode}/${row.caseId}`
    if (!isSameRow(listed.get(key), row)) wrong.push(key)
    listed.delete(key)
    for (const one of contributionsOf(row))
      counts.set(countKey(one), (counts.get(countKey(one)) ?? 0) + one.n)
  }
  for (const one of await db.select().from(caseCounts)) {
    const key = countKey(one)
    counts.set(key, (counts.get(key) ?? 0) - one.n)
  }
  const wrongCounts = [...counts.values()].filter((difference) => difference !== 0).length
  return { cases: n, rows: [...wrong, ...listed.keys()], counts: wrongCounts }
}

function isSameRow(stored: CaseRow | undefined, computed: CaseRow): boolean {
  return stored !== undefined && JSON.stringify(sorted(stored)) === JSON.stringify(sorted(computed))
}

function sorted(row: CaseRow): [string, unknown][] {
  return Object.entries(row).sort(([a], [b]) => a.localeCompare(b))
}

/** Makes list and counts anew from the events. @returns how many cases there are */
export async function rebuildCases(db: Database, at = new Date()): Promise<number> {
  return db.write((tx) => rebuildCasesIn(tx, at))
}

export async function rebuildCasesIn(tx: Queries, at: Date): Promise<number> {
  await holdAllCases(tx)
  const moment = await clockMoment(tx, at)
  const rows: CaseRow[] = []
  const counts = new Map<string, CaseCount>()
  for await (const row of projections(tx, moment)) {
    rows.push(row)
    for (const one of contributionsOf(row)) {
      const key = countKey(one)
      counts.set(key, { ...one, n: (counts.get(key)?.n ?? 0) + 1 })
    }
  }
  await tx.delete(caseList)
  await tx.delete(caseCounts)
  for (const piece of chunks(rows, 500)) await tx.insert(caseList).values(piece)
  for (const piece of chunks([...counts.values()], 500)) await tx.insert(caseCounts).values(piece)
  await recordChanges(tx, 'cases', [''])
  return rows.length
}

/**
 * Whoever opens or moves a case waits from here until this transaction ends. To be called before the audit or the
 * changes are written, as those who move a case do. In SQLite nobody else writes anyway.
 */
export async function holdAllCases(tx: Queries): Promise<void> {
  if (engine !== 'postgresql') return
  const postgres = tx as unknown as { execute(statement: SQL): Promise<unknown> }
  await postgres.execute(sql`lock table ${cases} in share row exclusive mode`)
}
