/** What a site was built from, in a few short texts: if they are the same, building again would change nothing. */
import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../db/engine/database.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { contentStamp } from '../../db/settings.ts'
import { digestSource, type Instrument } from '../../surveys/instruments/instrument.ts'
import type { Config } from '../config.ts'

export interface Stamp {
  /** Of the programme and the settings that show in pages. */
  readonly sources: string
  /** Of what officials and importers changed, and of what may be told of residents' responses. */
  readonly content: string
  /** In Viet Nam: pages say what is overdue today. */
  readonly day: string
}

/** @returns a reading of the stamp as it is now; the sources, which do not change while we run, are read once */
export async function stampReader(
  config: Config,
  db: Database,
  projectFolder: string,
  instruments: readonly Instrument[],
  now: () => Date,
): Promise<() => Promise<Stamp>> {
  const sources = await sourcesDigest(config, projectFolder, instruments)
  return async () => ({
    sources,
    content: await contentStamp(db.read),
    day: vietnamDay(now()),
  })
}

async function sourcesDigest(
  config: Config,
  projectFolder: string,
  instruments: readonly Instrument[],
): Promise<string> {
  const { provinces, siteUrl, databaseUrl } = config
  const settings = { provinces, siteUrl, databaseUrl }
  const parts = [hash('sha256', JSON.stringify([settings, ...instruments.map(digestSource)]))]
  const single = ['astro.config.mjs', 'package-lock.json']
  const trees = await Promise.all(
    ['domain', 'surveys', 'db', 'site'].map((tree) => filesIn(projectFolder, tree)),
  )
  for (const file of [...single, ...trees.flat().sort()]) {
    const content = await readFile(join(projectFolder, file)).catch(() => '')
    parts.push(file, hash('sha256', content))
  }
  return hash('sha256', parts.join('\n'))
}

async function filesIn(projectFolder: string, tree: string): Promise<string[]> {
  const entries = await readdir(join(projectFolder, tree), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length))
}
