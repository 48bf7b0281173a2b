/**
 * What an official or the site asks of the counts, at few and at many responses: `npm run bench -- aggregates [many]
 * [few]`. Responses are written in bulk, the tallies counted from them by the portal's own recount.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../db/database.ts'
import { instrumentDigest } from '../../db/instruments.ts'
import { rebuildTallies } from '../../db/recount.ts'
import { instrumentVersions } from '../../db/schema.ts'
import { loadContent } from '../../db/seed.ts'
import { monthlyTallies } from '../../db/tallies.ts'
import { itemsOf } from '../../surveys/instrument.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { poolScore } from '../../surveys/scoring.ts'
import { itemTally, sumTallies } from '../../surveys/tally.ts'

const many = Number(process.argv[2] ?? 10_000_000)
const few = Number(process.argv[3] ?? 100_000)
const asked = { 'a commune': '19366', 'a province': '44' }

const times = new Map<string, number[]>()
for (const count of [few, many]) {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-aggregates-'))
  const file = join(folder, 'portal.db')
  const db = await openDatabase(file)
  await loadContent(db)
  await db.write((tx) =>
    tx.insert(instrumentVersions).values({
      instrument: sipas2017.id,
      version: sipas2017.version,
      digest: instrumentDigest(sipas2017),
      frozenAt: '2024-01-01T00:00:00.000Z',
      definition: sipas2017,
    }),
  )
  const started = performance.now()
  writeResponses(file, count)
  const rows = await rebuildTallies(db, 'bench')
  console.log(
    `${count} responses, ${rows} tallies, made in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
  for (const [what, unitCode] of Object.entries(asked)) {
    const taken: number[] = []
    for (let i = 0; i < 60; i++) {
      const at = performance.now()
      const tallies = await monthlyTallies(db.read, unitCode, sipas2017)
      const sum = sumTallies(tallies.map(({ tally }) => tally))
      const told = itemsOf(sipas2017).map(({ id }) => itemTally(sipas2017, sum, id))
      if (poolScore(told).n === 0) throw new Error('Nothing was counted')
      if (i >= 10) taken.push(performance.now() - at)
    }
    taken.sort((a, b) => a - b)
    times.set(what, [...(times.get(what) ?? []), taken[25]!])
  }
  await db.close()
  await rm(folder, { recursive: true })
}
for (const [what, [before = 0, after = 0]] of times) {
  console.log(
    `${what}, all criteria of all months: ${before.toFixed(2)} ms at ${few}, ${after.toFixed(2)} ms at ${many}, ` +
      `ratio ${(after / before).toFixed(2)}`,
  )
}

/** Two years of responses from all communes: few desks, two ways to answer, answers of a thousand kinds. */
function writeResponses(file: string, count: number): void {
  const db = new Sqlite(file)
  db.pragma('synchronous = OFF')
  db.exec('create temp table kinds (id integer primary key, answers text)')
  const addKind = db.prepare('insert into kinds values (?, ?)')
  let state = 1
  const rating = () => 1 + ((state = (state * 48271) % 2147483647) % 5)
  for (let kind = 0; kind < 1000; kind++) {
    addKind.run(kind, itemsOf(sipas2017).map(rating).join(''))
  }
  db.prepare(
    `with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ? - 1),
       communes as (select code, row_number() over (order by code) - 1 as place from units
         where level = 'commune' and valid_to is null and province_code in ('44', '91', '92', '96'))
     insert into responses (unit_code, id, instrument, version, service, mode, assurance, received_at, answers)
     select code, printf('%012d', n), 'sipas-2017', '1',
       case (n / 347) % 4 when 0 then 'land' when 1 then 'certification' when 2 then 'civil-status' else 'other' end,
       case (n / 1388) % 10 when 0 then 'kiosk' else 'web' end, 'open',
       strftime('%Y-%m-%dT%H:%M:%S.000Z', 1704067200 + (n * 7919) % 63072000, 'unixepoch'), answers
     from numbers join communes on place = n % 347 join kinds on kinds.id = (n * 31) % 1000`,
  ).run(count)
  db.close()
}
