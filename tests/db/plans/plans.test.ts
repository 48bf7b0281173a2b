import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPlan } from '../../../db/plans/import.ts'
import { listPlans, plan, planPath, plansFor } from '../../../db/plans/plans.ts'
import { loadContent } from '../../../db/seed.ts'
import { currentUnit } from '../../../db/units/units.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { planDocument } from './plan-documents.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await loadContent(db)
})
afterAll(() => db.close())

test('plans are listed newest first', async () => {
  const [newest, ...others] = await listPlans(db.read)
  expect(newest?.id).toBe('ca-mau-117-2024')
  expect(others.at(-1)?.id).toBe('hau-giang-2017-2020')
  expect(newest && planPath(newest)).toBe('/ke-hoach/ca-mau-117-2024/')
})

test('a plan comes with its results in order and the communes of its former district', async () => {
  const results = (await plan(db.read, 'kien-giang-97-2018'))?.results
  expect(results?.map(({ dimension }) => dimension)).toEqual([null, 1, 2, 3, 4, 5, 6])
  const communes = (await plan(db.read, 'vinh-linh-2024'))?.communes
  expect(communes?.map(({ name }) => name)).toContain('Bến Quan')
  expect(await plan(db.read, 'nowhere-1-2024')).toBeUndefined()
})

test.each([
  ['19366', 'of the former district of the plan', ['vinh-linh-2024']],
  ['19333', 'of another district of the same province', []],
  ['30904', 'from the former province Kiên Giang', ['kien-giang-97-2018', 'kien-giang-129-2017']],
  ['30307', 'from the former province An Giang, which Kiên Giang joined', []],
  ['31321', 'from the former province Hậu Giang', ['hau-giang-2017-2020']],
  ['32191', 'from Cà Mau as it was', ['ca-mau-117-2024']],
  ['31825', 'from Bạc Liêu, which Cà Mau took in', []],
])('commune %s, %s, has the plans %j', async (code, _, expected) => {
  const unit = await currentUnit(db.read, code)
  expect((await plansFor(db.read, unit!)).map(({ id }) => id)).toEqual(expected)
})

test('a plan from after the merger concerns the whole province of today', async () => {
  const { planId } = await importPlan(db, planDocument(['Việc của cả tỉnh.']), { actor: 'test' })
  const unit = await currentUnit(db.read, '31825')
  expect((await plansFor(db.read, unit!)).map(({ id }) => id)).toEqual([planId])
})
