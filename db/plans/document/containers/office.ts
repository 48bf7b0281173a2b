/** Old Word files and OpenDocument texts, which LibreOffice turns into .docx where it is installed. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Refusal } from '../../../../domain/refusal.ts'

const run = promisify(execFile)
const longest = 60_000

/** @throws Refusal where LibreOffice is not there or cannot open the file */
export async function convertedToDocx(bytes: Uint8Array, extension: 'doc' | 'odt'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-'))
  try {
    const file = join(folder, `plan.${extension}`)
    await writeFile(file, bytes)
    // A profile of its own: two conversions at once would refuse each other, and no macro of the machine's runs.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const options = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, file]
    await run('soffice', options, { timeout: longest })
    return await readFile(join(folder, 'plan.docx'))
  } catch (error) {
    throw new Refusal(isMissing(error) ? notInstalled(extension) : broken(extension))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn')
}

function notInstalled(extension: string): string {
  return `Máy này không có LibreOffice nên không đọc được tệp .${extension}; hãy mở bằng trình soạn thảo và lưu lại thành .docx.`
}

function broken(extension: string): string {
  return `Tệp .${extension} bị hỏng, có mật khẩu hoặc quá lớn; hãy mở bằng trình soạn thảo và lưu lại thành .docx.`
}
