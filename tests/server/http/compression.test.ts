import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressed } from '../../../server/http/compression.ts'

test.each(['', 'a', 'Xã Bến Quan. '.repeat(5000)])('what was compressed is what it was', async (words) => {
  const content = Buffer.from(words)
  expect(brotliDecompressSync(await compressed(content, 'br'))).toEqual(content)
  expect(gunzipSync(await compressed(content, 'gzip'))).toEqual(content)
})
