import { expect, test } from 'vitest'
import { once, page } from '../../site/read/pages.ts'

test('the key of a page changes exactly with what it shows', () => {
  const key = (n: number) => page({ unit: 'a' }, { n, rows: ['x'] }).cacheKey
  expect(key(1)).toBe(key(1))
  expect(key(1)).not.toBe(key(2))
})

test('rows are loaded once, however many pages ask', async () => {
  let loads = 0
  const load = once(async () => ++loads)
  expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1])
})
