/**
 * What an official or the site asks of the counts, at few and at many responses: `npm run bench -- aggregates [many]
 * [few]`. Responses are written in bulk, the tallies counted from them by the portal's own recount.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { instrumentDigest } from '../../db/instruments/frozen.ts'
import { countedIn } from '../../db/publications/counted.ts'
import { rebuildTallies } from '../../db/tallies/recount.ts'
import { instrumentVersions } from '../../db/schema/index.ts'
import { loadContent } from '../../db/seed.ts'
import { monthlyTallies, type MonthlyTally } from '../../db/tallies/tallies.ts'
import { nextPublication } from '../../surveys/results/disclosure-limits.ts'
import { nothingPublished } from '../../surveys/results/publication.ts'
import { itemsOf } from '../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { poolScore } from '../../surveys/results/scoring.ts'
import { itemTally, sumTallies } from '../../surveys/results/tally.ts'

const many = Number(process.argv[2] ?? 10_000_000)
const few = Number(process.argv[3] ?? 100_000)
const rounds = 200
const instrument = sipas2017

/** Every kind of question that is put to the counts, as the portal answers it: the time of the whole answer. */
const questions: Record<string, (tallies: MonthlyTally[]) => number> = {
  'all criteria': (tallies) => told(tallies.filter(({ group }) => group === 'all')),
  'one month': (tallies) => told(tallies.filter((row) => row.group === 'all' && row.month === '2024-06')),
  'month by month': (tallies) =>
    tallies.filter(({ group }) => group === 'all').reduce((n, month) => n + told([month]), 0),
  'one service': (tallies) => told(tallies.filter(({ group }) => group === 'service:land')),
  'one channel': (tallies) => told(tallies.filter(({ group }) => group === 'mode:kiosk')),
  'verified visits': (tallies) => told(tallies.filter(({ group }) => group === 'assurance:verified')),
  'all that is to be published': (tallies) =>
    Object.keys(nextPublication(nothingPublished, countedIn(tallies, instrument)).by).length,
}

const small = await portalWith(few)
const large = await portalWith(many)
for (const [level, unitCode] of Object.entries({ commune: '19366', province: '44' })) {
  for (const [question, answerTo] of Object.entries(questions)) {
    const taken: [number[], number[]] = [[], []]
    for (let round = -rounds; round < rounds; round++) {
      for (const [at, { db }] of [small, large].entries()) {
        const started = performance.now()
        const answer = answerTo(await monthlyTallies(db.read, unitCode, instrument))
        if (answer === 0) throw new Error('Nothing was counted')
        if (round >= 0) taken[at]!.push(performance.now() - started)
      }
    }
    const [before, after] = taken.map((times) => times.sort((a, b) => a - b)[rounds / 2]!) as [number, number]
    console.log(
      `${level}, ${question}: ${before.toFixed(3)} ms at ${few}, ${after.toFixed(3)} ms at ${many}, ` +
        `ratio ${(after / before).toFixed(2)}`,
    )
  }
}
for (const { db, folder } of [small, large]) {
  await db.close()
  await rm(folder, { recursive: true })
}

function told(tallies: readonly MonthlyTally[]): number {
  const tally = sumTallies(tallies.map((row) => row.tally))
  return poolScore(itemsOf(instrument).map(({ id }) => itemTally(instrument, tally, id))).n
}

async function portalWith(count: number): Promise<{ db: Database; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-aggregates-'))
  const file = join(folder, 'portal.db')
  const db = await openDatabase(file)
  await loadContent(db)
  await db.write((tx) =>
    tx.insert(instrumentVersions).values({
      instrument: instrument.id,
      version: instrument.version,
      digest: instrumentDigest(instrument),
      frozenAt: '2024-01-01T00:00:00.000Z',
      definition: instrument,
    }),
  )
  const started = performance.now()
  writeResponses(file, count)
  const rows = await rebuildTallies(db, 'bench')
  const seconds = (performance.now() - started) / 1000
  console.log(`${count} responses, ${rows} rows of counts, made in ${seconds.toFixed(0)} s`)
  return { db, folder }
}

/**
 * Two years of responses from all communes: by chance one of four services, every tenth at the desk's screen, every tenth
 * after a visit that was checked; answers of a thousand kinds.
 */
function writeResponses(file: string, count: number): void {
  const db = new Sqlite(file)
  db.pragma('synchronous = OFF')
  db.exec('create temp table kinds (id integer primary key, answers text)')
  const addKind = db.prepare('insert into kinds values (?, ?)')
  let state = 1
  const rating = () => 1 + ((state = (state * 48271) % 2147483647) % 5)
  for (let kind = 0; kind < 1000; kind++) addKind.run(kind, itemsOf(instrument).map(rating).join(''))
  // Multiplying by the golden ratio of 2^32 scatters consecutive numbers; each choice looks at bits of its own.
  db.prepare(
    `with recursive numbers(n, h) as (select 0, 0 union all
       select n + 1, ((n + 1) * 2654435769) % 4294967296 from numbers where n < ? - 1),
       communes as (select code, row_number() over (order by code) - 1 as place from units
         where level = 'commune' and valid_to is null and province_code in ('44', '91', '92', '96'))
     insert into responses (unit_code, id, instrument, version, service, mode, assurance, received_on, answers)
     select code, printf('%012d', n), 'sipas-2017', '1',
       case h / 7 % 4 when 0 then 'land' when 1 then 'certification' when 2 then 'civil-status' else 'other' end,
       case h / 61 % 10 when 0 then 'kiosk' else 'web' end,
       case h / 997 % 10 when 0 then 'verified' else 'open' end,
       strftime('%Y-%m-%d', 1704067200 + h / 13 % 63072000, 'unixepoch'), answers
     from numbers join communes on place = n % 347 join kinds on kinds.id = h / 17 % 1000`,
  ).run(count)
  db.close()
}
