import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadContent } from '../../../db/seed.ts'
import {
  allChanges,
  communesOf,
  currentUnit,
  formerUnits,
  fullName,
  provincePath,
  provincesByCode,
  unitPath,
} from '../../../db/units/units.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

const served = ['91', '92', '96', '44']
let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await loadContent(db)
})
afterAll(() => db.close())

test('a code that a former province had means the province of today', async () => {
  const province = await currentUnit(db.read, '91')
  expect(province && fullName(province)).toBe('Tỉnh An Giang')
  expect(province && provincePath(province)).toBe('/tinh/91-an-giang/')
  expect(await currentUnit(db.read, '93')).toBeUndefined()
})

test('the default provinces have 347 communes, in Vietnamese order', async () => {
  const communes = await communesOf(db.read, served)
  expect(communes).toHaveLength(347)
  const names = communes.map(({ name }) => name)
  expect(names.indexOf('Ái Tử')).toBeLessThan(names.indexOf('An Biên'))
  expect(names.indexOf('Dân Hóa')).toBeLessThan(names.indexOf('Đá Bạc'))
})

test('provinces come in the order that was asked for', async () => {
  const provinces = await provincesByCode(db.read, served)
  expect(provinces.map(({ code }) => code)).toEqual(served)
})

test('a commune knows what it was made from', async () => {
  const unit = await currentUnit(db.read, '19366')
  expect(unit && unitPath(unit)).toBe('/xa/19366-ben-quan/')
  const former = await formerUnits(db.read, '19366')
  expect(former.map(({ fromName }) => fromName)).toContain('Xã Vĩnh Ô')
  const all = await allChanges(db.read, ['44'])
  expect(all.filter(({ toCode }) => toCode === '19366')).toEqual(expect.arrayContaining(former))
  expect(all.every(({ toCode }) => toCode !== '30904')).toBe(true)
})
