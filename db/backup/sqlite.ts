/**
 * A copy of a SQLite database, made in one read transaction (VACUUM INTO): it neither stops writers nor is started anew
 * by them, as SQLite's backup from a second connection is.
 */
import { copyFile, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { count } from 'drizzle-orm'
import { Refusal } from '../../domain/refusal.ts'
import { openDatabase } from '../engine/database.ts'
import { responses } from '../schema/index.ts'
import { wrongTallies } from '../tallies/recount.ts'
import { flush } from './manifest.ts'

const fileName = 'portal.db'

/**
 * Copies the database, opens the copy and counts its tallies anew.
 * @returns how many responses are in the copy
 * @throws Refusal where what was copied is not right
 */
export async function copySqlite(file: string, folder: string): Promise<number> {
  const copy = join(folder, fileName)
  const source = new Sqlite(file, { fileMustExist: true, readonly: true })
  try {
    source.prepare('VACUUM INTO ?').run(copy)
  } finally {
    source.close()
  }
  await flush(copy)
  assertSound(copy)
  const db = await openDatabase(copy)
  try {
    const wrong = await wrongTallies(db.read)
    if (wrong.length > 0) {
      throw new Refusal(
        `số đếm trong bản sao không khớp với các lượt trả lời (${wrong.length} chỗ). ` +
          'Xem chỗ lệch ở bản gốc: npm run portal -- tallies check',
        { file: copy },
      )
    }
    const [found] = await db.read.select({ n: count() }).from(responses)
    return found?.n ?? 0
  } finally {
    await db.close() // and with it the copy's write-ahead log, which is empty
  }
}

function assertSound(file: string): void {
  const connection = new Sqlite(file, { readonly: true })
  const verdict = connection.pragma('integrity_check', { simple: true })
  connection.close()
  if (verdict !== 'ok') throw new Refusal(`bản sao không đọc lại được: ${String(verdict)}`, { file })
}

/** @param suffix for the database that is there; null where it may not be moved @returns where that one is now */
export async function putBackSqlite(
  folder: string,
  file: string,
  suffix: string | null,
): Promise<string | null> {
  const before = await putAside(file, suffix)
  const unfinished = `${file}.dang-phuc-hoi`
  await copyFile(join(folder, fileName), unfinished)
  await flush(unfinished)
  await rename(unfinished, file)
  return before
}

/** Moves a database that is there, with its write-ahead log, out of the way. */
async function putAside(file: string, suffix: string | null): Promise<string | null> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  if (!isThere) return null
  if (suffix === null) {
    throw new Refusal(
      `Đã có cơ sở dữ liệu ${basename(file)} ở đó, chưa thay gì. Thêm --replace để cất nó sang bên rồi phục hồi.`,
    )
  }
  const before = `${file}.${suffix}`
  for (const end of ['', '-wal', '-shm']) {
    await rename(file + end, before + end).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  return before
}
