/** What a site was built from: if it is the same, building again would change nothing. */
import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Version } from '../../db/changes/changes.ts'
import type { Config } from '../config.ts'

export interface Stamp {
  /** Digest of the programme and the settings that show in pages. */
  readonly sources: string
  /** Of the database: what officials and importers changed, and what may be told of residents' responses. */
  readonly version: Version
  /** 'YYYY-MM-DD' in Viet Nam: pages say what is overdue today. */
  readonly day: string
}

/** What makes pages, and what makes their files. */
const trees = ['domain', 'surveys', 'db', 'site', 'server/publishing']
const single = ['astro.config.mjs', 'package-lock.json']

/** They do not change while we run. */
export async function sourcesDigest(
  { provinces, siteUrl, databaseUrl }: Config,
  projectFolder: string,
): Promise<string> {
  const settings = { provinces, siteUrl, databaseUrl }
  return hash('sha256', `${JSON.stringify(settings)}\n${await programDigest(projectFolder)}`)
}

export async function programDigest(projectFolder: string): Promise<string> {
  const parts: string[] = []
  const files = (await Promise.all(trees.map((tree) => filesIn(projectFolder, tree)))).flat()
  for (const file of [...single, ...files.sort()]) {
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
