/**
 * A text that is compressed once and has a gap, which is filled each time without compressing anything again: brotli
 * and deflate both know blocks that hold bytes as they are. One encoder compresses all of it, with a stand-in of the
 * same length in the gap, and ends its block before and after that; then the stand-in's block is replaced. What comes
 * after the gap may refer to what stood before it, at the right distance, and to the stand-in never, because that
 * consists of bytes that no text in UTF-8 contains and repeats no two of them.
 */
import { once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { constants, crc32, createBrotliCompress, createDeflateRaw, type Zlib } from 'node:zlib'
import { brotliParams, type Encoding } from './compression.ts'

/** Gives the whole text, compressed, with this in the gap; it has as many bytes as the gap. */
export type Fill = (filling: string) => Buffer<ArrayBuffer>

/** The largest gap for which there is a stand-in. */
const mostBytes = 64

export function withGap(before: string, after: string, gap: number): Fill {
  const start = Buffer.from(before)
  return filledAt(start.length, Buffer.concat([start, Buffer.alloc(gap), Buffer.from(after)]))
}

/** A copy with other bytes at one place. */
function filledAt(at: number, whole: Buffer): Fill {
  return (filling) => {
    const bytes = Buffer.allocUnsafe(whole.length)
    whole.copy(bytes)
    bytes.write(filling, at)
    return bytes
  }
}

/**
 * @param before, after what stands around the gap; neither is empty
 * @param gap its bytes
 */
export async function compressedWithGap(
  before: string,
  after: string,
  gap: number,
  encoding: Encoding,
): Promise<Fill> {
  const [start, end] = [Buffer.from(before), Buffer.from(after)]
  return encoding === 'br' ? brotli(start, end, gap) : gzip(start, end, gap)
}

/**
 * What brotli makes of a byte depends on the two before it: those after the gap go into its block. Format of the block:
 * RFC 7932, section 9.2, not the last one, a length of four half bytes, not compressed.
 */
async function brotli(before: Buffer, after: Buffer, gap: number): Promise<Fill> {
  const [next, rest] = [after.subarray(0, 2), after.subarray(2)]
  const params = brotliParams(before.length + gap + after.length)
  const [start, end] = await compressAround(
    createBrotliCompress({ params }),
    [before, Buffer.concat([standIn(gap), next]), rest],
    constants.BROTLI_OPERATION_FLUSH,
  )
  const header = Buffer.alloc(3)
  header.writeUIntLE(((gap + next.length - 1) << 3) | (1 << 19), 0, 3)
  const whole = Buffer.concat([start, header, Buffer.alloc(gap), next, end])
  return filledAt(start.length + header.length, whole)
}

/** Format: RFC 1952; of the block that holds bytes as they are: RFC 1951, section 3.2.4. */
async function gzip(before: Buffer, after: Buffer, gap: number): Promise<Fill> {
  const [start, end] = await compressAround(
    createDeflateRaw(),
    [before, standIn(gap), after],
    constants.Z_SYNC_FLUSH,
  )
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
  const stored = Buffer.alloc(5)
  stored.writeUInt16LE(gap, 1)
  stored.writeUInt16LE(gap ^ 0xffff, 3)
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(before.length + gap + after.length, 4)
  const whole = Buffer.concat([header, start, stored, Buffer.alloc(gap), end, trailer])
  const fill = filledAt(header.length + start.length + stored.length, whole)
  const sumBefore = crc32(before)
  return (filling) => {
    const bytes = fill(filling)
    bytes.writeUInt32LE(crc32(after, crc32(filling, sumBefore)), bytes.length - trailer.length)
    return bytes
  }
}

/** Eleven bytes that UTF-8 has no use for, in an order in which no two follow each other twice. */
function standIn(length: number): Buffer {
  if (length > mostBytes) throw new Error(`there is no stand-in for ${length} bytes`)
  let at = 0
  const next = (i: number) => (at = (at + 1 + Math.floor(i / 11)) % 11)
  return Buffer.from(Array.from({ length }, (_, i) => 0xf5 + next(i)))
}

type Pieces = readonly [before: Buffer, gap: Buffer, after: Buffer]

/** @returns what the encoder made of the first piece, ended at a whole byte, and of the last */
async function compressAround(
  encoder: NodeJS.ReadWriteStream & Zlib,
  [before, gap, after]: Pieces,
  flush: number,
): Promise<[Buffer, Buffer]> {
  let made: Buffer[] = []
  encoder.on('data', (chunk: Buffer) => made.push(chunk))
  const blocks: Buffer[] = []
  for (const piece of [before, gap]) {
    made = []
    encoder.write(piece)
    await new Promise<void>((resolve) => encoder.flush(flush, resolve))
    await turn() // what was made is handed over by then
    blocks.push(Buffer.concat(made))
  }
  made = []
  encoder.end(after)
  await once(encoder, 'end')
  return [blocks[0]!, Buffer.concat(made)]
}
