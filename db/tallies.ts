/** The rolled-up counts: written with the responses, read by everything that is shown. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Answers, Instrument } from '../surveys/instrument.ts'
import { addTally, countAnswers, emptyTally, packTally, unpackTally, type Tally } from '../surveys/tally.ts'
import type { Queries } from './database.ts'
import { manyRows } from './many-rows.ts'
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

export function nameOf(key: TallyKey): string {
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

interface Sum {
  readonly key: TallyKey
  readonly tally: Int32Array<ArrayBuffer>
}

/** Sums by key before anything is written, so that a batch touches each row once. */
export class TallySum {
  readonly #sums = new Map<string, Sum>()

  /** The vector to count into. */
  at(key: TallyKey, instrument: Instrument): Int32Array {
    const name = nameOf(key)
    const known = this.#sums.get(name)
    if (known) return known.tally
    const tally = emptyTally(instrument)
    this.#sums.set(name, { key, tally })
    return tally
  }

  /** In the order of the key: transactions that lock several rows must lock them in one order. */
  sums(): Sum[] {
    return [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
  }
}

/** A response as far as counting it needs to know it. */
export interface Countable {
  readonly unit: { readonly code: string; readonly provinceCode: string }
  readonly instrument: Instrument
  /** 'YYYY-MM' in UTC. */
  readonly month: string
  readonly service: string
  readonly mode: string
  readonly assurance: string
  readonly sex: string | null
  readonly ageGroup: string | null
  readonly answers: Answers
  /** Why it waits for a decision, or null where it counts. */
  readonly quarantine: string | null
}

/** The rows of responses that wait for a decision: only how many there are. */
const excluded = 'excluded'

/**
 * Counts a response for its commune and its province, as a whole and for its groups of people; one in quarantine is
 * only counted as left out. `weight` -1 takes it back.
 */
export function countResponse(sums: TallySum, response: Countable, weight: 1 | -1 = 1): void {
  const { unit, instrument, month, service, mode, assurance, sex, ageGroup } = response
  for (const unitCode of [unit.code, unit.provinceCode]) {
    const base = { unitCode, instrument: instrument.id, version: instrument.version, month }
    const count = (key: Pick<TallyKey, 'service' | 'mode' | 'assurance' | 'people'>, answers: Answers) =>
      countAnswers(instrument, sums.at({ ...base, ...key }, instrument), answers, weight)
    const people = (group: string) => ({ service: '', mode: '', assurance: '', people: group })
    if (response.quarantine !== null) {
      count(people(excluded), {})
      continue
    }
    count({ service, mode, assurance, people: '' }, response.answers)
    if (sex !== null) count(people(`sex:${sex}`), response.answers)
    if (ageGroup !== null) count(people(`ageGroup:${ageGroup}`), response.answers)
  }
}

const keyNames = [
  'unitCode',
  'instrument',
  'version',
  'month',
  'service',
  'mode',
  'assurance',
  'people',
] as const

/** Makes the rows or, where they are there, locks them; gives what they count. */
const holdRows = manyRows([...keyNames, 'counts'], (tx, rows) =>
  tx
    .insert(tallies)
    .values(rows)
    .onConflictDoUpdate({ target: keyColumns, set: { counts: sql`${tallies.counts}` } })
    .returning()
    .prepare(),
)

const writeRows = manyRows([...keyNames, 'counts'], (tx, rows) =>
  tx
    .insert(tallies)
    .values(rows)
    .onConflictDoUpdate({ target: keyColumns, set: { counts: sql`excluded.counts` } })
    .returning({ month: tallies.month })
    .prepare(),
)

const nothing = new Uint8Array()

/** Adds to what is there: two statements, so that it is the same on both engines and safe between processes. */
export async function addToTallies(tx: Queries, added: TallySum): Promise<void> {
  const sums = added.sums()
  const before = await holdRows(
    tx,
    sums.map(({ key }) => ({ ...key, counts: nothing })),
  )
  const counts = new Map(before.map((row) => [nameOf(row), row.counts]))
  const rows = sums.map(({ key, tally }) => {
    addTally(tally, unpackTally(counts.get(nameOf(key)) ?? nothing))
    return { ...key, counts: packTally(tally) }
  })
  await writeRows(tx, rows)
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
