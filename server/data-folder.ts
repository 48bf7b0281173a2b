/** Where an installation keeps its data. */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { Refusal } from '../domain/refusal.ts'

/** A portal that is stopping answers what is under way first, for up to ten seconds. */
const handOverMs = 15_000

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

/**
 * Takes the folder for this process alone: two would delete each other's pages. The lock is one that SQLite takes on a
 * file, because the operating system lets go of it when the process ends, however it ends.
 * @param patienceMs how long another portal may take to let go
 * @returns lets the folder go
 * @throws Refusal when another portal goes on using it
 */
export async function holdDataFolder(folder: string, patienceMs = handOverMs): Promise<() => void> {
  const lock = new Sqlite(join(folder, 'in-use.lock'), { timeout: 0 })
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return () => void lock.close()
    } catch (error) {
      if (!isCode(error, 'SQLITE_BUSY')) throw error
      if (performance.now() > until) break
      await pause(100)
    }
  }
  lock.close()
  throw new Refusal(
    `Thư mục dữ liệu ${folder} đang được một cổng khác dùng: hãy dừng cổng đó, hoặc đặt DATA_FOLDER là thư mục khác.`,
  )
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
