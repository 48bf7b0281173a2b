import { expect, test, vi } from 'vitest'
import { keepRecent } from '../../../server/http/kept.ts'

const large = 100_000

test('what is kept is made once, and again when others have taken its room', async () => {
  const keep = keepRecent<string, string>(10 * large, ({ length }) => length)
  const make = vi.fn(async () => 'a'.repeat(large))
  const others = async (first: number, last: number) => {
    for (let other = first; other <= last; other++)
      await keep(`other ${other}`, async () => 'b'.repeat(large))
  }
  await keep('first', make)
  await others(1, 8)
  await keep('first', make)
  await others(9, 16)
  await keep('first', make)
  expect(make).toHaveBeenCalledTimes(1)
  await others(17, 27)
  await keep('first', make)
  expect(make).toHaveBeenCalledTimes(2)
})

test('who asks while it is made waits for the same', async () => {
  const keep = keepRecent<string, string>(10 * large, ({ length }) => length)
  const make = vi.fn(async () => 'a')
  expect(await Promise.all([keep('one', make), keep('one', make)])).toEqual(['a', 'a'])
  expect(make).toHaveBeenCalledTimes(1)
})

test('what could not be made is tried again', async () => {
  const keep = keepRecent<string, string>(10 * large, ({ length }) => length)
  await expect(keep('gone', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await keep('gone', async () => 'here')).toBe('here')
})

test('what is too large is given, and pushes nothing out', async () => {
  const keep = keepRecent<string, string>(10 * large, ({ length }) => length)
  const make = vi.fn(async () => 'a')
  await keep('small', make)
  for (let time = 0; time < 2; time++) {
    expect(await keep('huge', async () => 'b'.repeat(9 * large))).toHaveLength(9 * large)
  }
  await keep('small', make)
  expect(make).toHaveBeenCalledTimes(1)
})
