import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, type Arrived } from '../../../surveys/results/judge.ts'
import { ratingsOf, ruleWording } from '../../../surveys/results/set-aside.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20) + seconds * 1000).toISOString()
/** A pseudo-random sequence (Lehmer): numbers from 0 to below `n`. */
const randomFrom = (seed: number) => {
  let state = (seed % 2147483646) + 1
  return (n: number) => (state = (state * 48271) % 2147483647) % n
}
/** Answers of many different people. */
const varied = (seed: number) => {
  const random = randomFrom(seed)
  return Array.from({ length: 22 }, () => '12345'[random(5)]).join('')
}
const one = (id: string, seconds: number, ratings: string): Arrived => ({
  id,
  receivedAt: at(seconds),
  ratings,
})

describe('examples', () => {
  test('one rating for everything counts, however many answer so, as long as they do not come all at once', () => {
    const contented = Array.from({ length: 40 }, (_, i) => one(`c${i}`, i * 70, '4'.repeat(22)))
    expect([...judge([...contented, one('nothing applies', 3000, 'n'.repeat(22))])]).toEqual([])
  })

  test('the tenth of nearly the same answers within ten minutes is set aside, the first nine count', () => {
    const nearly = (i: number) => '5'.repeat(i) + '4' + '5'.repeat(21 - i)
    const clicked = Array.from({ length: 12 }, (_, i) =>
      one(`c${i}`, i * 40, i % 3 ? '5'.repeat(22) : nearly(i)),
    )
    const found = judge([...clicked, one('later', 3600, '5'.repeat(22))])
    expect([...found.values()]).not.toContain('near-duplicate')
    expect(found.has('c8')).toBe(false)
    expect(found.get('c10')).toBe('identical-burst')
    expect(found.has('later')).toBe(false)
  })

  test('the third of nearly the same varied answers within a day is set aside, the first two count', () => {
    const answers = varied(1)
    const nearly = (answers.startsWith('1') ? '2' : '1') + answers.slice(1)
    const found = judge([
      one('a', 0, answers),
      one('b', 3600, nearly),
      one('c', 7200, answers),
      one('next day', 86_400 * 2, answers),
    ])
    expect([...found]).toEqual([['c', 'near-duplicate']])
  })

  test('contented people who find the same five things worse are no copies of each other', () => {
    const answers = `33322${'4'.repeat(13)}nnnn`
    const found = judge(Array.from({ length: 8 }, (_, i) => one(`c${i}`, i * 3600, answers)))
    expect([...found]).toEqual([])
  })

  test('after sixty responses in ten minutes the next are set aside, until it is quiet again', () => {
    const crowd = Array.from({ length: 70 }, (_, i) => one(`r${i}`, i, varied(i)))
    const found = judge([...crowd, one('later', 1200, varied(99))])
    expect([...found.values()].filter((rule) => rule === 'burst')).toHaveLength(10)
    expect(found.has('r59')).toBe(false)
    expect(found.has('later')).toBe(false)
  })

  test('short forms are not compared: a few equal answers say nothing', () => {
    const short = Array.from({ length: 30 }, (_, i) => one(`s${i}`, i, '4444'))
    expect([...judge(short)]).toEqual([])
  })

  test('ratings are read out of packed answers', () => {
    expect(ratingsOf(sipas2017, '12345n-------------543')).toBe('12345n-------------543')
  })

  test('a rule is named by its words, also one that was given up', () => {
    expect(ruleWording('burst').vi).toContain('Quá 60 lượt')
    expect(ruleWording('straight-line').vi).toContain('quy tắc cũ')
  })
})

/** A day's opening hours, from 07:30 to 17:00, in seconds. */
const openSeconds = 9.5 * 3600

/**
 * An honest commune: people come independently of each other over some days. Most are contented and choose one level
 * everywhere or nearly so, some leave the same questions as «không áp dụng»; the others answer in their own ways.
 */
function honestCommune(seed: number, days: number, aDay: number): Arrived[] {
  const random = randomFrom(seed)
  const people = Array.from({ length: days * aDay }, (_, i) => {
    const day = Math.floor(i / aDay)
    return { seconds: day * 86_400 + random(openSeconds), ratings: honestRatings(random) }
  })
  return people
    .toSorted((a, b) => a.seconds - b.seconds)
    .map(({ seconds, ratings }, i) => one(`p${i}`, seconds, ratings))
}

function honestRatings(random: (n: number) => number): string {
  if (random(10) < 2) return Array.from({ length: 22 }, () => '12345'[random(5)]).join('')
  const ratings = Array.from({ length: 22 }, () => (random(4) === 0 ? '5' : '4'))
  const level = random(3) === 0 ? '5' : '4'
  const own = random(3) // how many questions are answered otherwise than the rest
  const plain: string[] = Array.from({ length: 22 }, () => level)
  for (let i = 0; i < own; i++) plain[random(22)] = '345'[random(3)]!
  if (random(3) === 0) plain.fill('n', 15)
  return (random(5) === 0 ? ratings : plain).join('')
}

describe('properties', () => {
  test('of an honest commune of contented people nobody is set aside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 30 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 30 }),
        (seed, days, aDay) => {
          expect([...judge(honestCommune(seed, days, aDay))]).toEqual([])
        },
      ),
    )
  })

  test('equal forms that come more than 67 seconds apart are never set aside for being alike', () => {
    const gaps = fc.array(fc.integer({ min: 67, max: 4000 }), { maxLength: 100 })
    fc.assert(
      fc.property(gaps, fc.constantFrom('1', '3', '4', '5'), (seconds, level) => {
        let now = 0
        const arrived = seconds.map((gap, i) => one(`p${i}`, (now += gap), level.repeat(22)))
        expect([...judge(arrived)]).toEqual([])
      }),
    )
  })

  test('of a burst of equal forms no more than nine count, whatever they say and whoever comes between', () => {
    const form = fc.array(fc.constantFrom('1', '2', '3', '4', '5', 'n'), { minLength: 22, maxLength: 22 })
    fc.assert(
      fc.property(
        form,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 2 ** 30 }),
        (ratings, count, seed) => {
          const start = 3 * 86_400 + 20_000
          const sent = Array.from({ length: count }, (_, i) =>
            one(`b${i}`, start + (i * 590) / count, ratings.join('')),
          )
          const arrived = [...honestCommune(seed, 7, 10), ...sent].toSorted((a, b) =>
            a.receivedAt < b.receivedAt ? -1 : 1,
          )
          const found = judge(arrived)
          expect(sent.filter(({ id }) => !found.has(id)).length).toBeLessThanOrEqual(9)
          // The people who came on other days are as they were.
          const [from, to] = [at(start - 86_400), at(start + 86_400)]
          const elsewhere = arrived.filter(({ receivedAt }) => receivedAt < from || receivedAt > to)
          expect(elsewhere.filter(({ id }) => found.has(id))).toEqual([])
        },
      ),
    )
  })
})
