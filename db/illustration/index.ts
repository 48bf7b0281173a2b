/** Keeps the invented province in the database or out of it, as the installation is set. */
import { hash } from 'node:crypto'
import { dayMs, vietnamDay } from '../../domain/calendar.ts'
import { digestSource, type Instrument } from '../../surveys/instruments/instrument.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database } from '../engine/database.ts'
import { digestOf } from '../seed.ts'
import { recordChanges } from '../changes/changes.ts'
import { holdSetting, keepSetting, setting } from '../settings.ts'

const key = 'illustration'
const sources = [
  'illustration',
  '../domain/notices',
  '../domain/progress',
  '../domain/cases/standing.ts',
  '../domain/cases/clock-rules.ts',
  'cases',
]
/** Its year of ratings is to end near today: older than this it is made anew. */
const longestAgeDays = 60

export interface IllustrationWanted {
  readonly isOn: boolean
  /** The questionnaires that are answered in it. */
  readonly instruments: readonly Instrument[]
  readonly now: Date
}

/**
 * Loads the invented province, loads it anew where what makes it has changed or it has grown old, or removes it with
 * everything that hangs on it. The same call by several processes at once does it once.
 * @returns how many responses were loaded, 0 where it was removed, null where nothing was to do
 */
export async function keepIllustration(db: Database, wanted: IllustrationWanted): Promise<number | null> {
  const today = vietnamDay(wanted.now)
  const digest = wanted.isOn ? await digestFor(wanted.instruments) : ''
  if (isCurrent(await setting(db.read, key), digest, today)) return null
  const { loadIllustration, removeIllustration } = await import('./load.ts')
  return db.write(async (tx) => {
    if (isCurrent(await holdSetting(tx, key), digest, today)) return null // another process was faster
    await removeIllustration(tx)
    const loaded = wanted.isOn ? await loadIllustration(tx, wanted.instruments, today) : 0
    await keepSetting(tx, key, wanted.isOn ? `${digest} ${today}` : '')
    const action = wanted.isOn ? 'illustration.load' : 'illustration.remove'
    await recordAudit(tx, { actor: 'portal', action, detail: { responses: loaded } }, wanted.now)
    for (const noun of ['units', 'plans', 'progress', 'notices', 'results', 'cases', 'rounds'] as const)
      await recordChanges(tx, noun, [''])
    return loaded
  })
}

async function digestFor(instruments: readonly Instrument[]): Promise<string> {
  return hash('sha256', [await digestOf(sources), ...instruments.map(digestSource)].join('\n'))
}

/** @param stored the digest and the day of loading, '' or nothing where it is not there */
function isCurrent(stored: string | undefined, digest: string, today: string): boolean {
  const [of = '', day = ''] = (stored ?? '').split(' ')
  if (of !== digest) return false
  return digest === '' || Math.abs(Date.parse(today) - Date.parse(day)) <= longestAgeDays * dayMs
}
