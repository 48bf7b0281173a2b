import { afterEach, beforeEach, expect, test } from 'vitest'
import { Refusal } from '../../../domain/refusal.ts'
import { assertFrozen } from '../../../db/instruments/frozen.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { type NewResponse } from '../../../db/responses/responses.ts'
import { responses } from '../../../db/schema/index.ts'
import { monthlyTallies } from '../../../db/tallies/tallies.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { itemTally } from '../../../surveys/results/tally.ts'
import { response } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const [first, second] = itemsOf(sipas2017).map((item) => item.id) as [string, string]

function twoAnswers(key: string, changes: Partial<NewResponse> = {}): NewResponse {
  return response({ answers: { [first]: 4, [second]: 'na' } }, { idempotencyKey: key, ...changes })
}

test('a response and its tallies are there together, for the commune and for the province', async () => {
  const record = responseRecorder(db)
  await Promise.all(['a', 'b', 'c'].map((key) => record(twoAnswers(key))))
  for (const unit of ['19366', '44']) {
    const tallies = await monthlyTallies(db.read, unit, sipas2017)
    expect(tallies.map(({ month, group }) => `${month} ${group}`)).toEqual([
      '2026-11 all',
      '2026-11 assurance:open',
      '2026-11 mode:web',
      '2026-11 service:land',
    ])
    for (const { tally } of tallies) {
      expect(tally[0]).toBe(3)
      expect(itemTally(sipas2017, tally, first).distribution).toEqual([0, 0, 0, 3, 0])
      expect(itemTally(sipas2017, tally, second).notApplicable).toBe(3)
    }
  }
})

test('a response counts in the month that it is in Viet Nam', async () => {
  const record = responseRecorder(db)
  await record(twoAnswers('evening', { receivedAt: '2026-10-31T16:59:59.999Z' }))
  await record(twoAnswers('small hours', { receivedAt: '2026-10-31T17:00:00.000Z' }))
  const tallies = await monthlyTallies(db.read, '19366', sipas2017)
  const whole = tallies.filter(({ group }) => group === 'all')
  expect(whole.map(({ month, tally }) => [month, tally[0]])).toEqual([
    ['2026-10', 1],
    ['2026-11', 1],
  ])
})

test('the same key, at once or later, is one response with one receipt', async () => {
  const record = responseRecorder(db)
  const both = await Promise.all([record(twoAnswers('same')), record(twoAnswers('same'))])
  const later = await responseRecorder(db)(twoAnswers('same'))
  expect(new Set([...both, later].map(({ id }) => id)).size).toBe(1)
  expect([...both, later].map(({ repeated }) => repeated)).toEqual([false, true, true])
  expect(await db.read.select().from(responses)).toHaveLength(1)
  expect((await monthlyTallies(db.read, '19366', sipas2017))[0]!.tally[0]).toBe(1)
})

test('two recorders (two processes) lose and double nothing', async () => {
  const recorders = [responseRecorder(db), responseRecorder(db), responseRecorder(db)]
  await Promise.all(Array.from({ length: 300 }, (_, i) => recorders[i % 3]!(twoAnswers(`key ${i % 250}`))))
  expect(await db.read.select().from(responses)).toHaveLength(250)
  expect((await monthlyTallies(db.read, '44', sipas2017))[0]!.tally[0]).toBe(250)
})

test('one response that cannot be stored takes no other with it', async () => {
  const record = responseRecorder(db)
  const bad = twoAnswers('bad', { mode: 'fax' as never })
  const outcomes = await Promise.allSettled([record(twoAnswers('a')), record(bad), record(twoAnswers('b'))])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await db.read.select().from(responses)).toHaveLength(2)
  expect((await monthlyTallies(db.read, '44', sipas2017))[0]!.tally[0]).toBe(2)
})

test('groups of people have tallies of their own', async () => {
  await responseRecorder(db)(
    twoAnswers('a', { submission: { answers: { [first]: 5 }, service: 'land', sex: 'female' } as never }),
  )
  const groups = (await monthlyTallies(db.read, '19366', sipas2017)).map((row) => row.group)
  expect(groups).toEqual(['all', 'assurance:open', 'mode:web', 'service:land', 'sex:female'])
})

test('a definition that was changed after its first response is refused until it has a new version', async () => {
  await responseRecorder(db)(twoAnswers('a'))
  await expect(assertFrozen(db.read, [sipas2017])).resolves.toBeUndefined()
  const changed = { ...sipas2017, title: { vi: 'Tên khác' } }
  await expect(assertFrozen(db.read, [changed])).rejects.toThrow(Refusal)
  await expect(responseRecorder(db)(twoAnswers('b', { instrument: changed }))).rejects.toThrow(/phiên bản/)
  await expect(assertFrozen(db.read, [{ ...changed, version: '2' }])).resolves.toBeUndefined()
})
