/** Where a command writes what it made: a file, whole or not at all, or standard output. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'

const reasons: Record<string, string> = {
  ENOENT: 'không có thư mục này',
  ENOTDIR: 'không có thư mục này',
  EISDIR: 'đây là một thư mục, không phải tệp',
  EACCES: 'không có quyền ghi vào đây',
  EPERM: 'không có quyền ghi vào đây',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
}

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/**
 * @param path '-' for the command's output
 * @throws Refusal with one sentence where the file cannot be written; what was there before is still there
 */
export async function writeText({ out }: CommandContext, path: string, pieces: Pieces): Promise<void> {
  if (path === '-') return pipeline(pieces, out, { end: false })
  const unfinished = `${path}.${process.pid}.dang-ghi`
  try {
    await pipeline(pieces, createWriteStream(unfinished))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons[code]
    throw reason === undefined ? error : new Refusal(`${reason}.`, { file: path })
  }
}

/** `portal … | head` closes the pipe early: whoever reads has seen enough, and that is no fault. */
export function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}
