import { and, eq } from 'drizzle-orm'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commitmentsOf } from '../../../db/plans/commitments.ts'
import { contentPlans } from '../../../db/content/plans/index.ts'
import { readPlan } from '../../../db/plans/document/index.ts'
import { textDigest } from '../../../db/plans/document/index.ts'
import { Refusal } from '../../../domain/refusal.ts'
import { importPlan } from '../../../db/plans/import.ts'
import { listPlans, plan } from '../../../db/plans/plans.ts'
import { audit, commitments } from '../../../db/schema/index.ts'
import { loadContent } from '../../../db/seed.ts'
import { keepSetting } from '../../../db/settings.ts'
import { currentVersion } from '../../../db/changes/changes.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { planDocument } from './plan-documents.ts'

const actor = 'test'
const tasks = ['Trồng tre quanh trụ sở.', 'Treo bảng giá ở cổng chợ.', 'Mở quầy hướng dẫn vào thứ bảy.']
let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await loadContent(db)
})
afterAll(() => db.close())

describe('a plan that nobody has told yet', () => {
  test('is stored with everything that was read', async () => {
    const version = await currentVersion(db.read)
    const imported = await importPlan(db, planDocument(tasks), { actor })
    expect(imported).toEqual({ planId: 'ca-mau-12-2026', kind: 'new', commitments: 3, unmatched: 0 })
    expect(await plan(db.read, 'ca-mau-12-2026')).toMatchObject({
      provinceCode: '96',
      title: 'Giúp người dân làm thủ tục nhanh hơn năm 2026',
      yearFrom: 2026,
      yearTo: 2026,
      communes: [],
      results: [{ year: 2025, score: 40, of: 34 }],
      reading: { notes: { b1: ['Cấp huyện kết thúc từ ngày 1/7/2025.'] }, unmatched: [] },
    })
    const { commitments: read, ...about } = planDocument(tasks)
    expect(read).toHaveLength(imported.commitments)
    expect((await plan(db.read, 'ca-mau-12-2026'))!.reading).toMatchObject(about)
    const stored = await commitmentsOf(db.read, 'ca-mau-12-2026')
    expect(stored.map(({ id }) => id)).toEqual(['b1', 'b2', 'a1'])
    expect(stored[1]).toMatchObject({
      title: tasks[1],
      text: tasks[1],
      lead: ['Sở Tre', 'Sở Trúc'],
      cooperating: ['Ủy ban nhân dân cấp xã'],
      due: '2026-06-30',
      strictlyBefore: true,
      indicators: ['papi/2'],
      firstLine: 11,
    })
    expect(await currentVersion(db.read)).not.toEqual(version)
    const entries = await db.read.select().from(audit).where(eq(audit.action, 'plan.import'))
    expect(entries).toMatchObject([{ actor: 'test', detail: { planId: 'ca-mau-12-2026' } }])
  })

  test('is rewritten, not doubled, when it comes again', async () => {
    const before = (await listPlans(db.read)).length
    const revised = planDocument([tasks[0]!, 'Treo bảng giá ở hai cổng chợ.'])
    expect(await importPlan(db, revised, { actor })).toMatchObject({
      planId: 'ca-mau-12-2026',
      kind: 'again',
    })
    const stored = await commitmentsOf(db.read, 'ca-mau-12-2026')
    expect(stored.map(({ id, text }) => [id, text])).toEqual([
      ['b1', tasks[0]],
      ['a1', 'Treo bảng giá ở hai cổng chợ.'],
    ])
    expect(await listPlans(db.read)).toHaveLength(before)
  })

  test('has its title cut at a word', async () => {
    const title = 'Kế hoạch về những việc rất dài '.repeat(8).trim()
    const { planId } = await importPlan(db, planDocument(['Việc này.'], { number: '13/KH-UBND', title }), {
      actor,
    })
    const stored = await plan(db.read, planId)
    expect(stored?.originalTitle).toBe(title)
    expect(stored?.title.length).toBeLessThanOrEqual(120)
    expect(stored?.title).toMatch(/^(\S+ )+\S+…$/)
    expect(title.startsWith(`${stored?.title.slice(0, -1)} `)).toBe(true)
  })
})

describe('the place of a plan', () => {
  test.each([
    ['a former province', { issuer: 'UBND tỉnh Bạc Liêu', place: 'Bạc Liêu' }, '96', []],
    ['a province that lost its name', { issuer: 'Ủy ban nhân dân tỉnh Hậu Giang', place: null }, '92', []],
    [
      'a former district',
      { issuer: 'Ủy ban nhân dân huyện Vĩnh Linh', place: 'Vĩnh Linh' },
      '44',
      ['19363', '19366', '19372', '19405', '19414'],
    ],
    ['a commune of today', { issuer: 'Ủy ban nhân dân xã Bến Quan', place: 'Bến Quan' }, '44', ['19366']],
    ['only the place of issue', { issuer: 'Văn phòng', place: 'Sóc Trăng' }, '92', []],
  ])('is found from %s', async (_, metadata, province, communes) => {
    const number = `${province}${communes.length}${metadata.issuer.length}/KH-UBND`
    const document = planDocument([`Việc riêng ${metadata.issuer}`], {
      ...metadata,
      number,
      title: 'Kế hoạch',
    })
    const stored = await plan(db.read, (await importPlan(db, document, { actor })).planId)
    expect(stored?.provinceCode).toBe(province)
    expect(stored?.communes.map(({ code }) => code)).toEqual(communes)
  })

  test('is asked for where the document does not say it, and nothing is stored', async () => {
    const before = (await listPlans(db.read)).length
    const nowhere = {
      issuer: 'Ủy ban nhân dân huyện Châu Thành',
      place: 'Châu Thành',
      recipients: [],
      number: '1/KH',
    }
    const document = planDocument(['Việc không rõ nơi.'], nowhere)
    await expect(importPlan(db, document, { actor })).rejects.toThrow(Refusal)
    expect(await listPlans(db.read)).toHaveLength(before)
    const { planId } = await importPlan(db, document, { actor, province: '92' })
    expect((await plan(db.read, planId))?.provinceCode).toBe('92')
  })
})

describe('a document of a plan that the project tells itself', () => {
  const own = contentPlans().find(({ id }) => id === 'ca-mau-117-2024')!
  const texts = own.commitments.map(({ id }) => `Nguyên văn của ${id}.`)

  beforeAll(async () => {
    await db.write(async (tx) => {
      for (const [index, { id }] of own.commitments.entries()) {
        await tx
          .update(commitments)
          .set({ textDigest: textDigest(texts[index]!) })
          .where(and(eq(commitments.planId, own.id), eq(commitments.id, id)))
      }
    })
  })

  test('adds its wording beside our titles, and keeps what we do not have', async () => {
    const document = planDocument([...texts, 'Một việc mới.'], { number: null, title: 'Tên nguyên văn' })
    const { commitments: all, ...read } = document
    expect(await importPlan(db, document, { actor })).toEqual({
      planId: own.id,
      kind: 'own',
      commitments: texts.length + 1,
      unmatched: 1,
    })
    const stored = await commitmentsOf(db.read, own.id)
    expect(stored.map(({ text }) => text)).toEqual(texts)
    expect(stored.map(({ title }) => title)).toEqual(own.commitments.map(({ title }) => title))
    expect(await plan(db.read, own.id)).toMatchObject({
      title: own.title,
      number: own.number,
      originalTitle: 'Tên nguyên văn',
      reading: { ...read, unmatched: [all.at(-1)] },
    })
  })

  test('never turns one of our plans into another', async () => {
    const other = planDocument(['Chẳng giống gì.'], {
      number: own.number,
      date: own.date,
      issuer: own.issuer,
    })
    expect(await importPlan(db, other, { actor })).toMatchObject({
      planId: own.id,
      kind: 'own',
      unmatched: 1,
    })
    expect(await commitmentsOf(db.read, own.id)).toHaveLength(own.commitments.length)
  })

  test('keeps its wording when our telling is loaded anew', async () => {
    const kept = contentPlans().find(({ id }) => id === 'kien-giang-129-2017')!
    const [first] = kept.commitments
    await db.write(async (tx) => {
      await tx
        .update(commitments)
        .set({ text: 'Nguyên văn.', title: 'Tên cũ' })
        .where(and(eq(commitments.planId, kept.id), eq(commitments.id, first!.id)))
      await keepSetting(tx, 'content-digest/plans', 'older')
    })
    await loadContent(db)
    const [stored] = await commitmentsOf(db.read, kept.id)
    expect(stored).toMatchObject({ text: 'Nguyên văn.', title: first!.title })
  })
})

const documents = process.env['PLAN_DOCUMENTS']

test.skipIf(!documents)(
  'every real document finds its plan and all its wording (PLAN_DOCUMENTS)',
  async () => {
    const fresh = await openTestDatabase()
    await loadContent(fresh)
    const folder = join(documents!, 'plans')
    for (const name of await readdir(folder)) {
      const imported = await importPlan(fresh, readPlan(await readFile(join(folder, name), 'utf8')), {
        actor,
      })
      expect(imported).toMatchObject({ kind: 'own', unmatched: 0 })
      const stored = await commitmentsOf(fresh.read, imported.planId)
      expect(stored.filter(({ text }) => text === null)).toEqual([])
    }
    expect((await listPlans(fresh.read)).filter(({ importedAt }) => importedAt === null)).toEqual([])
    await fresh.close()
  },
)
