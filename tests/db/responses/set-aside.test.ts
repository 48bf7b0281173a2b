import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decide, type Decision } from '../../../db/responses/decisions.ts'
import { forgetArrivals } from '../../../db/responses/arrivals.ts'
import { judgeResponses } from '../../../db/responses/judging.ts'
import { setAside, uncountedResponses, waitingResponses } from '../../../db/responses/set-aside.ts'
import { openDatabase } from '../../../db/engine/database.ts'
import { violation } from '../../../db/engine/violations.ts'
import { rebuildTallies, wrongTallies } from '../../../db/tallies/recount.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { arrivals, audit, responses, tallies, units } from '../../../db/schema/index.ts'
import { monthlyTallies } from '../../../db/tallies/tallies.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { response } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
  const unit = {
    validFrom: '2025-07-01',
    validTo: null,
    level: 'commune',
    kind: 'xã',
    name: 'Thử',
    slug: 'thu',
  }
  await db.write((tx) =>
    tx.insert(units).values([
      { ...unit, code: '19366', provinceCode: '44' },
      { ...unit, code: '31825', provinceCode: '96' },
    ]),
  )
})
afterEach(() => db.close())

const now = new Date('2026-11-20T09:00:00.000Z')

/** Copies of two forms arrive, so many that `suspicious` are set aside; the others answer each in their own way. */
async function answer(unitCode: string, suspicious: number, others: number): Promise<void> {
  const same = suspicious === 0 ? 0 : suspicious + 2
  const record = responseRecorder(db)
  await Promise.all(
    Array.from({ length: same + others }, (_, i) => {
      let state = i * 977 + Number(unitCode)
      const rating = (at: number) =>
        i < same ? 1 + (at % 5) : 1 + ((state = (state * 48271) % 2147483647) % 5)
      const submission = {
        answers: Object.fromEntries(itemsOf(sipas2017).map((item, at) => [item.id, rating(at)])),
        service: i % 2 ? 'land' : 'other',
        ...(i % 3 ? { sex: 'female' } : {}),
      }
      const receivedAt = new Date(now.getTime() - 3_600_000 + i * 30_000).toISOString()
      const unit = { code: unitCode, provinceCode: unitCode === '19366' ? '44' : '96' }
      return record(response(submission, { unit, receivedAt }))
    }),
  )
}

async function counted(unitCode: string): Promise<{ n: number; setAside: number }> {
  const rows = await monthlyTallies(db.read, unitCode, sipas2017)
  const sum = (group: string) =>
    rows.filter((row) => row.group === group).reduce((total, row) => total + (row.tally[0] ?? 0), 0)
  return { n: sum('all'), setAside: sum('set-aside') }
}

const decideOn = (decision: Decision['decision'], ids: Decision['ids'], unitCode: string) =>
  decide(db, { decision, ids, unitCode, actor: 'an official' }, now)
const keepOut = (ids: Decision['ids'], unitCode = '19366') => decideOn('kept-out', ids, unitCode)
const release = (ids: Decision['ids']) => decideOn('released', ids, '19366')

test('suspicious responses leave the figures, are counted as set aside, and come back by a decision', async () => {
  await answer('19366', 3, 10)
  expect(await judgeResponses(db, [sipas2017], now)).toEqual({ setAside: 3, units: ['19366'] })
  expect(await counted('19366')).toEqual({ n: 12, setAside: 3 })
  expect(await counted('44')).toEqual({ n: 12, setAside: 3 })
  expect(await wrongTallies(db.read)).toEqual([])

  const waiting = await waitingResponses(db.read, '19366')
  expect(waiting.map((row) => row.setAside)).toEqual(Array(3).fill('near-duplicate'))
  const ids = waiting.slice(0, 2).map((row) => row.id)
  expect(await release(ids)).toEqual(ids.toSorted())
  expect(await release(ids)).toEqual([])
  expect(await counted('19366')).toEqual({ n: 14, setAside: 1 })
  expect(await wrongTallies(db.read)).toEqual([])
  const traces = await db.read.select().from(audit)
  expect(traces.map((row) => row.action).toSorted()).toEqual(['responses.release', 'responses.set-aside'])
})

test('what an official keeps out waits no more, is counted as set aside, and can still come back', async () => {
  await answer('19366', 4, 10)
  await judgeResponses(db, [sipas2017], now)
  const all = await waitingResponses(db.read, '19366')
  const [first, ...rest] = all.map(({ id }) => id)
  expect(await keepOut([first!])).toEqual([first])
  expect(await keepOut([first!])).toEqual([])
  expect((await waitingResponses(db.read, '19366')).map(({ id }) => id)).toEqual(rest)
  expect(await keepOut(rest, '31825')).toEqual([])

  expect(await keepOut('waiting')).toEqual(rest.toSorted())
  expect(await waitingResponses(db.read, '19366')).toEqual([])
  const uncounted = await uncountedResponses(db.read, '19366')
  expect(uncounted.map(({ id, setAside, decision }) => [id, setAside, decision])).toEqual(
    all.map(({ id }) => [id, 'near-duplicate', 'kept-out']),
  )
  expect(await counted('19366')).toEqual({ n: 12, setAside: 4 })
  expect(await wrongTallies(db.read)).toEqual([])
  const later = new Date(now.getTime() + 60_000)
  expect((await judgeResponses(db, [sipas2017], later)).setAside).toBe(0)

  expect(await release([first!])).toEqual([first])
  expect(await counted('19366')).toEqual({ n: 13, setAside: 3 })
  expect(await wrongTallies(db.read)).toEqual([])
  const traces = await db.read.select().from(audit).where(eq(audit.action, 'responses.keep-out'))
  expect(traces.map(({ actor, unitCode }) => [actor, unitCode])).toEqual(
    Array(2).fill(['an official', '19366']),
  )
  expect(traces.flatMap(({ detail }) => detail['ids']).toSorted()).toEqual([first, ...rest].toSorted())
})

test('a released response is never set aside again, whichever rule names it', async () => {
  await answer('19366', 1, 0)
  await judgeResponses(db, [sipas2017], now)
  const ids = (await waitingResponses(db.read, '19366')).map(({ id }) => id)
  await release(ids)
  await db.write((tx) => setAside(tx, { unitCode: '19366', ids, rule: 'burst' }))
  expect(await counted('19366')).toEqual({ n: 3, setAside: 0 })
  expect(await wrongTallies(db.read)).toEqual([])
})

test('the database refuses a decision about a response that was never set aside, and one of another kind', async () => {
  await answer('19366', 0, 1)
  const change = (values: { setAside?: string; decision: string }) =>
    db.write((tx) => tx.update(responses).set(values).returning())
  await expect(change({ decision: 'released' })).rejects.toSatisfy((error) => violation(error) === 'check')
  await expect(change({ setAside: 'burst', decision: 'deleted' })).rejects.toSatisfy(
    (error) => violation(error) === 'check',
  )
})

test('what was judged once is not judged again, and a released response stays', async () => {
  await answer('19366', 1, 0)
  await judgeResponses(db, [sipas2017], now)
  await release('waiting')
  const later = new Date(now.getTime() + 60_000)
  expect(await judgeResponses(db, [sipas2017], later)).toEqual({ setAside: 0, units: [] })
  expect(await counted('19366')).toEqual({ n: 3, setAside: 0 })
})

test('a recount gives the same numbers, finds what was tampered with, and puts it right', async () => {
  await answer('19366', 1, 20)
  await answer('31825', 0, 15)
  await judgeResponses(db, [sipas2017], now)
  const sorted = async () =>
    (await db.read.select().from(tallies)).map((row) => JSON.stringify(row)).toSorted()
  const before = await sorted()
  expect(await wrongTallies(db.read)).toEqual([])
  await rebuildTallies(db, 'test')
  expect(await sorted()).toEqual(before)

  await db.write((tx) =>
    tx
      .update(tallies)
      .set({ groupCounts: Uint8Array.of(9, 0, 0, 0) })
      .returning(),
  )
  const wrong = (await wrongTallies(db.read)).map((name) => name.split('|').slice(0, 4).join('|'))
  expect(new Set(wrong).size).toBe(before.length)
  await rebuildTallies(db, 'test')
  expect(await sorted()).toEqual(before)
})

test('a group taken back to nothing leaves no trace in the counts, as if it had never answered', async () => {
  const stored = async () =>
    (await db.read.select().from(tallies)).map((row) => JSON.stringify(row)).toSorted()
  await answer('31825', 0, 15)
  await answer('19366', 0, 1) // alone with its service, mode and all
  const ids = (await db.read.select().from(responses).where(eq(responses.unitCode, '19366'))).map(
    ({ id }) => id,
  )
  await db.write((tx) => setAside(tx, { unitCode: '19366', ids, rule: 'burst' }))
  expect(await counted('19366')).toEqual({ n: 0, setAside: 1 })
  const groups = async (unitCode: string) => [
    ...new Set((await monthlyTallies(db.read, unitCode, sipas2017)).map(({ group }) => group)),
  ]
  expect(await groups('19366')).toEqual(['set-aside'])
  const before = await stored()
  expect(await wrongTallies(db.read)).toEqual([])
  await rebuildTallies(db, 'test')
  expect(await stored()).toEqual(before)

  await release('waiting')
  expect(await groups('19366')).toEqual(['all', 'assurance:open', 'mode:web', 'service:other'])
  const released = await stored()
  await rebuildTallies(db, 'test')
  expect(await stored()).toEqual(released)
})

test('what was judged but not dealt with is judged again', async () => {
  await answer('19366', 0, 3)
  const fails = () => Promise.reject(new Error('stopped here'))
  await expect(judgeResponses(db, [sipas2017], now, fails)).rejects.toThrow('stopped here')
  expect(await judgeResponses(db, [sipas2017], now)).toEqual({ setAside: 0, units: ['19366'] })
})

test('a response that is committed late, with an older stamp, is judged all the same', async () => {
  await answer('19366', 2, 0) // the fourth of four copies, of which two are named
  await judgeResponses(db, [sipas2017], now)
  await db.write((tx) => tx.update(responses).set({ setAside: null }).where(eq(responses.unitCode, '19366')))
  const rows = await db.read.select().from(responses)
  const late = new Date(now.getTime() - 120_000).toISOString()
  await db.write(async (tx) => {
    await tx.insert(responses).values({ ...rows[0]!, id: 'late' })
    await tx.insert(arrivals).values({ unitCode: '19366', id: 'late', receivedAt: late, isJudged: false })
  })
  const { setAside } = await judgeResponses(db, [sipas2017], new Date(now.getTime() + 60_000))
  expect(setAside).toBe(1)
  expect((await waitingResponses(db.read, '19366')).map(({ id }) => id)).toEqual(['late'])
})

test('two processes that judge the same responses at once count each of them once', async () => {
  await answer('19366', 60, 20)
  const other = await openDatabase(db.where)
  const runs = await Promise.all([db, other].map((one) => judgeResponses(one, [sipas2017], now)))
  await other.close()
  expect(runs.map(({ units }) => units)).toEqual([['19366'], ['19366']])
  expect(await waitingResponses(db.read, '19366')).toHaveLength(60)
  expect(await wrongTallies(db.read)).toEqual([])
})

test('when responses came is forgotten after two days, and not before they are judged', async () => {
  await answer('19366', 0, 3)
  const later = new Date(now.getTime() + 3 * 86_400_000)
  expect(await forgetArrivals(db, later)).toBe(0)
  await judgeResponses(db, [sipas2017], now)
  expect(await forgetArrivals(db, new Date(now.getTime() + 86_400_000))).toBe(0)
  expect(await forgetArrivals(db, later)).toBe(3)
  expect(await db.read.select().from(arrivals)).toEqual([])
})
