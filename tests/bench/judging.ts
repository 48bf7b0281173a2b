/**
 * A hundred thousand answers to one commune in a day: what judging and publishing them costs whoever asks for a page
 * meanwhile. `npm run bench -- judging [responses]`. A timer that should go off every millisecond plays the request:
 * how late it is at most is how long a request waits. Beside it the same without anything to judge.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { publishResults } from '../../db/publications/publications.ts'
import { responseRecorder } from '../../db/responses/recorder.ts'
import { units } from '../../db/schema/index.ts'
import { itemsOf } from '../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'

const total = Number(process.argv[2] ?? 100_000)
const unit = { code: '19366', provinceCode: '44' }
const dayMs = 86_400_000
const start = Date.UTC(2026, 10, 20)
const items = itemsOf(sipas2017)

const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-judging-'))
const db = await openDatabase(join(folder, 'portal.db'))
try {
  const today = {
    validFrom: '2025-07-01',
    validTo: null,
    kind: 'xã',
    name: 'Thử',
    slug: 'thu',
    level: 'commune',
  }
  await db.write((tx) => tx.insert(units).values({ ...today, ...unit }))
  console.log(`judging: ${total.toLocaleString('en')} random answers to one commune in a day`)
  console.log(shown('nothing to judge', await measured(() => pause(3000))))
  await send(db, 0, total)
  console.log(shown('all of them at once', await measured(() => publish(start + dayMs))))
  await send(db, total, total + 100)
  console.log(shown('a hundred more', await measured(() => publish(start + dayMs + 60_000))))
} finally {
  await db.close()
  await rm(folder, { recursive: true, force: true })
}

async function publish(now: number): Promise<void> {
  await publishResults(db, [sipas2017], new Date(now))
}

/** A few seconds apart at first, so that bursts are among them; every answer drawn by chance. */
async function send(to: Database, from: number, until: number): Promise<void> {
  const record = responseRecorder(to)
  let state = 1 + from
  const random = (n: number) => (state = (state * 48271) % 2147483647) % n
  for (let at = from; at < until; at += 200) {
    const batch = Array.from({ length: Math.min(200, until - at) }, (_, i) =>
      record({
        unit,
        instrument: sipas2017,
        submission: {
          service: 'land',
          answers: Object.fromEntries(items.map(({ id }) => [id, 1 + random(5)])),
        } as never,
        mode: 'web',
        assurance: 'open',
        idempotencyKey: `bench ${at + i}`,
        receivedAt: new Date(start + ((at + i) * dayMs) / total).toISOString(),
      }),
    )
    await Promise.all(batch)
  }
}

interface Measured {
  readonly seconds: number
  readonly longestMs: number
  readonly p99Ms: number
}

async function measured(work: () => Promise<void>): Promise<Measured> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  await pause(50)
  delays.enable()
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  delays.disable()
  return { seconds, longestMs: delays.max / 1e6, p99Ms: delays.percentile(99) / 1e6 }
}

function shown(what: string, { seconds, longestMs, p99Ms }: Measured): string {
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  return `  ${what}: ${seconds.toFixed(1)} s, a request waits ${longestMs.toFixed(0)} ms at most, p99 ${p99Ms.toFixed(0)} ms; ${memory} MB`
}
