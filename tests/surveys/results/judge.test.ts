/** The judge that remembers a little against one that compares every response with every one before it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge, newJudge, type Arrived } from '../../../surveys/results/judge.ts'
import { setAsideRules } from '../../../surveys/results/set-aside.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** By the words of the rules, without regard to time. */
function compareAll(arrived: readonly Arrived[]): [string, string][] {
  return arrived.flatMap((one, i) => {
    const earlier = arrived.slice(0, i)
    const age = (other: Arrived) => Date.parse(one.receivedAt) - Date.parse(other.receivedAt)
    const copies = earlier.filter((other) => isNearlySame(other.ratings, one.ratings))
    const within = (ms: number, some: readonly Arrived[]) => some.filter((other) => age(other) <= ms).length
    const { 'near-duplicate': near, 'identical-burst': identical, burst } = setAsideRules
    if (isVaried(one.ratings) && within(day, copies) >= near.copies) return [[one.id, 'near-duplicate']]
    if (within(identical.minutes * minute, copies) >= identical.copies) return [[one.id, 'identical-burst']]
    return within(burst.minutes * minute, earlier) >= burst.responses ? [[one.id, 'burst']] : []
  })
}

function isNearlySame(a: string, b: string): boolean {
  const places = [...a].map((rating, i) => [rating, b[i]]).filter((pair) => pair.join('') !== '--')
  return places.length >= 15 && places.filter(([x, y]) => x !== y).length <= 1
}

function isVaried(ratings: string): boolean {
  const levels = ratings.replace(/[n-]/g, '')
  const most = Math.max(0, ...'12345'.split('').map((level) => levels.split(level).length - 1))
  return levels.length - most >= setAsideRules['near-duplicate'].varied
}

/** Few different forms, changed here and there, so that many are nearly the same. */
const forms = fc
  .tuple(
    fc.array(fc.array(fc.constantFrom(...'1234n-'), { minLength: 22, maxLength: 22 }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.array(
      fc.record({
        form: fc.nat(2),
        gapSeconds: fc.oneof(fc.nat(30), fc.nat(5000)),
        changes: fc.array(fc.tuple(fc.nat(21), fc.constantFrom(...'15n-')), { maxLength: 2 }),
      }),
      { maxLength: 150 },
    ),
  )
  .map(([originals, sent]) => {
    let at = Date.UTC(2026, 10, 20)
    return sent.map(({ form, gapSeconds, changes }, i): Arrived => {
      const ratings = [...originals[form % originals.length]!]
      for (const [place, rating] of changes) ratings[place] = rating
      at += gapSeconds * 1000
      return { id: `r${i}`, receivedAt: new Date(at).toISOString(), ratings: ratings.join('') }
    })
  })

test('it finds what comparing with all finds', () => {
  fc.assert(
    fc.property(forms, (arrived) => {
      expect([...judge(arrived)]).toEqual(compareAll(arrived))
    }),
  )
})

test('what it was shown before changes nothing', () => {
  fc.assert(
    fc.property(forms, fc.nat(150), (arrived, cut) => {
      const twice = newJudge()
      const shown = [
        ...arrived.slice(0, cut),
        ...arrived.slice(Math.max(0, cut - 20), cut),
        ...arrived.slice(cut),
      ]
      const found = shown.flatMap((one) => {
        const rule = twice.judge(one)
        return rule ? [[one.id, rule]] : []
      })
      expect(found).toEqual([...judge(arrived)])
    }),
  )
})

test('what is older than a day is forgotten', () => {
  const ofUnit = newJudge()
  for (let i = 0; i < 20_000; i++) {
    const ratings = Array.from(
      { length: 22 },
      (_, place) => '12345'[(i * 7919 + place * place * 31 * (i % 97)) % 5],
    ).join('')
    ofUnit.judge({ id: `r${i}`, receivedAt: new Date(i * 60_000).toISOString(), ratings })
  }
  expect([ofUnit.knows('r0'), ofUnit.knows('r19999')]).toEqual([false, true])
})
