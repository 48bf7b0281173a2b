import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { compressed, compressedOnce } from '../../../server/http/compression.ts'

test.each(['', 'a', 'Xã Bến Quan. '.repeat(5000)])('what was compressed is what it was', async (words) => {
  const content = Buffer.from(words)
  expect(brotliDecompressSync(await compressed(content, 'br'))).toEqual(content)
  expect(gunzipSync(await compressed(content, 'gzip'))).toEqual(content)
})

test('a page is read once, and again when others have taken its room', async () => {
  const content = randomBytes(2 ** 20) // nothing gets it smaller
  const read = vi.fn(() => Promise.resolve(content))
  const ask = () => compressedOnce('first', 'br', read)
  expect(brotliDecompressSync(await ask())).toEqual(content)
  await ask()
  expect(read).toHaveBeenCalledTimes(1)
  for (let other = 0; other < 6; other++) await compressedOnce(`other ${other}`, 'br', async () => content)
  await ask()
  expect(read).toHaveBeenCalledTimes(1)
  for (let other = 0; other < 8; other++) await compressedOnce(`more ${other}`, 'br', async () => content)
  await ask()
  expect(read).toHaveBeenCalledTimes(2)
})

test('what could not be read is asked for again', async () => {
  const failing = () => compressedOnce('gone', 'br', () => Promise.reject(new Error('gone')))
  await expect(failing()).rejects.toThrow('gone')
  expect(
    String(brotliDecompressSync(await compressedOnce('gone', 'br', async () => Buffer.from('here')))),
  ).toBe('here')
})
