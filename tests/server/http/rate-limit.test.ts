import { expect, test } from 'vitest'
import { rateLimit } from '../../../server/http/rate-limit.ts'

const start = Date.parse('2026-11-20T08:00:00Z')

test('a bucket is emptied, refills with time, and never overflows', () => {
  let clock = start
  const limit = rateLimit(4, () => new Date(clock))
  const take = () => limit.take('203.0.113.5')
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 0])
  expect(take()).toBe(900)
  clock += 15 * 60_000
  expect(take()).toBe(0)
  expect(take()).toBe(900)
  clock += 10 * 3_600_000
  expect([take(), take(), take(), take(), take()]).toEqual([0, 0, 0, 0, 900])
})

test('what is given back may be taken again', () => {
  const limit = rateLimit(1, () => new Date(start))
  expect(limit.take('203.0.113.5')).toBe(0)
  limit.giveBack('203.0.113.5')
  expect(limit.take('203.0.113.5')).toBe(0)
  expect(limit.take('203.0.113.5')).toBeGreaterThan(0)
})

test('a household of IPv6 is one; a mapped IPv4 address is itself', () => {
  const limit = rateLimit(1, () => new Date(start))
  expect(limit.take('2001:db8:1:2::a')).toBe(0)
  expect(limit.take('2001:db8:1:2:ffff::b')).toBeGreaterThan(0)
  expect(limit.take('2001:db8:1:3::a')).toBe(0)
  expect(limit.take('203.0.113.5')).toBe(0)
  expect(limit.take('::ffff:203.0.113.5')).toBeGreaterThan(0)
  expect(limit.take('::ffff:203.0.113.6')).toBe(0)
})

test('an address is one, however it is spelled', () => {
  for (const spellings of [
    ['2001:db8::', '2001:0db8::', '2001:DB8::1', '2001:db8:0:0:1::'],
    ['203.0.113.5', '::ffff:203.0.113.5', '::ffff:cb00:7105'],
  ]) {
    const limit = rateLimit(1, () => new Date(start))
    expect(spellings.map((address) => limit.take(address) === 0)).toEqual(spellings.map((_, i) => i === 0))
  }
})

test('a large network of IPv6 may send for sixteen households', () => {
  const limit = rateLimit(2, () => new Date(start))
  const taken = Array.from({ length: 100 }, (_, i) => limit.take(`2001:db8:7:${i.toString(16)}::1`))
  expect(taken.filter((wait) => wait === 0)).toHaveLength(32)
  expect(limit.take('2001:db8:8::1')).toBe(0)
})

test('zero switches it off', () => {
  const limit = rateLimit(0, () => new Date(start))
  for (let i = 0; i < 1000; i++) expect(limit.take('203.0.113.5')).toBe(0)
})

test('a new day forgets everybody', () => {
  let clock = Date.parse('2026-11-20T23:59:59Z')
  const limit = rateLimit(1, () => new Date(clock))
  expect(limit.take('203.0.113.5')).toBe(0)
  clock += 2000
  expect(limit.take('203.0.113.5')).toBe(0)
})
