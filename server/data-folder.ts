/** Where an installation keeps its data. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes the folder and those above it. Node's own `recursive` never returns where a file system says that a parent
 * which is there is not there, as /proc does.
 */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (isCode(error, 'EEXIST')) return
    if (!isCode(error, 'ENOENT') || dirname(folder) === folder) throw error
    await makeDataFolder(dirname(folder))
    await mkdir(folder)
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
