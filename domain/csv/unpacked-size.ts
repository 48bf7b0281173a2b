/**
 * Office files are zip archives, and a few of their kilobytes can stand for gigabytes. They are unpacked once, a piece
 * at a time and without keeping anything, before a reader that unpacks all of it gets them.
 */
import { Unzip, UnzipInflate } from 'fflate'

/** A thousandfold of it may come out. */
const pieceBytes = 4 * 1024

/**
 * Whether everything in the archive together unpacks to at most `most` bytes. What an archive says of itself is not
 * believed; what is no archive unpacks to nothing.
 */
export function unpacksWithin(archive: Uint8Array, most: number): boolean {
  let total = 0
  const unzip = new Unzip((file) => {
    file.ondata = (_error, piece) => void (total += piece?.length ?? 0)
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < archive.length && total <= most; at += pieceBytes) {
      unzip.push(archive.subarray(at, at + pieceBytes), at + pieceBytes >= archive.length)
    }
  } catch {
    // Damaged: its reader will say so.
  }
  return total <= most
}
