import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowed, grantsFor, may, type Action } from '../../../domain/access/access.ts'
import { roles, type Grant } from '../../../domain/access/roles.ts'

const day = '2026-11-20'

function grant(changes: Partial<Grant>): Grant {
  return { role: 'leader', unitCode: '19366', indicators: [], from: '2026-01-01', until: null, ...changes }
}

test('a commune is covered by itself and by its province, by nothing else', () => {
  const thing = { unitCode: '19366', provinceCode: '44' }
  const by = (unitCode: string) => may([grant({ unitCode })], 'results.read', thing, day)
  expect(['19366', '44', '19363', '96', '4', '193'].map(by)).toEqual([true, true, false, false, false, false])
})

test("a commune's official does not see the province's own", () => {
  expect(may([grant({})], 'audit.read', { unitCode: '44' }, day)).toBe(false)
})

test('a department acts on the indicators that it leads', () => {
  const department = grant({ role: 'department', unitCode: '44', indicators: ['papi/2.3'] })
  const on = (indicator: string) =>
    may([department], 'results.read', { unitCode: '19366', provinceCode: '44', indicator }, day)
  expect([on('papi/2.3'), on('papi/2.4')]).toEqual([true, false])
})

test('a role holds from its first day to its last', () => {
  const held = [grant({ from: '2026-11-10', until: '2026-11-20' })]
  const on = (day: string) => may(held, 'desk.open', {}, day)
  expect([on('2026-11-09'), on('2026-11-10'), on('2026-11-20'), on('2026-11-21')]).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('administrators see nothing that residents said', () => {
  const administrator = [grant({ role: 'administrator', unitCode: '' })]
  for (const action of ['results.read', 'comments.read', 'responses.judge', 'audit.read'] as const)
    expect(may(administrator, action, { unitCode: '19366', provinceCode: '44' }, day)).toBe(false)
})

const anyGrant = fc.record({
  role: fc.constantFrom(...roles),
  unitCode: fc.constantFrom('', '44', '96', '19366', '31825'),
  indicators: fc.subarray(['papi/1.1', 'papi/2.3']),
  from: fc.constantFrom('2026-01-01', '2026-11-20', '2026-11-21'),
  until: fc.constantFrom(null, '2026-11-19', '2026-11-20'),
}) satisfies fc.Arbitrary<Grant>
const action = fc.constantFrom(...(Object.keys(allowed) as Action[]))
const thing = fc.constantFrom(
  {},
  { unitCode: '19366', provinceCode: '44' },
  { unitCode: '44' },
  { unitCode: '31825', provinceCode: '96', indicator: 'papi/2.3' },
)

test('more roles never take anything away, and each way in is a role that is held', () => {
  fc.assert(
    fc.property(fc.array(anyGrant), anyGrant, action, thing, (grants, more, action, thing) => {
      const before = may(grants, action, thing, day)
      const after = may([...grants, more], action, thing, day)
      expect(!before || after).toBe(true)
      expect(after).toBe(before || may([more], action, thing, day))
      if (after) expect(grantsFor([...grants, more], action, day).length).toBeGreaterThan(0)
    }),
  )
})
