/** A file named on the command line. */
import { readFile } from 'node:fs/promises'
import { Refusal } from '../../domain/refusal.ts'

const reasons: Record<string, string> = {
  ENOENT: 'không tìm thấy tệp này',
  EISDIR: 'đây là một thư mục, không phải tệp',
  EACCES: 'không có quyền đọc tệp này',
  EPERM: 'không có quyền đọc tệp này',
}

/** @throws Refusal with one sentence where it cannot be read */
export async function givenFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Refusal(`${reasons[code] ?? `không đọc được (${code})`}.`, { file: path })
  }
}

/** Works on what a file says. @throws Refusal, if the work does, with the file's name */
export async function about<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refusal ? error.of(path) : error
  }
}
