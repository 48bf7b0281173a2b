/** From tallies to what everybody may be told: decided unit by unit, remembered, and read by every page and file. */
import { and, eq, sql } from 'drizzle-orm'
import { itemsOf, type Instrument, type Relevance } from '../surveys/instruments/instrument.ts'
import {
  nextPublication,
  nothingPublished,
  type Choices,
  type Counted,
  type Publication,
} from '../surveys/results/disclosure-limits.ts'
import { addTally, itemTally, sumTallies, type Tally } from '../surveys/results/tally.ts'
import type { Distribution } from '../surveys/results/scoring.ts'
import type { Database, Queries } from './engine/database.ts'
import { frozenInstruments } from './instruments/frozen.ts'
import {
  releaseResponses,
  responsesAside,
  sweepResponses,
  waitingResponses,
  type Decision,
} from './responses/quarantine.ts'
import { publications, type HistoryPoint } from './schema/index.ts'
import { touchContent } from './settings.ts'
import { monthlyTallies, type MonthlyTally } from './tallies/tallies.ts'

export type PublishedResults = typeof publications.$inferSelect

/** Those who did not say: without them the groups of people would not add up to everybody. */
const unstated = 'unstated'
const longestHistory = 60

/**
 * Sets suspicious new responses aside and publishes, for the units where anything is new, what may be told now.
 * @returns how many units have something new to show
 */
export async function publishResults(
  db: Database,
  instruments: readonly Instrument[],
  now: Date,
  threshold?: number,
): Promise<number> {
  let changed = 0
  await sweepResponses(db, instruments, now, async (unitCode) => {
    const news = await db.write(async (tx) => {
      let news = false
      for (const instrument of instruments) {
        news = (await publishUnit(tx, unitCode, instrument, now, threshold)) || news
      }
      if (news) await touchContent(tx)
      return news
    })
    if (news) changed++
  })
  return changed
}

/** Publishes one unit's results to one instrument. @returns whether anything is told that was not told before */
async function publishUnit(
  tx: Queries,
  unitCode: string,
  instrument: Instrument,
  now: Date,
  threshold?: number,
): Promise<boolean> {
  const tallies = await monthlyTallies(tx, unitCode, instrument)
  if (tallies.length === 0) return false
  const [before] = await tx.select().from(publications).where(keyOf(unitCode, instrument))
  const told = nextPublication(before?.told ?? nothingPublished, countedIn(tallies, instrument), threshold)
  const excluded = sumOf(tallies.filter((row) => row.group === 'excluded'))[0] ?? 0
  if (told === (before?.told ?? nothingPublished) && excluded === (before?.excluded ?? 0)) return false
  const publishedAt = now.toISOString()
  const row: PublishedResults = {
    unitCode,
    instrument: instrument.id,
    version: instrument.version,
    publishedAt,
    since: tallies[0]!.month,
    excluded,
    told,
    history: told === before?.told ? before.history : continued(before?.history ?? [], told, publishedAt),
  }
  await tx
    .insert(publications)
    .values(row)
    .onConflictDoUpdate({
      target: [publications.unitCode, publications.instrument, publications.version],
      set: {
        publishedAt: sql`excluded.published_at`,
        since: sql`excluded.since`,
        excluded: sql`excluded.excluded`,
        told: sql`excluded.told`,
        history: sql`excluded.history`,
      },
    })
  return true
}

/**
 * An official's decision that responses count after all, and what may be told now that they do.
 * @returns the ids among those given that were aside, waiting or kept out by an earlier decision
 */
export async function releaseAside(db: Database, decision: Decision, now: Date): Promise<string[]> {
  const { unitCode, ids: asked, actor } = decision
  return db.write(async (tx) => {
    const aside =
      asked === 'waiting'
        ? await waitingResponses(tx, unitCode)
        : (await responsesAside(tx, unitCode)).filter(({ id }) => asked.includes(id))
    for (const instrument of await frozenInstruments(tx)) {
      const ids = aside
        .filter((row) => row.instrument === instrument.id && row.version === instrument.version)
        .map(({ id }) => id)
      if (ids.length === 0) continue
      await releaseResponses(tx, instrument, { unitCode, ids, actor })
      await publishNow(tx, unitCode, instrument, now)
    }
    return aside.map(({ id }) => id)
  })
}

/** After an official changed what counts: what may be told now. In the transaction of the change. */
export async function publishNow(
  tx: Queries,
  unitCode: string,
  instrument: Instrument,
  now: Date,
): Promise<void> {
  if (await publishUnit(tx, unitCode, instrument, now)) await touchContent(tx)
}

/** By the unit's code: what is public about every unit that has responses to this instrument. */
export async function publishedResults(
  db: Queries,
  instrument: Pick<Instrument, 'id' | 'version'>,
): Promise<Map<string, PublishedResults>> {
  const rows = await db
    .select()
    .from(publications)
    .where(and(eq(publications.instrument, instrument.id), eq(publications.version, instrument.version)))
  return new Map(rows.map((row) => [row.unitCode, row]))
}

function keyOf(unitCode: string, instrument: Instrument) {
  return and(
    eq(publications.unitCode, unitCode),
    eq(publications.instrument, instrument.id),
    eq(publications.version, instrument.version),
  )
}

/** @internal Exported for its benchmark. */
export function countedIn(tallies: readonly MonthlyTally[], instrument: Instrument): Counted {
  const whole = tallies.filter((row) => row.group === 'all')
  const total = sumOf(whole)
  const by: Record<string, Record<string, Record<string, Distribution>>> = {}
  const rowsOf = (dimension: string) => tallies.filter((row) => row.group.startsWith(`${dimension}:`))
  const distributions = (dimension: string) =>
    distributionsBy(rowsOf(dimension), (row) => row.group.slice(dimension.length + 1), instrument)
  for (const dimension of ['service', 'mode', 'assurance']) by[dimension] = distributions(dimension)
  by['month'] = distributionsBy(whole, (row) => row.month, instrument)
  for (const dimension of ['sex', 'ageGroup']) {
    const rows = rowsOf(dimension)
    if (rows.length === 0) continue
    const rest = total.slice()
    addTally(
      rest,
      sumOf(rows).map((count) => -count),
    )
    by[dimension] = { ...distributions(dimension), [unstated]: distributionsOf(rest, instrument) }
  }
  return {
    items: distributionsOf(total, instrument),
    choices: choicesOf(total, instrument),
    by,
    follows: Object.fromEntries(
      itemsOf(instrument).flatMap(({ id, relevance }) => (relevance ? [[id, sourcesOf(relevance)]] : [])),
    ),
  }
}

/** The items that a condition asks about; one that is never told about, a text, holds back what follows it for good. */
function sourcesOf(relevance: Relevance): string[] {
  if ('item' in relevance) return [relevance.item]
  return ('all' in relevance ? relevance.all : relevance.any).flatMap(sourcesOf)
}

function distributionsBy(
  rows: readonly MonthlyTally[],
  category: (row: MonthlyTally) => string,
  instrument: Instrument,
): Record<string, Record<string, Distribution>> {
  return Object.fromEntries(
    [...Map.groupBy(rows, category)].map(([name, group]) => [
      name,
      distributionsOf(sumOf(group), instrument),
    ]),
  )
}

function distributionsOf(tally: Tally, instrument: Instrument): Record<string, Distribution> {
  return Object.fromEntries(
    itemsOf(instrument)
      .filter((item) => item.kind === 'rating')
      .map((item) => [item.id, itemTally(instrument, tally, item.id).distribution]),
  )
}

function choicesOf(tally: Tally, instrument: Instrument): Record<string, Choices> {
  return Object.fromEntries(
    itemsOf(instrument)
      .filter((item) => item.kind === 'choice')
      .map(({ id }) => {
        const { answered, options } = itemTally(instrument, tally, id)
        return [id, { n: answered, options }]
      }),
  )
}

function sumOf(rows: readonly MonthlyTally[]): Tally {
  return sumTallies(rows.map((row) => row.tally))
}

/**
 * Appends what is told now of ratings, where that is something new; of a long history every second point goes, never
 * the first or the last.
 */
function continued(history: readonly HistoryPoint[], told: Publication, at: string): HistoryPoint[] {
  const all = Object.values(told.items)
  const n = all.reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0)
  const high = all.reduce((sum, counts) => sum + counts[3] + counts[4], 0)
  const last = history.at(-1)
  if (n === (last?.n ?? 0) && high === (last?.high ?? 0)) return [...history]
  const kept = history.length < longestHistory ? history : history.filter((_, i) => i % 2 === 0)
  return [...kept, { at, n, high }]
}
