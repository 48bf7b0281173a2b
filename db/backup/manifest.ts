/** What a copy of an installation says about itself, and by which it is known to be whole. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../domain/refusal.ts'

export interface Manifest {
  readonly engine: string
  /** ISO-8601 UTC. */
  readonly madeAt: string
  /** How many responses are in it; null where only PostgreSQL's own list was checked. */
  readonly responses: number | null
  readonly files: readonly BackupFile[]
}

interface BackupFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

const manifestName = 'backup.json'

export async function describeFile(folder: string, name: string): Promise<BackupFile> {
  const path = join(folder, name)
  const digest = createHash('sha256')
  for await (const piece of createReadStream(path)) digest.update(piece as Buffer)
  return { name, bytes: (await stat(path)).size, sha256: digest.digest('hex') }
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const path = join(folder, manifestName)
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`)
  await flush(path)
}

/** @throws Refusal where the copy is not whole */
export async function readManifest(folder: string): Promise<Manifest> {
  let manifest: Manifest
  try {
    manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest
  } catch {
    throw new Refusal(`không phải một bản sao trọn vẹn (thiếu ${manifestName}).`, { file: folder })
  }
  for (const { name, sha256 } of manifest.files) {
    const found = await describeFile(folder, name).catch(() => undefined)
    if (found?.sha256 !== sha256) {
      throw new Refusal(`tệp ${name} thiếu hoặc đã bị thay đổi. Hãy dùng một bản sao khác.`, { file: folder })
    }
  }
  return manifest
}

/** Resolves when the file's content is on the disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}
