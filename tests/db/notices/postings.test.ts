/** Notices on boards: what is recorded, by whom, in which order, and what is refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNotice } from '../../../db/notices/notices.ts'
import { postingsOf, recordPosting, recordTakingDown, voidPosting } from '../../../db/notices/postings.ts'
import { keepFile } from '../../../db/progress/files.ts'
import { audit, evidenceFiles } from '../../../db/schema/index.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

const unitCode = '19366'
const place = { unitCode, noticeId: 'gia-dat' }
const at = new Date('2026-03-10T03:00:00Z')
const posting = {
  ...{ version: 1, place: ' Bảng tin trụ sở ', name: 'Nguyễn Văn Ví Dụ', day: '2026-02-01' },
  ...{ file: '', actor: 'a' },
}
const taking = { name: 'Trần Thị Mẫu', day: '2026-03-05', file: '', actor: 'b' }

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
  const facts = {
    decisionNumber: '12',
    decisionDate: '2026-01-15',
    validFrom: null,
    validTo: null,
    period: '',
  }
  const file = { fileName: 'a', fileDigest: 'b', actor: 'test', rows: [] }
  await db.write((tx) =>
    publishNotice(tx, { ...place, id: 'gia-dat', kind: 'other', title: 'Giá đất', ...facts, ...file }),
  )
})
afterAll(() => db.close())

test('a posting is recorded, taken down and told with its days', async () => {
  const number = await db.write((tx) => recordPosting(tx, place, posting, at))
  expect(number).toBe(1)
  await db.write((tx) => recordTakingDown(tx, { ...place, number }, taking, at))
  const [kept] = await postingsOf(db.read, [unitCode])
  expect(kept).toMatchObject({
    ...{ number: 1, version: 1, place: 'Bảng tin trụ sở', postedOn: '2026-02-01', takenOn: '2026-03-05' },
    ...{ postedBy: 'Nguyễn Văn Ví Dụ', takenBy: 'Trần Thị Mẫu', recordedBy: 'a', takenRecordedBy: 'b' },
  })
  const entries = await db.read.select().from(audit)
  expect(entries.map(({ action }) => action)).toEqual(['notice.publish', 'notice.post', 'notice.take-down'])
  // Names are in the record, not in the audit.
  expect(JSON.stringify(entries)).not.toMatch(/Ví Dụ|Mẫu/)
})

test('those who post several versions at the same time each get a number', async () => {
  const facts = {
    decisionNumber: '1',
    decisionDate: '2026-01-15',
    validFrom: null,
    validTo: null,
    period: '',
  }
  const about = { unitCode, id: 'ngan-sach', kind: 'other', title: 'Ngân sách', ...facts }
  const file = { fileName: 'a', fileDigest: 'b', actor: 'test', rows: [] }
  for (let n = 0; n < 2; n++) await db.write((tx) => publishNotice(tx, { ...about, ...file }))
  const numbers = await Promise.all(
    [1, 2, 1, 2].map((version) =>
      db.write((tx) => recordPosting(tx, { unitCode, noticeId: about.id }, { ...posting, version }, at)),
    ),
  )
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4])
})

test('a second taking down is refused, one that was entered wrongly is set aside and stays', async () => {
  const number = await db.write((tx) => recordPosting(tx, place, posting, at))
  const known = { ...place, number }
  await db.write((tx) => voidPosting(tx, known, { reason: 'ghi nhầm bảng', actor: 'a' }, at))
  await expect(db.write((tx) => recordTakingDown(tx, known, taking, at))).rejects.toThrow('đã hủy')
  await expect(
    db.write((tx) => voidPosting(tx, known, { reason: 'lần nữa', actor: 'a' }, at)),
  ).rejects.toThrow('đã hủy')
  await expect(db.write((tx) => recordTakingDown(tx, { ...place, number: 1 }, taking, at))).rejects.toThrow(
    'đã gỡ',
  )
  expect((await postingsOf(db.read, [unitCode])).find((one) => one.number === number)).toMatchObject({
    voidReason: 'ghi nhầm bảng',
  })
})

describe('what is refused', () => {
  test.each([
    [{ place: 'a' }, 'nơi niêm yết'],
    [{ name: ' ' }, 'họ tên'],
    [{ day: '' }, 'Chọn ngày'],
    [{ day: '2026-03-11' }, 'chưa tới'],
    [{ day: '2026-01-14' }, 'trước ngày ra văn bản'],
    [{ version: 2 }, 'Không có phiên bản'],
    [{ file: 'khong-co' }, 'ảnh'],
  ])('a posting with %j', async (changes, message) => {
    await expect(db.write((tx) => recordPosting(tx, place, { ...posting, ...changes }, at))).rejects.toThrow(
      message,
    )
  })

  test('taking down before it was put up', async () => {
    const number = await db.write((tx) => recordPosting(tx, place, posting, at))
    const early = { ...taking, day: '2026-01-31' }
    await expect(db.write((tx) => recordTakingDown(tx, { ...place, number }, early, at))).rejects.toThrow(
      'trước ngày niêm yết',
    )
  })
})

test('a picture that a posting names is kept, one that nothing names goes after a day', async () => {
  const file = { unitCode, name: 'a.webp', type: 'image/webp', content: new Uint8Array([1]), actor: 'a' }
  const [named, unnamed] = [
    await db.write((tx) => keepFile(tx, file, at)),
    await db.write((tx) => keepFile(tx, file, at)),
  ]
  await db.write((tx) => recordPosting(tx, place, { ...posting, file: named.id }, at))
  const later = new Date(at.getTime() + 25 * 3_600_000)
  const last = await db.write((tx) => keepFile(tx, file, later))
  const kept = (await db.read.select({ id: evidenceFiles.id }).from(evidenceFiles)).map(({ id }) => id)
  expect(kept.sort()).toEqual([named.id, last.id].sort())
  expect(kept).not.toContain(unnamed.id)
})
