import { expect, test } from 'vitest'
import { roundFault, roundState } from '../../../surveys/rounds/setting.ts'

const today = '2026-11-27'
const good = {
  ...{ name: 'Khảo sát quý IV', form: 'sipas-2017', version: '1', units: ['19366'] },
  ...{ from: '2026-12-01', until: '2026-12-31', codesPerUnit: 100 },
}

test('what is wrong with a round is said, one thing at a time', () => {
  const faultOf = (changes: Partial<typeof good>) => roundFault({ ...good, ...changes }, today)
  expect(faultOf({})).toBeUndefined()
  expect(faultOf({ name: ' abc ' })).toBe('name')
  expect(faultOf({ units: [] })).toBe('units')
  expect(faultOf({ from: '2026-11-26' })).toBe('from')
  expect(faultOf({ from: today, until: today })).toBeUndefined()
  expect(faultOf({ until: '2026-11-30' })).toBe('until')
  expect(faultOf({ until: '2027-01-26' })).toBeUndefined()
  expect(faultOf({ until: '2027-01-27' })).toBe('length')
  for (const codesPerUnit of [19, 2001, 20.5, Number.NaN]) expect(faultOf({ codesPerUnit })).toBe('codes')
  const units = Array.from({ length: 31 }, (_, i) => String(10_000 + i))
  expect(faultOf({ units, codesPerUnit: 2000 })).toBe('too-many-codes')
})

test('a round is announced, open, over and closed', () => {
  const state = (day: string, closedAt: string | null = null) => roundState({ ...good, closedAt }, day)
  expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((day) => state(day))).toEqual([
    ...['announced', 'open', 'open', 'closing'],
  ])
  expect(state('2026-12-10', '2026-12-09T08:00:00.000Z')).toBe('closed')
})
