import fc from 'fast-check'

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
