import { expect, test } from 'vitest'
import { addByItem, addChoices } from '../../../site/read/results/sums.ts'

test('places add up question by question, and only what was published', () => {
  const published = [
    { why: { n: 12, options: { slow: 9, rude: 6 } } },
    { why: { n: 10, options: { slow: 1, rude: 9 } }, ways: { n: 20, options: { desk: 20 } } },
  ]
  expect(addByItem(published, addChoices)).toEqual({
    why: { n: 22, options: { slow: 10, rude: 15 } },
    ways: { n: 20, options: { desk: 20 } },
  })
})
