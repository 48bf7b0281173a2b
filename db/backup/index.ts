/** Copies of an installation: made beside a running server, verified before they are called made, and put back. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../domain/refusal.ts'
import { engine } from '../engine/columns.ts'
import { describeFile, readManifest, writeManifest, type Manifest } from './manifest.ts'
import { dumpPostgres, howToRestorePostgres } from './postgres.ts'
import { copySqlite, putBackSqlite } from './sqlite.ts'

export interface BackupReport extends Pick<Manifest, 'responses'> {
  /** Where it lies. */
  readonly folder: string
  readonly bytes: number
}

export interface RestoreReport extends Pick<Manifest, 'responses' | 'madeAt'> {
  /** Where the database that was there is now; null if there was none. */
  readonly before: string | null
}

/**
 * Makes a copy in a folder of its own below `target`, named by the moment.
 * @param databaseUrl as openDatabase takes it
 * @param options.keep how many copies to leave there, the newest; older ones are removed once the new one is verified
 * @throws Refusal where it cannot be made, or what was made is not right; nothing of it is left then
 */
export async function backUp(
  databaseUrl: string,
  target: string,
  { keep, now }: { readonly keep?: number; readonly now: Date },
): Promise<BackupReport> {
  const folder = join(target, `lang-nghe-${stampOf(now)}`)
  const unfinished = `${folder}.dang-ghi`
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  try {
    const responses = engine === 'postgresql' ? null : await copySqlite(databaseUrl, unfinished)
    if (engine === 'postgresql') await dumpPostgres(databaseUrl, unfinished)
    const files = await Promise.all(
      (await readdir(unfinished)).sort().map((name) => describeFile(unfinished, name)),
    )
    await writeManifest(unfinished, { engine, madeAt: now.toISOString(), responses, files })
    await rename(unfinished, folder)
    if (keep !== undefined) await removeOlder(target, keep)
    return { folder, responses, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/**
 * Puts a copy in the place of the database; nobody may use it meanwhile.
 * @param options.replace whether a database that is there may be put aside
 * @throws Refusal where the copy is not whole, a database is there and may not be replaced, or PostgreSQL does it
 */
export async function restore(
  databaseUrl: string,
  folder: string,
  { replace, now }: { readonly replace: boolean; readonly now: Date },
): Promise<RestoreReport> {
  const { engine: copied, responses, madeAt } = await readManifest(folder)
  if (copied !== engine) {
    throw new Refusal(`bản sao này là của ${copied}, còn cổng đang dùng ${engine}.`, { file: folder })
  }
  if (engine === 'postgresql') throw new Refusal(howToRestorePostgres(folder))
  const before = await putBackSqlite(folder, databaseUrl, replace ? `truoc-${stampOf(now)}` : null)
  return { before, responses, madeAt }
}

async function removeOlder(target: string, keep: number): Promise<void> {
  const copies = (await readdir(target)).filter((name) => /^lang-nghe-[\dT-]+Z$/.test(name)).sort()
  for (const name of copies.slice(0, Math.max(0, copies.length - keep))) {
    await rm(join(target, name), { recursive: true })
  }
}

/** @example stampOf(new Date('2026-11-27T06:10:00Z')) // => '2026-11-27T06-10-00Z' */
function stampOf(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
}
