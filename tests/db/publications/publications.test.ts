import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepInstrument, servedInstruments } from '../../../db/instruments/imported.ts'
import { publishResults, publishedResults } from '../../../db/publications/publications.ts'
import { decide } from '../../../db/responses/decisions.ts'
import { setAside, waitingResponses } from '../../../db/responses/set-aside.ts'
import { rebuildTallies, wrongTallies } from '../../../db/tallies/recount.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { responses, tallies, units } from '../../../db/schema/index.ts'
import { currentVersion } from '../../../db/changes/changes.ts'
import type { Answers } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { followUp } from '../../surveys/results/follow-up.ts'
import { response, unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
  await db.write((tx) =>
    tx
      .insert(units)
      .values([...unitRows])
      .returning(),
  )
})
afterEach(() => db.close())

const start = Date.parse('2026-11-20T08:00:00.000Z')
let sent = 0

/** One response a minute to the first criterion. */
async function answer(...ratings: (1 | 2 | 3 | 4 | 5)[]): Promise<void> {
  const record = responseRecorder(db)
  for (const rating of ratings) {
    await record(response({ answers: { c1: rating } }, { receivedAt: nextMinute() }))
  }
}

function nextMinute(): string {
  return new Date(start + sent++ * 60_000).toISOString()
}

const publish = () => publishResults(db, [sipas2017], new Date(start + sent * 60_000 - 30_000))
const current = async () =>
  (await publishedResults(db.read, ['19366'])).find((row) => row.instrument === sipas2017.id)

test('ten answers are published, the eleventh waits for nine more, and the site is to be rebuilt only then', async () => {
  await answer(5, 4, 4, 4, 3, 2, 4, 4, 5)
  expect(await publish()).toBe(0)
  expect(await current()).toBeUndefined()

  await answer(1)
  expect(await publish()).toBe(1)
  expect((await current())!.published.items['c1']).toEqual([1, 1, 1, 5, 2])
  expect((await current())!).toMatchObject({ since: '2026-11', setAside: 0 })
  expect((await current())!.history).toMatchObject([{ n: 10, high: 7 }])
  const version = await currentVersion(db.read)

  await answer(5)
  expect(await publish()).toBe(0)
  expect(await currentVersion(db.read)).toEqual(version)
  await answer(1, 2, 3, 4, 5, 1, 2, 3, 4)
  expect(await publish()).toBe(1)
  expect((await current())!.published.items['c1']).toEqual([3, 3, 3, 7, 4])
  expect(await currentVersion(db.read)).not.toEqual(version)
})

test('one category that holds everybody is published with the total', async () => {
  await answer(5, 4, 4, 4, 3, 2, 4, 4, 5, 1)
  await publish()
  expect((await current())!.published.by['service']).toEqual({
    '*': { c1: { n: 10, high: 7 } },
    land: { c1: { n: 10, high: 7 } },
  })
})

test('what an official releases is published with it', async () => {
  await answer(5, 4, 4, 4, 3, 2, 4, 4, 5, 1)
  await publish()
  const known = (await db.read.select({ id: responses.id }).from(responses)).map(({ id }) => id)
  await answer(1, 5, 1, 5, 1, 5, 1, 5, 1, 5)
  const ids = (await db.read.select({ id: responses.id }).from(responses))
    .map(({ id }) => id)
    .filter((id) => !known.includes(id))
  await db.write((tx) => setAside(tx, { unitCode: '19366', ids, rule: 'burst' }))
  await publish()
  const before = (await current())!
  expect(before).toMatchObject({ setAside: 10, published: { items: { c1: [1, 1, 1, 5, 2] } } })
  expect((await waitingResponses(db.read, '19366')).map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  const decision = { decision: 'released', unitCode: '19366', actor: 'an official', ids } as const
  const now = new Date(start + sent * 60_000)
  expect(await decide(db, decision, now)).toHaveLength(before.setAside)
  expect((await current())!).toMatchObject({
    ...{ setAside: 0, released: 10 },
    published: { items: { c1: [6, 1, 1, 5, 7] } },
  })
  expect(await decide(db, decision, now)).toEqual([])
})

test('a category whose answers were all set aside is published the same before and after a recount', async () => {
  const record = responseRecorder(db)
  const sendOne = (answers: Answers, service: string) =>
    record(response({ answers, service }, { receivedAt: nextMinute() }))
  for (let i = 0; i < 40; i++) await sendOne({ c1: i % 2 ? 3 : 4 }, i < 12 ? 'land' : 'other')
  await publish()
  expect((await current())!.published.by['service']!['land']).toEqual({ c1: { n: 12, high: 6 } })

  const rows = await db.read.select({ id: responses.id, service: responses.service }).from(responses)
  const ids = rows.filter(({ service }) => service === 'land').map(({ id }) => id)
  await db.write((tx) => setAside(tx, { unitCode: '19366', ids, rule: 'burst' }))
  expect(await wrongTallies(db.read)).toEqual([])
  const before = await db.read.select().from(tallies)
  expect(await rebuildTallies(db, 'test')).toBe(before.length)
  expect(await db.read.select().from(tallies)).toEqual(before)

  await sendOne({ c2: 4 }, 'other') // without anything new nothing is published anew
  await publish()
  const { published: after, setAside: outside } = (await current())!
  expect(outside).toBe(12)
  expect(after.items['c1']).toEqual([0, 0, 14, 14, 0])
  expect(after.by['service']).toEqual({
    '*': { c1: { n: 28, high: 14 } },
    land: { c1: { n: 0, high: 0 } },
    other: { c1: { n: 28, high: 14 } },
  })

  const now = new Date(start + sent * 60_000)
  const decision = { unitCode: '19366', ids, actor: 'an official' }
  expect(await decide(db, { ...decision, decision: 'kept-out' }, now)).toEqual(ids.toSorted())
  expect((await current())!).toMatchObject({ setAside: 12, keptOut: 12, released: 0 })
  expect(await decide(db, { ...decision, decision: 'released' }, now)).toEqual(ids.toSorted())
  expect((await current())!).toMatchObject({ setAside: 0, keptOut: 0, released: 12 })
  expect((await current())!).toMatchObject({ published: { items: { c1: [0, 0, 20, 20, 0] } } })
})

test('an imported questionnaire is published like the built-in ones, its options and what follows with them', async () => {
  const source = { fileName: 'phieu.xlsx' }
  await db.write((tx) =>
    keepInstrument(tx, followUp, { actor: 'command-line', now: new Date(start), source }),
  )
  const served = await servedInstruments(db.read)
  const record = responseRecorder(db)
  const send = async (count: number, answers: Answers) => {
    for (let i = 0; i < count; i++) {
      await record(response({ answers }, { instrument: served.at(-1)!, receivedAt: nextMinute() }))
    }
  }
  const published = async () => {
    await publishResults(db, served, new Date(start + sent * 60_000))
    return (await publishedResults(db.read, ['19366'])).find((row) => row.instrument === followUp.id)
  }
  await send(9, { overall: 1, why: 'slow', ways: ['desk', 'phone'], note: 'Chờ' })
  expect(await published()).toBeUndefined()
  await send(4, { overall: 2, why: 'rude', ways: ['phone'] })
  expect((await published())!.published).toMatchObject({
    items: { overall: [9, 4, 0, 0, 0] },
    // Everybody named the telephone: of so few that is not said.
    choices: { why: { n: 13, options: { slow: 9, rude: 4 } } },
  })
  expect((await published())!.published.choices['ways']).toBeUndefined()
  await send(1, { ways: ['desk'] })
  const { published: figures, history } = (await published())!
  expect(figures.choices['ways']).toEqual({ n: 14, options: { desk: 10, phone: 13 } })
  expect(history).toHaveLength(1) // ratings are as before
  expect(JSON.stringify(figures)).not.toContain('note')
})
