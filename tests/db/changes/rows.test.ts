import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isTouchedBy,
  mayShow,
  undeclared,
  type Noun,
  type Reads,
  type Rows,
} from '../../../db/changes/rows.ts'
import { runs } from '../../setup/properties.ts'

const provinces = new Map([
  ['19366', '44'],
  ['19363', '44'],
  ['30904', '91'],
])
const provinceOf = (code: string) => provinces.get(code)
const nouns: Noun[] = ['progress', 'plans']
type Scope = NonNullable<Reads[Noun]>
const place = fc.constantFrom('', '44', '91', '19366', '19363', '30904', 'vinh-linh-2024', 'an-giang-2026')
const noun = fc.constantFrom(...nouns)
const standing = fc.constantFrom(
  { unit: '19366', province: '44' },
  { unit: '30904', province: '91' },
  { province: '44' },
  { plan: 'vinh-linh-2024' },
  {},
)
const reads = fc.dictionary(noun, fc.constantFrom<Scope>('unit', 'province', 'plan', 'all'))

test('rows of a commune are touched by changes of it, of its province and of any place', () => {
  const touched = (rows: Rows, place: string) => isTouchedBy(rows, { noun: 'notices', place }, provinceOf)
  expect(touched('notices/19366', '19366')).toBe(true)
  expect(touched('notices/19366', '44')).toBe(true)
  expect(touched('notices/44', '19366')).toBe(true)
  expect(touched('notices/', '19366')).toBe(true)
  expect(touched('notices/19366', '')).toBe(true)
  expect(touched('notices/19366', '19363')).toBe(false)
  expect(touched('notices/91', '19366')).toBe(false)
  expect(touched('results/19366', '19366')).toBe(false)
})

test('a page of a plan is made again by changes of that plan, not of another', () => {
  const shows = (place: string) =>
    mayShow({ plans: 'plan' }, { plan: 'vinh-linh-2024' }, { noun: 'plans', place }, provinceOf)
  expect(['vinh-linh-2024', '', 'an-giang-2026', '44'].map(shows)).toEqual([true, true, false, false])
})

test('a page that reads only what it declares is made again by every change of what it read', () => {
  fc.assert(
    fc.property(
      noun,
      place,
      noun,
      place,
      standing,
      reads,
      (readNoun, readPlace, changed, at, where, declared) => {
        const rows: Rows = `${readNoun}/${readPlace}`
        const change = { noun: changed, place: at }
        fc.pre(undeclared([rows], declared, where, provinceOf).length === 0)
        if (isTouchedBy(rows, change, provinceOf)) {
          expect(mayShow(declared as Reads, where, change, provinceOf)).toBe(true)
        }
      },
    ),
    { numRuns: runs(2000) },
  )
})
