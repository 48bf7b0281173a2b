/** Everything public is found by its words, and nothing that is public no more. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNotice } from '../../../db/notices/notices.ts'
import { rowOf } from '../../../db/search/entries.ts'
import { findPublic, mostMatches, type Wanted } from '../../../db/search/find.ts'
import { keepCaseFound } from '../../../db/search/keep.ts'
import { keepOlderFound } from '../../../db/search/older.ts'
import { plans, publicCases, searchEntries } from '../../../db/schema/index.ts'
import { storePlan } from '../../../db/plans/rows.ts'
import { storePublicCase } from '../../setup/public-case.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
  await db.write(async (tx) => {
    for (const unitCode of ['10001', '10002', '99001']) await publishNotice(tx, prices(unitCode))
    await storePlan(tx, plan)
  })
})
afterAll(() => db.close())

const cells = (street: string) => ({ street, from: 'Cầu Suối Trong', to: 'chợ', position1: 5 })
const prices = (unitCode: string, streets = ['Đường Hoa Sim', 'Đường Thuỷ Tiên']) => ({
  ...{ unitCode, id: 'gia-dat', kind: 'land-prices', title: 'Bảng giá đất năm 2026', period: '2026' },
  ...{ decisionNumber: '12/2026/QĐ-UBND', decisionDate: '2026-01-15', validFrom: null, validTo: null },
  rows: streets.map((street) => ({ key: street, cells: cells(street) })),
  ...{ fileName: 'a', fileDigest: 'b', actor: 'test' },
})
const plan = {
  plan: {
    ...{ id: 'ke-hoach-vd', number: '7/KH-UBND', date: '2024-02-01', place: null, issuer: 'UBND tỉnh' },
    ...{ provinceCode: '10', title: 'Nâng cao sự hài lòng', summary: null, originalTitle: null },
    ...{ yearFrom: 2024, yearTo: 2025, importedAt: null, reading: null },
  },
  communes: [],
  results: [],
  commitments: [
    {
      ...{ id: 'a1', origin: 'body', scheme: 'papi', dimension: 2, section: 'I', code: null },
      ...{ title: 'Niêm yết bảng giá đất ở nhà văn hoá', text: null, textDigest: 'x', scheduleRaw: null },
      ...{ scheduleKind: null, start: null, due: null, strictlyBefore: false, firstLine: 1, lastLine: 2 },
      ...{ lead: ['Sở Nông nghiệp và Môi trường'], cooperating: [], indicators: ['papi/2.4'] },
    },
  ],
}

const find = (wanted: Wanted, page = { most: 10, skip: 0 }) => findPublic(db.read, wanted, page)
const titles = async (wanted: Wanted) =>
  (await find(wanted)).hits.map(({ place, title }) => `${place} ${title}`)

describe('finding', () => {
  test('in any spelling, from the beginning of the last word', async () => {
    const found = await titles({ words: 'bang gia da', places: ['10001', '10'] })
    expect(found.toSorted()).toEqual([
      '10 Niêm yết bảng giá đất ở nhà văn hoá',
      '10001 Bảng giá đất năm 2026',
    ])
    expect(await titles({ words: 'THỦY TIÊN', places: ['10001'], source: 'price' })).toEqual([
      '10001 Đường Thuỷ Tiên',
    ])
  })

  test('a title before a text', async () => {
    const [first, second] = (await find({ words: 'hoa sim', places: ['10001'] })).hits
    expect([first?.source, second?.source]).toEqual(['price', 'notice'])
  })

  test('what is invented comes after what is real', async () => {
    const found = await titles({ words: 'hoa sim', source: 'price' })
    expect(found).toEqual(['10001 Đường Hoa Sim', '10002 Đường Hoa Sim', '99001 Đường Hoa Sim'])
  })

  test('counts by sort and year, whichever of them is asked for', async () => {
    const found = await find({ words: 'gia dat', places: ['10001', '10'], source: 'promise' })
    expect(found).toMatchObject({ total: 1, isLoose: false })
    expect(new Map(found.bySource.map(({ source, n }) => [source, n]))).toEqual(
      new Map([
        ['notice', 1],
        ['promise', 1],
      ]),
    )
    expect(found.byYear).toEqual([
      { year: 2026, n: 1 },
      { year: 2024, n: 1 },
    ])
    expect(await find({ words: 'gia dat', year: 2024 })).toMatchObject({ total: 1 })
  })

  test('where nothing has all the words, some of them do', async () => {
    expect(await find({ words: 'hoa sim khongcogi', places: ['10001'] })).toMatchObject({
      isLoose: true,
      total: 2,
    })
    expect(await find({ words: 'khongcogi' })).toMatchObject({ isLoose: false, total: 0 })
  })

  test('a text with the word by which places are known is in no other place for it', async () => {
    const owner = { owner: 'x', place: '10008', kind: '', source: 'case' as const, year: 2020 }
    const row = rowOf(owner, { item: '', title: 'Lối sang P. Bến Thành', text: 'P 10001 p10001 scase y2026' })
    await db.write(async (tx) => {
      await tx.insert(searchEntries).values(row)
    })
    expect(await titles({ words: 'loi sang', places: ['10008'] })).toHaveLength(1)
    expect(await titles({ words: 'loi sang', places: ['10001'] })).toEqual([])
    expect(await titles({ words: 'loi sang', places: [] })).toEqual([])
    await db.write((tx) => tx.delete(searchEntries).where(eq(searchEntries.place, '10008')))
  })

  test('what is of a place without pages here is neither shown nor counted', async () => {
    const found = await find({ words: 'hoa sim', isServed: (place) => place === '10002' })
    expect(found.hits.map(({ place }) => place)).toEqual(['10002', '10002'])
    expect(found).toMatchObject({ total: 2, bySource: [{ n: 1 }, { n: 1 }], byYear: [{ n: 2 }] })
  })

  test('of very many the newest are looked at, and narrowing looks at all again', async () => {
    const owner = { place: '10009', kind: '', source: 'case' as const }
    const rows = Array.from({ length: mostMatches + 5 }, (_, n) =>
      rowOf(
        { ...owner, owner: `10009/${n}`, year: n < 3 ? 2001 : 2020 },
        { item: '', title: 'Cây gạo', text: '' },
      ),
    )
    await db.write(async (tx) => {
      for (let at = 0; at < rows.length; at += 500)
        await tx.insert(searchEntries).values(rows.slice(at, at + 500))
    })
    expect(await find({ words: 'cay gao' })).toMatchObject({ total: mostMatches, isCut: true })
    expect(await find({ words: 'cay gao', year: 2001 })).toMatchObject({ total: 3, isCut: false })
    expect(await find({ words: 'cay gao', places: [] })).toMatchObject({ total: 0 })
    await db.write((tx) => tx.delete(searchEntries).where(eq(searchEntries.place, '10009')))
  })

  test('goes on after a page', async () => {
    const first = await find({ words: 'duong' }, { most: 2, skip: 0 })
    const next = await find({ words: 'duong' }, { most: 20, skip: 2 })
    expect(first.hits).toHaveLength(2)
    expect(first.total).toBe(first.hits.length + next.hits.length)
    expect(await find({ words: 'duong' }, { most: 2, skip: 1000 })).toMatchObject({ hits: [] })
  })

  test.each(['', '   ', '"', "' OR 1=1", '*', 'NEAR(', 'a:b', '&|!', '<->', 'đ'.repeat(5000), '\u0000'])(
    'takes %j for words or for none',
    async (words) => {
      expect((await find({ words })).hits).toBeDefined()
    },
  )
})

describe('keeping', () => {
  test('a new version takes the place of the one before', async () => {
    await db.write((tx) => publishNotice(tx, prices('10003', ['Đường Cũ Kĩ'])))
    await db.write((tx) => publishNotice(tx, prices('10003', ['Đường Mới Mẻ'])))
    expect(await titles({ words: 'cu ki', places: ['10003'] })).toEqual([])
    expect(await titles({ words: 'moi me', places: ['10003'], source: 'price' })).toEqual([
      '10003 Đường Mới Mẻ',
    ])
  })

  test('a case is found while it is public', async () => {
    const key = { unitCode: '10001', id: 'abcdefgh' }
    const words = { place: 'Thôn Đông', question: 'Mương nước bị tắc', answer: 'Đã khơi thông' }
    await db.write(async (tx) => {
      await storePublicCase(tx, { unitCode: key.unitCode, caseId: key.id, ...words })
      await keepCaseFound(tx, key)
    })
    expect(await titles({ words: 'khoi thong muong' })).toEqual(['10001 Mương nước bị tắc'])
    await db.write(async (tx) => {
      await tx.delete(publicCases)
      await keepCaseFound(tx, key)
    })
    expect(await titles({ words: 'khoi thong muong' })).toEqual([])
  })

  test('what was public before there was a search is made findable, once', async () => {
    const before = await db.read.select().from(searchEntries)
    await db.write((tx) => tx.delete(searchEntries))
    expect(await find({ words: 'gia dat' })).toMatchObject({ total: 0 })
    expect(await keepOlderFound(db)).toBe(5)
    expect(await keepOlderFound(db)).toBe(0)
    const plain = (rows: typeof before) => rows.map((row) => JSON.stringify({ ...row, id: 0 })).sort()
    expect(plain(await db.read.select().from(searchEntries))).toEqual(plain(before))
    expect(await db.read.select().from(plans)).toHaveLength(1)
  })
})
