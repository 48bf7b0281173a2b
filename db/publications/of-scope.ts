/** Published results for whoever looks at many units at once: only what is asked for is read of each row. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { addDistributions, type Distribution } from '../../surveys/results/scoring.ts'
import { engine } from '../engine/columns.ts'
import type { Queries } from '../engine/database.ts'
import { publications, units } from '../schema/index.ts'

type Items = Readonly<Record<string, Distribution>>

/** The items of a publication, without its breakdowns, which are most of it. */
const publishedItems =
  engine === 'postgresql'
    ? sql<string>`${publications.published} ->> 'items'`
    : sql<string>`json_extract(${publications.published}, '$.items')`

export interface UnitItems {
  readonly unitCode: string
  readonly instrument: string
  readonly version: string
  readonly items: Items
}

/** Of all communes of a province, every questionnaire. */
export async function publishedItemsIn(db: Queries, provinceCode: string): Promise<UnitItems[]> {
  const { unitCode, instrument, version } = publications
  const rows = await db
    .select({ unitCode, instrument, version, items: publishedItems })
    .from(publications)
    .innerJoin(units, and(eq(units.code, unitCode), isNull(units.validTo)))
    .where(eq(units.provinceCode, provinceCode))
  return rows.map((row) => ({ ...row, items: JSON.parse(row.items) as Items }))
}

/** By item, what all of them published together. */
export function sumOfItems(rows: readonly Pick<UnitItems, 'items'>[]): Items {
  const entries = rows.flatMap(({ items }) => Object.entries(items))
  const byItem = Map.groupBy(entries, ([item]) => item)
  return Object.fromEntries(
    [...byItem].map(([item, own]) => [item, addDistributions(own.map(([, counts]) => counts))]),
  )
}

/** How many people answered a unit's most answered published question, by unit. @returns none for a unit without figures */
export async function answeredBy(db: Queries, unitCodes: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ unitCode: publications.unitCode, items: publishedItems })
    .from(publications)
    .where(inArray(publications.unitCode, [...unitCodes]))
  const most = new Map<string, number>()
  for (const { unitCode, items } of rows) {
    for (const counts of Object.values(JSON.parse(items) as Items)) {
      const n = counts.reduce((sum, count) => sum + count, 0)
      most.set(unitCode, Math.max(most.get(unitCode) ?? 0, n))
    }
  }
  return most
}
