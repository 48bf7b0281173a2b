/** A file named on the command line. */
import { readFile } from 'node:fs/promises'
import { CommandError } from './command-error.ts'

const reasons: Record<string, string> = {
  ENOENT: 'không tìm thấy tệp này',
  EISDIR: 'đây là một thư mục, không phải tệp',
  EACCES: 'không có quyền đọc tệp này',
  EPERM: 'không có quyền đọc tệp này',
}

/** @throws CommandError with one sentence where it cannot be read */
export async function givenFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new CommandError(`${path}: ${reasons[code] ?? `không đọc được (${code})`}.`)
  }
}
