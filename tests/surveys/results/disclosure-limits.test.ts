import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPublication } from '../../../surveys/results/disclosure-limits.ts'
import {
  everybody,
  nothingPublished,
  type Counted,
  type Publication,
} from '../../../surveys/results/publication.ts'
import { addDistributions, type Distribution } from '../../../surveys/results/scoring.ts'
import { pinnedCounts, publishNaively } from './disclosure-adversary.ts'
import { followedLives, lives } from './disclosure-lives.ts'
import { certainties, type Person } from './follow-up-adversary.ts'
import { runs } from '../../setup/properties.ts'

const only = (counts: Distribution, by: Record<string, Distribution> = {}): Counted => ({
  items: { c1: counts },
  ...{ choices: {}, follows: {} },
  by: { service: Object.fromEntries(Object.entries(by).map(([name, told]) => [name, { c1: told }])) },
})
const after = (...steps: Counted[]): Publication =>
  steps.reduce((told, counted) => nextPublication(told, counted), nothingPublished)

test('nothing is told of nine answers, everything of ten', () => {
  expect(after(only([0, 1, 2, 3, 3])).items).toEqual({})
  expect(after(only([0, 1, 2, 3, 4])).items).toEqual({ c1: [0, 1, 2, 3, 4] })
})

test('fewer than twenty who all answered alike are not told about; twenty are', () => {
  expect(after(only([0, 0, 0, 19, 0])).items).toEqual({})
  expect(after(only([0, 0, 0, 20, 0])).items).toEqual({ c1: [0, 0, 0, 20, 0] })
})

test('a figure stands until ten more have answered, so that two publications show no smaller group', () => {
  const first: Distribution = [1, 1, 2, 4, 4]
  expect(after(only(first), only([1, 1, 2, 4, 5]))).toEqual(after(only(first)))
  expect(after(only(first), only([1, 1, 2, 4, 14]))).toEqual(after(only(first))) // ten more, all alike
  expect(after(only(first), only([1, 1, 3, 4, 13])).items['c1']).toEqual([1, 1, 3, 4, 13])
})

test('those who were set aside since do not make up for those who came', () => {
  const first: Distribution = [5, 5, 5, 0, 0]
  expect(after(only(first), only([0, 5, 5, 0, 5]))).toEqual(after(only(first)))
  expect(after(only(first), only([0, 5, 5, 6, 11])).items['c1']).toEqual([0, 5, 5, 6, 11])
})

test('a category that was told is told again only of nobody or of a group, also where its count is missing', () => {
  const land: Distribution = [0, 0, 7, 7, 0]
  const other: Distribution = [0, 0, 20, 20, 0]
  const first = after(only([0, 0, 27, 27, 0], { land, other }))
  expect(first.by['service']!['land']).toEqual({ c1: { n: 14, high: 7 } })
  // Eleven of fourteen were set aside: the three that are left are no group.
  const three = nextPublication(first, only([0, 0, 22, 21, 0], { land: [0, 0, 2, 1, 0], other }))
  expect(three.items['c1']).toEqual([0, 0, 22, 21, 0])
  expect(three.by).toEqual(first.by)
  const none = { land: { c1: { n: 0, high: 0 } }, other: { c1: { n: 40, high: 20 } } }
  const empty: Distribution = [0, 0, 0, 0, 0]
  for (const categories of [{ other }, { other, land: empty }]) {
    const now = nextPublication(first, only([0, 0, 20, 20, 0], categories))
    expect(now.by['service']).toEqual({ '*': { c1: { n: 40, high: 20 } }, ...none })
  }
  // A whole dimension that is not counted any more stands as it was told.
  expect(nextPublication(first, { ...only([0, 0, 14, 13, 0]), by: {} }).by).toEqual(first.by)
})

test('whatever comes and is set aside, a told category is nobody or ten, and so is what became of it since', () => {
  const level = fc.nat(12)
  const counts = fc.record({ two: level, three: level, four: level, five: level })
  const categories = fc.record({ land: counts, other: counts, social: counts }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.array(categories, { minLength: 2 }), (steps) => {
      let before = nothingPublished
      for (const step of steps) {
        const by = Object.fromEntries(
          Object.entries(step).map(([name, { two, three, four, five }]): [string, Distribution] => [
            name,
            [0, two, three, four, five],
          ]),
        )
        const all = addDistributions(Object.values(by))
        const now = nextPublication(before, only(all, by))
        for (const [name, { c1: told }] of Object.entries(now.by['service'] ?? {})) {
          expect(told!.n === 0 || told!.n >= 10).toBe(true)
          const was = before.by['service']?.[name]?.['c1'] ?? { n: 0, high: 0 }
          const [n, high] = [told!.n - was.n, told!.high - was.high]
          const moved = Math.abs(n - high) + Math.abs(high)
          // Everybody is told of item by item, and held to that item's own rule.
          if (name !== everybody) expect(moved === 0 || moved >= 10).toBe(true)
        }
        before = now
      }
    }),
  )
})

test('a small category hides a second one with it', () => {
  const told = after(
    only([0, 0, 30, 17, 8], { land: [0, 0, 12, 8, 2], social: [0, 0, 8, 5, 5], other: [0, 0, 10, 4, 1] }),
    only([0, 0, 33, 20, 12], { land: [0, 0, 12, 8, 2], social: [0, 0, 8, 5, 5], other: [0, 0, 13, 7, 5] }),
  )
  expect(Object.keys(told.by['service']!).toSorted()).toEqual(['*', 'land', 'other', 'social'])
  const small = after(
    only([0, 0, 20, 17, 7], { land: [0, 0, 10, 10, 4], social: [0, 0, 8, 4, 1], other: [0, 0, 2, 3, 2] }),
  )
  expect(small.by['service']).toEqual({ '*': { c1: { n: 44, high: 24 } }, land: { c1: { n: 24, high: 14 } } })
})

test('nothing new, nothing changed', () => {
  const told = after(only([3, 3, 3, 3, 3]))
  expect(nextPublication(told, only([3, 3, 3, 3, 3]))).toBe(told)
})

test('the threshold can only be raised', () => {
  expect(() => nextPublication(nothingPublished, only([0, 0, 0, 0, 0]), 9)).toThrow(RangeError)
  expect(nextPublication(nothingPublished, only([5, 5, 5, 0, 0]), 20).items).toEqual({})
})

test('an adversary who keeps every publication pins down no group that was not told', () => {
  fc.assert(
    fc.property(lives, (life) => {
      expect(pinnedCounts(life, nextPublication)).toEqual([])
    }),
    { numRuns: runs(150) },
  )
})

test('the same adversary does pin down groups where only small cells are blanked', () => {
  const life = [{ a: [1, 2, 3, 4, 5, 5, 4, 4, 4, 4, 3, 2], b: [4, 5, 1] }]
  expect(pinnedCounts(life, publishNaively).length).toBeGreaterThan(0)
})

const chosen = (
  n: number,
  first: Record<string, number>,
  then?: [n: number, Record<string, number>],
): Counted => ({
  ...{ items: {}, by: {}, follows: { then: ['first'] } },
  choices: { first: { n, options: first }, ...(then && { then: { n: then[0], options: then[1] } }) },
})

test('options are told of ten people who did not all choose the same one, and next of ten more', () => {
  expect(after(chosen(9, { yes: 5, no: 4 })).choices).toEqual({})
  expect(after(chosen(12, { yes: 12, no: 3 })).choices).toEqual({})
  expect(after(chosen(20, { yes: 20, no: 0 })).choices['first']!.n).toBe(20)
  const first = chosen(12, { yes: 11, no: 3 })
  expect(after(first).choices['first']).toEqual({ n: 12, options: { yes: 11, no: 3 } })
  expect(after(first, chosen(21, { yes: 15, no: 9 }))).toEqual(after(first))
  expect(after(first, chosen(22, { yes: 21, no: 9 }))).toEqual(after(first)) // ten more, all of them said yes
  expect(after(first, chosen(22, { yes: 20, no: 9 })).choices['first']!.n).toBe(22)
})

test('a follow-up waits for the question that decides who is asked it', () => {
  const ten = chosen(30, { a: 10, c: 20 }, [8, { slow: 4, rude: 4 }])
  const alike = chosen(42, { a: 22, c: 20 }, [20, { slow: 11, rude: 9 }]) // twelve more, all alike
  expect(after(ten, alike)).toEqual(after(ten))
  const mixed = chosen(43, { a: 22, c: 21 }, [20, { slow: 11, rude: 9 }])
  expect(after(ten, mixed).choices['then']).toEqual({ n: 20, options: { slow: 11, rude: 9 } })
})

test('a rating that only some are asked is not taken apart', () => {
  const counts: Distribution = [5, 5, 5, 5, 5]
  const told = after({
    items: { c1: counts, c2: counts },
    choices: {},
    by: { service: { land: { c1: counts, c2: counts } } },
    follows: { c2: ['c1'] },
  })
  expect(told.items['c2']).toEqual(counts)
  expect(Object.keys(told.by['service']!['land']!)).toEqual(['c1'])
})

test('an adversary who keeps every publication is certain of nothing that options and follow-ups did not tell', () => {
  fc.assert(
    fc.property(followedLives, (life) => {
      expect(certainties(life, nextPublication)).toEqual([])
    }),
    { numRuns: runs(150) },
  )
})

test('the same adversary is certain of people where a follow-up moves on its own', () => {
  const onItsOwn: typeof nextPublication = (told, counted) =>
    nextPublication(told, { ...counted, follows: {} })
  const said = (count: number, first: string, ...options: string[]): Person[] =>
    Array.from({ length: count }, () => [first, options])
  const life = [
    [...said(6, 'a', 'slow'), ...said(4, 'b', 'rude'), ...said(10, 'c')],
    [...said(6, 'a', 'slow'), ...said(6, 'a', 'rude')],
  ]
  expect(certainties(life, onItsOwn)).toContain('asked on since: at least one')
  expect(certainties(life, nextPublication)).toEqual([])
})
