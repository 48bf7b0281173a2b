/** From a clerk's table to a version that is public: two people, one moment, nothing overwritten. */
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../db/engine/database.ts'
import {
  approveDraft,
  draftOf,
  keepDraft,
  openDrafts,
  publishDueDrafts,
  returnDraft,
  sendDraft,
  withdrawDraft,
} from '../../../db/notices/drafts.ts'
import { notice, noticeDigest, noticeVersions, publishNotice } from '../../../db/notices/notices.ts'
import { sealOlderVersions, verifyNotices } from '../../../db/notices/verify.ts'
import { audit, noticeDrafts, noticeRows, noticeVersions as versions } from '../../../db/schema/index.ts'
import { violation } from '../../../db/engine/violations.ts'
import { Refusal } from '../../../domain/refusal.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const at = (time: string) => new Date(`2026-11-20T${time}:00.000Z`)

function content(unitCode: string, price = 900) {
  return {
    ...{ unitCode, id: 'gia-dat', kind: 'land-prices', title: 'Bảng giá đất', period: '2026' },
    ...{
      decisionNumber: '12/2026/QĐ-UBND',
      decisionDate: '2026-01-15',
      validFrom: '2026-02-01',
      validTo: null,
    },
    rows: [{ key: 'duong-a', cells: { street: 'Đường A', position1: price } }],
  }
}

async function written(unitCode: string, price?: number) {
  const file = { fileName: 'gia-dat.csv', fileDigest: 'abc', confirmed: [], actor: 'clerk' }
  return db.write((tx) => keepDraft(tx, { content: content(unitCode, price), ...file }, at('01:00')))
}

async function sent(unitCode: string, price?: number) {
  const draft = await written(unitCode, price)
  await db.write((tx) => sendDraft(tx, { unitCode, id: draft.id, actor: 'clerk' }, at('01:10')))
  return draft
}

function approve(
  draft: { unitCode: string; id: string; digest: string },
  publishAt: string | null = null,
  by = 'leader',
) {
  const { unitCode, id, digest } = draft
  return db.write((tx) => approveDraft(tx, { unitCode, id, digest, publishAt, actor: by }, at('02:00')))
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((thrown: unknown) => thrown)
  return error instanceof Refusal ? error.code : 'done'
}

const actions = async (unitCode: string) =>
  (await db.read.select().from(audit).where(eq(audit.unitCode, unitCode)).orderBy(audit.seq)).map(
    ({ action, actor }) => `${action} ${actor}`,
  )

test('is written, sent, approved and published, each by whom the audit says', async () => {
  const draft = await sent('10001')
  expect(await openDrafts(db.read, ['10001'])).toMatchObject([{ state: 'sent', rowCount: 1 }])
  expect(await approve(draft)).toBe(1)
  const published = await notice(db.read, '10001', 'gia-dat')
  expect(published).toMatchObject({
    current: { version: 1, digest: draft.digest, period: '2026', title: 'Bảng giá đất' },
    rows: [{ cells: { position1: 900 } }],
  })
  expect(published!.current.digest).toBe(noticeDigest(content('10001')))
  expect(await openDrafts(db.read, ['10001'])).toEqual([])
  expect(await draftOf(db.read, '10001', draft.id)).toMatchObject({
    state: 'published',
    version: 1,
    rows: [],
  })
  expect(await actions('10001')).toEqual([
    'notice.draft clerk',
    'notice.send clerk',
    'notice.approve leader',
    'notice.publish leader',
  ])
})

describe('approval', () => {
  test('is never by the writer, and the database itself says so', async () => {
    const draft = await sent('10002')
    expect(await codeOf(approve(draft, null, 'clerk'))).toBe('own-draft')
    const forced = db.write((tx) =>
      tx
        .update(noticeDrafts)
        .set({ state: 'approved', decidedBy: 'clerk' })
        .where(eq(noticeDrafts.id, draft.id))
        .returning(),
    )
    expect(violation(await forced.catch((thrown: unknown) => thrown))).toBe('check')
  })

  test('is of what the leader saw', async () => {
    const draft = await sent('10003')
    expect(await codeOf(approve({ ...draft, digest: 'of something else' }))).toBe('moved-on')
    expect(await noticeVersions(db.read, '10003', 'gia-dat')).toEqual([])
  })

  test('is not of what was never sent, of another commune, or decided already', async () => {
    const draft = await written('10004')
    expect(await codeOf(approve(draft))).toBe('moved-on')
    await db.write((tx) => sendDraft(tx, { ...draft, actor: 'clerk' }))
    expect(await codeOf(approve({ ...draft, unitCode: '10003' }))).toBe('moved-on')
    await approve(draft)
    expect(await codeOf(approve(draft))).toBe('moved-on')
  })

  test('by two leaders at once publishes once', async () => {
    const draft = await sent('10005')
    const done = await Promise.allSettled([approve(draft), approve(draft, null, 'other')])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await noticeVersions(db.read, '10005', 'gia-dat')).toHaveLength(1)
  })
})

test('is returned with a reason, sent again, or withdrawn without leaving its rows', async () => {
  const draft = await sent('10006')
  const step = { unitCode: '10006', id: draft.id }
  await db.write((tx) => returnDraft(tx, { ...step, actor: 'leader', reason: 'Thiếu đường B' }, at('03:00')))
  expect(await openDrafts(db.read, ['10006'])).toMatchObject([{ state: 'returned', reason: 'Thiếu đường B' }])
  await db.write((tx) => sendDraft(tx, { ...step, actor: 'clerk' }, at('04:00')))
  await db.write((tx) => withdrawDraft(tx, { ...step, actor: 'clerk' }, at('05:00')))
  expect(await draftOf(db.read, '10006', draft.id)).toMatchObject({ state: 'withdrawn', rows: [] })
  expect((await actions('10006')).at(-1)).toBe('notice.withdraw clerk')
})

describe('a draft on which residents are asked', () => {
  const asked = async (unitCode: string, validTo: string) => {
    const about = { ...content(unitCode), id: 'lay-y-kien-quy-uoc', kind: 'consultation', title: 'Quy ước' }
    const rows = [{ key: 'dieu-1', cells: { section: 'Điều 1', text: 'Nội dung.' } }]
    const given = { ...about, validFrom: '2026-11-01', validTo, rows }
    const file = { fileName: 'a.csv', fileDigest: 'abc', confirmed: [], actor: 'clerk' }
    const draft = await db.write((tx) => keepDraft(tx, { content: given, ...file }, at('01:00')))
    await db.write((tx) => sendDraft(tx, { unitCode, id: draft.id, actor: 'clerk' }, at('01:10')))
    return draft
  }

  test('is open for twenty days from its publication, whatever its first day says', async () => {
    const short = await asked('10011', '2026-12-09')
    await expect(approve(short)).rejects.toThrow('sớm nhất là 10/12/2026')
    const long = await asked('10011', '2026-12-10')
    // In Viet Nam that is a day later already.
    expect(await codeOf(approve(long, '2026-11-20T17:00:00.000Z'))).toBe('too-short')
    expect(await approve(long)).toBe(1)
    expect(await noticeVersions(db.read, '10011', 'lay-y-kien-quy-uoc')).toHaveLength(1)
  })

  test('is not shortened by a later version, which may come late', async () => {
    await approve(await asked('10012', '2026-12-20'))
    expect(await codeOf(approve(await asked('10012', '2026-12-09')))).toBe('too-short')
    expect(await approve(await asked('10012', '2026-12-10'), at('02:00').toISOString())).toBe(2)
    const later = new Date('2026-12-05T02:00:00Z')
    const { unitCode, id, digest } = await asked('10012', '2026-12-11')
    const approval = { unitCode, id, digest, publishAt: null, actor: 'leader' }
    expect(await db.write((tx) => approveDraft(tx, approval, later))).toBe(3)
  })
})

describe('at a set time', () => {
  test('waits for it, then is published once, also by two processes', async () => {
    const draft = await sent('10007')
    expect(await approve(draft, '2026-11-20T09:00:00.000Z')).toBeNull()
    expect(await publishDueDrafts(db, at('08:59'))).toBe(0)
    const other = await openDatabase(db.where)
    const done = await Promise.all([publishDueDrafts(db, at('09:00')), publishDueDrafts(other, at('09:00'))])
    await other.close()
    expect(done.toSorted()).toEqual([0, 1])
    expect(await noticeVersions(db.read, '10007', 'gia-dat')).toMatchObject([
      { version: 1, publishedAt: '2026-11-20T09:00:00.000Z' },
    ])
  })

  test('can still be returned until then', async () => {
    const draft = await sent('10008')
    await approve(draft, '2026-11-21T09:00:00.000Z')
    const step = { unitCode: '10008', id: draft.id, actor: 'leader', reason: 'Hoãn' }
    await db.write((tx) => returnDraft(tx, step, at('03:00')))
    expect(await publishDueDrafts(db, new Date('2026-12-01T00:00:00Z'))).toBe(0)
  })
})

describe('verification', () => {
  test('finds every version as it was published, and older ones get their digest', async () => {
    for (const price of [1, 2])
      await db.write((tx) =>
        publishNotice(tx, { ...content('10009', price), fileName: 'a', fileDigest: 'b', actor: 'test' }),
      )
    expect(await verifyNotices(db.read, '10009')).toEqual({ versions: 2, broken: [] })
    await db.write((tx) =>
      tx.update(versions).set({ digest: '', title: '' }).where(eq(versions.unitCode, '10009')).returning(),
    )
    expect(await sealOlderVersions(db)).toBe(2)
    expect(await sealOlderVersions(db)).toBe(0)
    expect(await verifyNotices(db.read, '10009')).toEqual({ versions: 2, broken: [] })
  })

  test('finds a changed row, a digest changed with it, and a version that is gone', async () => {
    const place = { unitCode: '10010', noticeId: 'gia-dat' }
    for (const price of [1, 2, 3])
      await db.write((tx) =>
        publishNotice(tx, { ...content('10010', price), fileName: 'a', fileDigest: 'b', actor: 'test' }),
      )
    const of = (version: number) => sql`unit_code = '10010' and version = ${version}`
    await db.write(async (tx) => {
      await tx
        .update(noticeRows)
        .set({ cells: { street: 'Đường A', position1: 9 } })
        .where(of(1))
        .returning()
      await tx
        .update(noticeRows)
        .set({ cells: { street: 'Đường A', position1: 9 } })
        .where(of(2))
        .returning()
      const digest = noticeDigest(content('10010', 9))
      await tx.update(versions).set({ digest }).where(of(2)).returning()
      await tx.delete(noticeRows).where(of(3)).returning()
      await tx.delete(versions).where(of(3)).returning()
    })
    expect((await verifyNotices(db.read, '10010')).broken).toEqual([
      { ...place, version: 1, broken: 'content' },
      { ...place, version: 2, broken: 'audit' },
      { ...place, version: 3, broken: 'missing' },
    ])
  })
})
