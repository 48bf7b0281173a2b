import { expect, test } from 'vitest'
import { addByItem, addChoices } from '../../../site/read/results/sums.ts'

test('places add up question by question, and only those that told', () => {
  const told = [
    { why: { n: 12, options: { slow: 9, rude: 6 } } },
    { why: { n: 10, options: { slow: 1, rude: 9 } }, ways: { n: 20, options: { desk: 20 } } },
  ]
  expect(addByItem(told, addChoices)).toEqual({
    why: { n: 22, options: { slow: 10, rude: 15 } },
    ways: { n: 20, options: { desk: 20 } },
  })
})
