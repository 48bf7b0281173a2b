/** The queue of responses that were set aside and wait for a decision, as officials see it: counts, never answers. */
import { and, asc, count, eq, gt, inArray, min } from 'drizzle-orm'
import { unpackAnswers } from '../../surveys/answers/packed-answers.ts'
import { itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import { wholeScore } from '../../surveys/results/published-scores.ts'
import type { Score } from '../../surveys/results/scoring.ts'
import { countAnswers, itemTally, sumTallies, type Tally } from '../../surveys/results/tally.ts'
import type { Queries } from '../engine/database.ts'
import { shortTurns } from '../engine/turns.ts'
import { frozenByVersion } from '../instruments/frozen.ts'
import { responses } from '../schema/index.ts'
import { monthlyTallies } from '../tallies/tallies.ts'
import { isWaiting } from './set-aside.ts'

export interface WaitingGroup {
  readonly unitCode: string
  readonly instrument: string
  readonly version: string
  /** The rule that set them aside. */
  readonly rule: string
  readonly n: number
  /** 'YYYY-MM-DD', of the first of them. */
  readonly since: string
}

/** Those of these units, or of all where none are named; the longest waiting first. */
export async function waitingGroups(db: Queries, unitCodes?: readonly string[]): Promise<WaitingGroup[]> {
  const { unitCode, instrument, version, setAside, receivedOn } = responses
  const rows = await db
    .select({ unitCode, instrument, version, rule: setAside, n: count(), since: min(receivedOn) })
    .from(responses)
    .where(and(isWaiting, unitCodes && inArray(unitCode, [...unitCodes])))
    .groupBy(unitCode, instrument, version, setAside)
    .orderBy(asc(min(receivedOn)), asc(unitCode))
  return rows.map((row) => ({ ...row, rule: row.rule ?? '', since: row.since ?? '' }))
}

/** The ids of one group. */
export async function idsOfGroup(
  db: Queries,
  { unitCode, instrument, version, rule }: Pick<WaitingGroup, 'unitCode' | 'instrument' | 'version' | 'rule'>,
): Promise<string[]> {
  const rows = await db
    .select({ id: responses.id })
    .from(responses)
    .where(
      and(
        isWaiting,
        eq(responses.unitCode, unitCode),
        eq(responses.instrument, instrument),
        eq(responses.version, version),
        eq(responses.setAside, rule),
      ),
    )
    .orderBy(asc(responses.id))
  return rows.map(({ id }) => id)
}

/** Fewer than this are a group of people about whom nothing is said. */
const fewest = 10

export interface Difference {
  /** Of the counted ratings. */
  readonly now: Score
  /** If all that waits counted. */
  readonly then: Score
}

/**
 * What would become of a unit's pooled ratings if everything that waits counted; null where those who wait, or those
 * counted, are too few for a figure to be named.
 */
export async function ifCounted(
  db: Queries,
  unitCode: string,
  version: Pick<Instrument, 'id' | 'version'>,
): Promise<Difference | null> {
  const instrument = (await frozenByVersion(db)).get(`${version.id} ${version.version}`)
  if (!instrument) return null
  const months = await monthlyTallies(db, unitCode, instrument)
  const counted = sumTallies(months.filter(({ group }) => group === 'all').map(({ tally }) => tally))
  if ((counted[0] ?? 0) < fewest) return null
  const both = counted.slice()
  if ((await countWaiting(db, unitCode, instrument, both)) < fewest) return null
  const [now, then] = [pooled(instrument, counted), pooled(instrument, both)]
  return now && then ? { now, then } : null
}

const pageSize = 1000

/** Adds the answers of those who wait, of which the tallies keep only the number. @returns how many they are */
async function countWaiting(
  db: Queries,
  unitCode: string,
  instrument: Instrument,
  into: Tally,
): Promise<number> {
  const takeTurn = shortTurns()
  let n = 0
  let last = ''
  for (;;) {
    const page = await db
      .select({ id: responses.id, answers: responses.answers })
      .from(responses)
      .where(
        and(
          isWaiting,
          eq(responses.unitCode, unitCode),
          eq(responses.instrument, instrument.id),
          eq(responses.version, instrument.version),
          gt(responses.id, last),
        ),
      )
      .orderBy(asc(responses.id))
      .limit(pageSize)
    for (const { answers } of page) {
      countAnswers(instrument, [into], unpackAnswers(instrument, answers))
      await takeTurn()
    }
    n += page.length
    const end = page.at(-1)
    if (!end) return n
    last = end.id
  }
}

function pooled(instrument: Instrument, tally: Tally): Score | null {
  const rated = itemsOf(instrument).filter(({ kind }) => kind === 'rating')
  const items = Object.fromEntries(rated.map(({ id }) => [id, itemTally(instrument, tally, id).distribution]))
  return wholeScore(items, Object.keys(items))
}
