/**
 * Pages compressed when they are asked for, and held as long as there is room: by the digest of what they hold, so that
 * nothing has to be told when a page changes.
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'
type Bytes = Buffer<ArrayBuffer>

const brotli = promisify(brotliCompress)
const zipped = promisify(gzip)
/** Some two thousand pages as large as ours. */
const mostBytes = 8 * 2 ** 20
const smallestWindow = 10
const largestWindow = 22

const held = new Map<string, Bytes>()
let heldBytes = 0

/** What the browser takes and we prefer. */
export function chosenEncoding(request: Request): Encoding | undefined {
  const accepted = (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined
}

export async function compressed(content: Buffer, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'gzip') return zipped(content)
  // No larger than the content: making the encoder ready costs as much as using it.
  const window = Math.ceil(Math.log2(Math.max(content.length, 1))) + 1
  return brotli(content, {
    params: {
      // The best quality takes 25 times as long and saves a tenth.
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(largestWindow, Math.max(smallestWindow, window)),
    },
  })
}

/** @param digest of what `read` gives, which is called only where the answer is not held */
export async function compressedOnce(
  digest: string,
  encoding: Encoding,
  read: () => Promise<Buffer>,
): Promise<Bytes> {
  const key = `${digest} ${encoding}`
  const bytes = held.get(key) ?? (await compressed(await read(), encoding))
  hold(key, bytes)
  return bytes
}

/** As what was asked for last; what was not asked for longest makes room. */
function hold(key: string, bytes: Bytes): void {
  heldBytes += bytes.length - (held.get(key)?.length ?? 0)
  held.delete(key)
  held.set(key, bytes)
  for (const [oldest, { length }] of held) {
    if (heldBytes <= mostBytes) return
    held.delete(oldest)
    heldBytes -= length
  }
}
