/** Comments on a draft that two officials answer at the same time. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addComment,
  answerComments,
  answersOf,
  commentsOf,
  leaveOut,
} from '../../../db/notices/consultations.ts'
import { publishNotice } from '../../../db/notices/notices.ts'
import { Refusal } from '../../../domain/refusal.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

const at = new Date('2026-11-20T02:00:00Z')
const answer = {
  said: 'Nhiều người nói vậy',
  outcome: 'Tiếp thu',
  answer: 'Đã sửa.',
  actor: 'clerk',
} as const

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** A draft with so many comments. */
async function asked(unitCode: string, count: number) {
  const place = { unitCode, noticeId: 'lay-y-kien-quy-uoc' }
  const about = { unitCode, id: place.noticeId, kind: 'consultation', title: 'Quy ước', period: '' }
  const decision = { decisionNumber: '5/KH', decisionDate: '2026-11-01' }
  const days = { validFrom: '2026-11-01', validTo: '2026-12-20' }
  const file = { fileName: 'a', fileDigest: 'b', actor: 'test', rows: [] }
  await db.write((tx) => publishNotice(tx, { ...about, ...decision, ...days, ...file }, at))
  for (let n = 0; n < count; n++)
    await db.write((tx) => addComment(tx, { ...place, rowKey: '', text: `Góp ý số ${n}` }, at))
  const ids = (await commentsOf(db.read, place)).map(({ id }) => id)
  return { place, ids }
}

test('a comment is answered once, and the second who answers it is told', async () => {
  const { place, ids } = await asked('10001', 2)
  const done = await Promise.allSettled(
    ['một', 'hai', 'ba'].map((said) =>
      db.write((tx) => answerComments(tx, { ...place, ...answer, ids, said: `Ý ${said}` }, at)),
    ),
  )
  const refused = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(refused.map((reason) => reason instanceof Refusal && reason.code)).toEqual(['answered', 'answered'])
  expect(await answersOf(db.read, place)).toHaveLength(1)
  expect((await commentsOf(db.read, place)).map(({ answerNumber }) => answerNumber)).toEqual([1, 1])
})

test('those who answer different comments at the same time each get a number', async () => {
  const { place, ids } = await asked('10002', 4)
  const numbers = await Promise.all(
    ids.map((id) => db.write((tx) => answerComments(tx, { ...place, ...answer, ids: [id] }, at))),
  )
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4])
})

test('what is answered is not left out at the same time', async () => {
  const { place, ids } = await asked('10003', 1)
  const left = { ...place, id: ids[0]!, reason: 'Không phải góp ý.', actor: 'clerk' }
  await Promise.allSettled([
    db.write((tx) => answerComments(tx, { ...place, ...answer, ids }, at)),
    db.write((tx) => leaveOut(tx, left, at)),
  ])
  expect(await commentsOf(db.read, place)).toMatchObject([{ answerNumber: 1, leftOut: '' }])
})
