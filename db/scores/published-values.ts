/** Index values as they were published: kept with their source, never mixed with what residents say here. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { papiEdition } from '../../surveys/indicators/papi-editions.ts'
import { recordAudit } from '../audit/record.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Database, Queries } from '../engine/database.ts'
import { publishedValues } from '../schema/index.ts'
import type { PublishedValue } from './import.ts'

export type { PublishedValue }

const keyColumns = [
  publishedValues.scheme,
  publishedValues.year,
  publishedValues.place,
  publishedValues.indicator,
]

/** A file of published scores that somebody imports. */
interface ImportedScores {
  readonly values: readonly PublishedValue[]
  readonly year: number
  /** Where they were published. */
  readonly source: string
  readonly actor: string
}

/** Stores the file's values, all of them or none, with a trace of who did it. */
export async function importScores(db: Database, imported: ImportedScores, now: Date): Promise<void> {
  const { values, year, source, actor } = imported
  const published = values.filter(({ state }) => state === 'published').length
  const detail = { year, source, published, of: values.length }
  await db.write(async (tx) => {
    await keepPublishedValues(tx, values)
    await recordAudit(tx, { actor, action: 'scores.import', detail }, now)
  })
}

/** Stores values; one that is there already is replaced. */
export async function keepPublishedValues(tx: Queries, values: readonly PublishedValue[]): Promise<void> {
  for (let at = 0; at < values.length; at += 2000) {
    await tx
      .insert(publishedValues)
      .values(values.slice(at, at + 2000))
      .onConflictDoUpdate({
        target: keyColumns,
        set: {
          edition: sql`excluded.edition`,
          value: sql`excluded.value`,
          state: sql`excluded.state`,
          source: sql`excluded.source`,
        },
      })
  }
  await recordChanges(tx, 'scores', [''])
}

/** The history of some series in some places ('' the whole country), oldest year first. */
export async function publishedHistory(
  db: Queries,
  scheme: 'PAPI' | 'SIPAS',
  places: readonly string[],
): Promise<PublishedValue[]> {
  return db
    .select()
    .from(publishedValues)
    .where(and(eq(publishedValues.scheme, scheme), inArray(publishedValues.place, [...places])))
    .orderBy(asc(publishedValues.year), asc(publishedValues.indicator))
}

export interface PapiTotals {
  readonly place: string
  /** Dimension number → points (1-10), the sum of its sub-dimensions; null where one of them was withheld. */
  readonly dimensions: ReadonlyMap<number, number | null>
  /** The sum of the dimensions, of `max`; null where a dimension is. */
  readonly total: number | null
  readonly max: number
}

/**
 * One year's dimensions and totals: dimension = sum of sub-dimensions, total = sum of dimensions (PAPI's own rule,
 * unweighted). Places where any part was withheld have no total rather than a smaller one.
 */
export function papiTotals(values: readonly PublishedValue[], year: number): PapiTotals[] {
  const edition = papiEdition(year)
  if (!edition) return []
  const ofYear = values.filter((value) => value.scheme === 'PAPI' && value.year === year)
  return [...Map.groupBy(ofYear, (value) => value.place)].map(([place, rows]) => {
    const bySeries = new Map(rows.map((row) => [row.indicator, row.value ?? null]))
    const dimensions = new Map<number, number | null>()
    for (const { dimension, series } of edition.subdimensions) {
      const before = dimensions.has(dimension) ? dimensions.get(dimension)! : 0
      const value = bySeries.get(series) ?? null
      dimensions.set(dimension, before === null || value === null ? null : before + value)
    }
    const total = [...dimensions.values()].reduce<number | null>(
      (sum, value) => (sum === null || value === null ? null : sum + value),
      0,
    )
    return { place, dimensions, total, max: edition.dimensions * 10 }
  })
}

/** Place of a province among those with a total, 1 = highest; null without one. Recomputed: never the published rank. */
export function recomputedRank(
  totals: readonly PapiTotals[],
  place: string,
): { rank: number; of: number } | null {
  const own = totals.find((row) => row.place === place)?.total ?? null
  if (own === null) return null
  const ranked = totals.filter((row) => row.total !== null)
  return { rank: 1 + ranked.filter((row) => row.total! > own).length, of: ranked.length }
}
