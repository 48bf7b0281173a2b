/** How what is sent is compressed: as the browser likes it, brotli before gzip. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Asked } from './address-asked.ts'

export type Encoding = 'br' | 'gzip'

const brotli = promisify(brotliCompress)
const zipped = promisify(gzip)
const smallestWindow = 10
const largestWindow = 22

/** What the browser takes and we prefer. */
export function chosenEncoding(request: Asked): Encoding | undefined {
  const accepted = (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined
}

export async function compressed(content: Buffer, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
  return encoding === 'gzip' ? zipped(content) : brotli(content, { params: brotliParams(content.length) })
}

export function brotliParams(bytes: number): Record<number, number> {
  // No larger than the content: making the encoder ready costs as much as using it.
  const window = Math.ceil(Math.log2(Math.max(bytes, 1))) + 1
  return {
    // The best quality takes 25 times as long and saves a tenth.
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(largestWindow, Math.max(smallestWindow, window)),
  }
}
