/** From stored counts to what may be published: decided unit by unit, kept, and read by every page and file. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { nextPublication } from '../../surveys/results/disclosure-limits.ts'
import { nothingPublished } from '../../surveys/results/publication.ts'
import type { Database, Queries } from '../engine/database.ts'
import { judgeResponses } from '../responses/judging.ts'
import { tidyResponses } from '../responses/tidy.ts'
import { decidedCounts } from '../responses/set-aside.ts'
import { publications } from '../schema/index.ts'
import { recordChanges } from '../changes/changes.ts'
import { setAsideGroup } from '../tallies/sums.ts'
import { monthlyTallies, type MonthlyTally } from '../tallies/tallies.ts'
import { countedIn } from './counted.ts'
import { continuedHistory } from './history.ts'

export type PublishedResults = typeof publications.$inferSelect

/**
 * Sets suspicious new responses aside and publishes, for the units where anything is new, what may be published.
 * @returns how many units have something new to show
 */
export async function publishResults(
  db: Database,
  instruments: readonly Instrument[],
  now: Date,
  threshold?: number,
): Promise<number> {
  let changed = 0
  await judgeResponses(db, instruments, now, async (unitCode) => {
    const news = await db.write(async (tx) => {
      let news = false
      for (const instrument of instruments) {
        news = (await publishUnit(tx, unitCode, instrument, { now, threshold })) || news
      }
      if (news) await recordChanges(tx, 'results', [unitCode])
      return news
    })
    if (news) changed++
  })
  await tidyResponses(db, now)
  return changed
}

/**
 * Publishes one unit's results to one instrument.
 * @returns whether anything is published that was not published before
 */
async function publishUnit(
  tx: Queries,
  unitCode: string,
  instrument: Instrument,
  { now, threshold }: { now: Date; threshold: number | undefined },
): Promise<boolean> {
  const tallies = await monthlyTallies(tx, unitCode, instrument)
  if (tallies.length === 0) return false
  const [before] = await tx.select().from(publications).where(keyOf(unitCode, instrument))
  const publishedBefore = before?.published ?? nothingPublished
  const published = nextPublication(publishedBefore, countedIn(tallies, instrument), threshold)
  const uncounted = await uncountedIn(tx, unitCode, instrument, tallies)
  if (published === publishedBefore && isSame(uncounted, before)) return false
  const publishedAt = now.toISOString()
  const history = before?.history ?? []
  await keepPublication(tx, {
    ...{ unitCode, instrument: instrument.id, version: instrument.version, publishedAt, published },
    since: tallies[0]!.month,
    ...uncounted,
    history: published === publishedBefore ? history : continuedHistory(history, published, publishedAt),
  })
  return true
}

type Uncounted = Pick<PublishedResults, 'setAside' | 'keptOut' | 'released'>

/** How many responses are in no figure, how many of those by a decision, and how many were released. */
async function uncountedIn(
  tx: Queries,
  unitCode: string,
  instrument: Instrument,
  tallies: readonly MonthlyTally[],
): Promise<Uncounted> {
  const setAside = tallies
    .filter(({ group }) => group === setAsideGroup)
    .reduce((sum, { tally }) => sum + (tally[0] ?? 0), 0)
  return { setAside, ...(await decidedCounts(tx, unitCode, instrument)) }
}

function isSame(now: Uncounted, before: Uncounted | undefined): boolean {
  return (['setAside', 'keptOut', 'released'] as const).every(
    (field) => now[field] === (before?.[field] ?? 0),
  )
}

async function keepPublication(tx: Queries, row: PublishedResults): Promise<void> {
  await tx
    .insert(publications)
    .values(row)
    .onConflictDoUpdate({
      target: [publications.unitCode, publications.instrument, publications.version],
      set: {
        publishedAt: sql`excluded.published_at`,
        since: sql`excluded.since`,
        setAside: sql`excluded.set_aside`,
        keptOut: sql`excluded.kept_out`,
        released: sql`excluded.released`,
        published: sql`excluded.published`,
        history: sql`excluded.history`,
      },
    })
}

/** Publishes what may be published after an official changed what counts, in the transaction of the change. */
export async function publishNow(
  tx: Queries,
  unitCode: string,
  instrument: Instrument,
  now: Date,
): Promise<void> {
  const news = await publishUnit(tx, unitCode, instrument, { now, threshold: undefined })
  if (news) await recordChanges(tx, 'results', [unitCode])
}

/** All that is public about these units, to all instruments and their versions. */
export async function publishedResults(
  db: Queries,
  unitCodes: readonly string[],
): Promise<PublishedResults[]> {
  return db
    .select()
    .from(publications)
    .where(inArray(publications.unitCode, [...unitCodes]))
    .orderBy(asc(publications.unitCode))
}

function keyOf(unitCode: string, instrument: Instrument) {
  return and(
    eq(publications.unitCode, unitCode),
    eq(publications.instrument, instrument.id),
    eq(publications.version, instrument.version),
  )
}
