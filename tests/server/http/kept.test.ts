import { expect, test, vi } from 'vitest'
import { keepRecent } from '../../../server/http/kept.ts'

const large = 100_000

test('what is kept is made once, and again when others have taken its room', async () => {
  const kept = keepRecent<string, string>(10 * large, ({ length }) => length)
  const make = vi.fn(async () => 'a'.repeat(large))
  const others = async (first: number, last: number) => {
    for (let other = first; other <= last; other++)
      await kept.get(`other ${other}`, async () => 'b'.repeat(large))
  }
  await kept.get('first', make)
  await others(1, 8)
  await kept.get('first', make)
  await others(9, 16)
  await kept.get('first', make)
  expect(make).toHaveBeenCalledTimes(1)
  await others(17, 27)
  await kept.get('first', make)
  expect(make).toHaveBeenCalledTimes(2)
})

test('who asks while it is made waits for the same', async () => {
  const kept = keepRecent<string, string>(10 * large, ({ length }) => length)
  const make = vi.fn(async () => 'a')
  expect(await Promise.all([kept.get('one', make), kept.get('one', make)])).toEqual(['a', 'a'])
  expect(make).toHaveBeenCalledTimes(1)
})

test('what could not be made is tried again', async () => {
  const kept = keepRecent<string, string>(10 * large, ({ length }) => length)
  await expect(kept.get('gone', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await kept.get('gone', async () => 'here')).toBe('here')
})

test('what is too large is given, and pushes nothing out', async () => {
  const kept = keepRecent<string, string>(10 * large, ({ length }) => length)
  const make = vi.fn(async () => 'a')
  await kept.get('small', make)
  for (let time = 0; time < 2; time++) {
    expect(await kept.get('huge', async () => 'b'.repeat(9 * large))).toHaveLength(9 * large)
  }
  await kept.get('small', make)
  expect(make).toHaveBeenCalledTimes(1)
})
