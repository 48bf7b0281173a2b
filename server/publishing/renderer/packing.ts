/** Writes what an update renders into one file, in pieces: after midnight it may be every page of the site. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { siteFile } from '../files.ts'
import type { PackedFile } from '../updates.ts'

/** @param content is not to be changed afterwards */
export type Add = (path: string, content: Buffer) => void

const pieceBytes = 4 * 2 ** 20

/**
 * @param pack the file; one that was left half written is begun anew
 * @returns what `work` added, when all of it is written
 */
export async function packing(pack: string, work: (add: Add) => Promise<void>): Promise<PackedFile[]> {
  mkdirSync(dirname(pack), { recursive: true })
  const files: PackedFile[] = []
  const handle = openSync(pack, 'w')
  let waiting: Buffer[] = []
  let [offset, waitingBytes] = [0, 0]

  function flush(): void {
    writeWhole(handle, Buffer.concat(waiting, waitingBytes))
    waiting = []
    waitingBytes = 0
  }

  try {
    await work((path, content) => {
      files.push([path, siteFile(path, content), { offset, length: content.length }])
      offset += content.length
      waiting.push(content)
      waitingBytes += content.length
      if (waitingBytes >= pieceBytes) flush()
    })
    flush()
    return files
  } finally {
    closeSync(handle)
  }
}

/** One call may write less than it was given. */
function writeWhole(handle: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
}
