import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishResults, publishedResults } from '../../db/publications.ts'
import { responseRecorder } from '../../db/responses.ts'
import { units } from '../../db/schema.ts'
import { contentStamp } from '../../db/settings.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { openTestDatabase, type TestDatabase } from '../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
  await db.write((tx) =>
    tx.insert(units).values({
      ...{ code: '19366', provinceCode: '44', validFrom: '2025-07-01', validTo: null },
      ...{ level: 'commune', kind: 'xã', name: 'Bến Quan', slug: 'ben-quan' },
    }),
  )
})
afterEach(() => db.close())

const start = Date.parse('2026-11-20T08:00:00.000Z')
let sent = 0

/** One response a minute to the first criterion. */
async function answer(...ratings: (1 | 2 | 3 | 4 | 5)[]): Promise<void> {
  const record = responseRecorder(db)
  for (const rating of ratings) {
    await record({
      unit: { code: '19366', provinceCode: '44' },
      instrument: sipas2017,
      submission: { answers: { c1: rating }, service: 'land' },
      mode: 'web',
      assurance: 'open',
      idempotencyKey: `key ${sent}`,
      receivedAt: new Date(start + sent++ * 60_000).toISOString(),
    })
  }
}

const publish = () => publishResults(db, [sipas2017], new Date(start + sent * 60_000 - 30_000))
const told = async () => (await publishedResults(db.read, sipas2017)).get('19366')

test('ten answers are told, the eleventh waits for nine more, and the site is to be rebuilt only then', async () => {
  await answer(5, 4, 4, 4, 3, 2, 4, 4, 5)
  expect(await publish()).toBe(0)
  expect(await told()).toBeUndefined()

  await answer(1)
  expect(await publish()).toBe(1)
  expect((await told())!.told.items['c1']).toEqual([1, 1, 1, 5, 2])
  expect((await told())!).toMatchObject({ since: '2026-11', excluded: 0 })
  expect((await told())!.history).toMatchObject([{ n: 10, high: 7 }])
  const stamp = await contentStamp(db.read)

  await answer(5)
  expect(await publish()).toBe(0)
  expect(await contentStamp(db.read)).toBe(stamp)
  await answer(1, 2, 3, 4, 5, 1, 2, 3, 4)
  expect(await publish()).toBe(1)
  expect((await told())!.told.items['c1']).toEqual([3, 3, 3, 7, 4])
  expect(await contentStamp(db.read)).not.toBe(stamp)
})

test('one category that holds everybody is told with the total', async () => {
  await answer(5, 4, 4, 4, 3, 2, 4, 4, 5, 1)
  await publish()
  expect((await told())!.told.by['service']).toEqual({
    '*': { c1: { n: 10, high: 7 } },
    land: { c1: { n: 10, high: 7 } },
  })
})
