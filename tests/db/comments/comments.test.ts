import { afterEach, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { batchLimits, commentBatches } from '../../../db/comments/batches.ts'
import { readComments } from '../../../db/comments/comments.ts'
import { decide } from '../../../db/responses/decisions.ts'
import { recordResponses, type NewResponse } from '../../../db/responses/responses.ts'
import { setAside } from '../../../db/responses/set-aside.ts'
import { audit, comments, units } from '../../../db/schema/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import { response, unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

const question = itemsOf(visit).find(({ kind }) => kind === 'text')!
const now = new Date('2026-11-20T09:00:00.000Z')
const unitCode = '19366'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
  await db.write((tx) => tx.insert(units).values([...unitRows]))
})
afterEach(() => db.close())

let sent = 0

/** So many comments, one a day over so many days. */
async function comment(
  count: number,
  days: number,
  text = (i: number) => `Lời nhắn số ${i}`,
): Promise<string[]> {
  const batch: NewResponse[] = Array.from({ length: count }, (_, i) => {
    const day = addDays('2026-11-01', i % days)
    const changes = { instrument: visit, receivedAt: `${day}T03:00:00.000Z`, idempotencyKey: `c${sent++}` }
    return response({ answers: { overall: 3, note: text(i) } }, changes)
  })
  const recorded = await db.write((tx) => recordResponses(tx, batch))
  return recorded.map(({ id }) => id)
}

test('nine comments, or ten of two days, are readable by nobody', async () => {
  await comment(batchLimits.texts - 1, 9)
  expect(await commentBatches(db, unitCode)).toEqual([])
  expect(await readComments(db, { unitCode, batch: 1, actor: 'lan' }, now)).toEqual([])
  expect(await db.read.select().from(audit)).toEqual([])
})

test('days count: all of one or two days wait, however many', async () => {
  await comment(30, batchLimits.days - 1)
  expect(await commentBatches(db, unitCode)).toEqual([])
  await comment(1, 1, () => 'của ngày đầu')
  expect(await commentBatches(db, unitCode)).toEqual([])
  await comment(3, 3)
  expect(await commentBatches(db, unitCode)).toEqual([{ batch: 1, texts: 34 }])
})

test('what comes later waits for nine others and never changes an earlier batch', async () => {
  await comment(10, 5)
  expect(await commentBatches(db, unitCode)).toEqual([{ batch: 1, texts: 10 }])
  const first = await readComments(db, { unitCode, batch: 1, actor: 'lan' }, now)
  await comment(9, 9, (i) => `Sau ${i}`)
  expect(await commentBatches(db, unitCode)).toEqual([{ batch: 1, texts: 10 }])
  expect(await readComments(db, { unitCode, batch: 1, actor: 'lan' }, now)).toEqual(first)
  await comment(1, 1, () => 'Sau cùng')
  expect(await commentBatches(db, unitCode)).toEqual([
    { batch: 1, texts: 10 },
    { batch: 2, texts: 10 },
  ])
})

test('the order is by chance: neither that of coming nor that of ids', async () => {
  await comment(40, 5)
  await commentBatches(db, unitCode)
  const rows = await db.read.select().from(comments).where(eq(comments.unitCode, unitCode))
  const inOrder = rows.sort((a, b) => a.position - b.position).map(({ responseId }) => responseId)
  expect(inOrder).not.toEqual([...inOrder].sort())
  expect(new Set(inOrder).size).toBe(40)
})

test('what is set aside waits until an official releases it', async () => {
  const ids = await comment(10, 5)
  await db.write((tx) => setAside(tx, { unitCode, ids: ids.slice(0, 1), rule: 'burst' }))
  expect(await commentBatches(db, unitCode)).toEqual([])
  await decide(db, { decision: 'released', unitCode, ids: 'waiting', actor: 'lan' }, now)
  expect(await commentBatches(db, unitCode)).toEqual([{ batch: 1, texts: 10 }])
})

test('reading masks, says what each is about, and is in the audit without a word of it', async () => {
  await comment(10, 5, (i) => `Anh Tuấn (0900 111 22${i}) hẹn lại mãi, chờ lâu`)
  await commentBatches(db, unitCode)
  const [first, ...others] = await readComments(db, { unitCode, batch: 1, actor: 'lan' }, now)
  expect(first).toMatchObject({
    question: question.wording.vi,
    text: 'Anh [tên người] ([số điện thoại]) hẹn lại mãi, chờ lâu',
    themes: [{ indicator: 'sipas/9' }],
  })
  expect(others).toHaveLength(9)
  const entries = await db.read.select().from(audit)
  expect(entries.map(({ actor, action, detail }) => ({ actor, action, detail }))).toEqual([
    { actor: 'lan', action: 'comments.read', detail: { batch: 1, texts: 10 } },
  ])
})

test('two who ask at once make one batch', async () => {
  await comment(12, 6)
  const both = await Promise.all([commentBatches(db, unitCode), commentBatches(db, unitCode)])
  expect(both.every((batches) => batches.length === 1 && batches[0]!.texts === 12)).toBe(true)
})
