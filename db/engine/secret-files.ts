/** Secrets beside a SQLite database: a file each, flushed to the disk before it is used and overwritten when it goes. */
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Secrets } from './handles.ts'

export function secretFiles(folder: string): Secrets {
  const find = async (name: string) => readFile(join(folder, name), 'utf8').catch(ifMissing(undefined))

  async function write(name: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const unfinished = join(folder, `.${randomBytes(8).toString('hex')}`)
    const file = await open(unfinished, 'wx', 0o600)
    await file.writeFile(randomBytes(32).toString('hex'))
    await file.sync()
    await file.close()
    // The first who makes it wins.
    await link(unfinished, join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await rm(unfinished)
    await flushFolder(folder)
  }

  return {
    find,
    async make(name) {
      if ((await find(name)) === undefined) await write(name)
      return readFile(join(folder, name), 'utf8')
    },
    async list(prefix) {
      const names = await readdir(folder).catch(ifMissing<string[]>([]))
      return names.filter((name) => name.startsWith(prefix))
    },
    async destroy(names) {
      for (const name of names) await overwrite(join(folder, name))
    },
  }
}

async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(ifMissing(undefined))
  if (!file) return
  await file.write(Buffer.alloc(64), 0, 64, 0)
  await file.sync()
  await file.close()
  await rm(path, { force: true })
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

function ifMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead
    throw error
  }
}
