import { randomUUID } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compressed } from '../../../server/http/compression.ts'
import { compressedWithGap, withGap } from '../../../server/http/gap.ts'
import { runs } from '../../setup/properties.ts'

/** Text that repeats itself, as pages do, with letters of one to four bytes. */
const text = fc
  .array(fc.constantFrom('<input value="', '">', 'Xã Bến Quan ', '"', '🏠', 'the form is ', '-4a1b', 'ă'), {
    minLength: 1,
    maxLength: 400,
  })
  .map((words) => words.join(''))
/** Also what repeats the text around it. */
const key = fc.oneof(
  fc.uuid(),
  fc.constantFrom('">', '<input value="', 'the form is ').map((word) => word.repeat(18).slice(0, 36)),
)

test('whatever stands around the gap and in it, what is decompressed is the whole text', async () => {
  const property = fc.asyncProperty(
    text,
    text,
    fc.array(key, { minLength: 2, maxLength: 4 }),
    async (before, after, keys) => {
      const plain = withGap(before, after, 36)
      const brotli = await compressedWithGap(before, after, 36, 'br')
      const gzip = await compressedWithGap(before, after, 36, 'gzip')
      for (const key of keys) {
        const whole = before + key + after
        expect(String(plain(key))).toBe(whole)
        expect(String(brotliDecompressSync(brotli(key)))).toBe(whole)
        expect(String(gunzipSync(gzip(key)))).toBe(whole)
      }
    },
  )
  await fc.assert(property, { numRuns: runs(300) })
})

test('the gap costs little: what stands after it refers to what stood before it', async () => {
  const words = 'Ông/bà hài lòng thế nào về lời nói, thái độ của công chức khi tiếp nhận hồ sơ? '
  const half = Array.from({ length: 40 }, (_, i) => `${i}${words}${i * i}`).join('')
  for (const encoding of ['br', 'gzip'] as const) {
    const alone = (await compressed(Buffer.from(half), encoding)).length
    const twice = (await compressedWithGap(half, half, 36, encoding))(randomUUID()).length
    expect(twice - 36, encoding).toBeLessThan(alone * 1.5)
  }
})
