import fc from 'fast-check'
import { asked, type Person } from './follow-up-adversary.ts'

/** Who is not asked on has chosen nothing. */
const person = (firsts: string[], options: string[]) =>
  fc
    .tuple(fc.constantFrom(...firsts), fc.subarray(options))
    .map(([first, chosen]): Person => [first, asked.includes(first) ? chosen : []])
const rating = (min: number, max: number) => fc.integer({ min, max })

/** Some time in a commune's life: wave by wave, who answered in which category, and what. */
export const lives = fc.array(
  fc.record({
    a: fc.array(rating(1, 5), { maxLength: 25 }),
    b: fc.array(rating(1, 5), { maxLength: 12 }),
    c: fc.array(rating(2, 4), { maxLength: 6 }),
    d: fc.array(rating(3, 5), { maxLength: 14 }),
  }),
  { minLength: 1, maxLength: 5 },
)

/**
 * The same for a question and its follow-up: wave by wave, each person's first answer ('a' and 'b' are asked on) and
 * which of the follow-up's options were chosen, if any.
 */
export const followedLives = fc.array(
  fc
    .record({
      many: fc.array(person(['a', 'b', 'c'], ['slow', 'rude']), { maxLength: 30, size: 'max' }),
      alike: fc.array(person(['a'], ['slow']), { maxLength: 14 }),
    })
    .map(({ many, alike }) => [...many, ...alike]),
  { minLength: 1, maxLength: 4 },
)
