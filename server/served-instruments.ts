/** The questionnaires that are asked now. Another process may import one at any time: it is known here within a second. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/engine/database.ts'
import { importedMark, servedInstruments } from '../db/instruments/imported.ts'
import type { Instrument } from '../surveys/instruments/instrument.ts'

export type Instruments = () => Promise<readonly Instrument[]>

/** So old may be what is known. */
const freshMs = 500
/** So long a request waits to learn whether something changed; after that, what was known is good enough. */
const patienceMs = 300

/** As long as nothing was imported, the same objects: what is worked out of a definition is kept with it. */
export function instrumentsNow(db: Database): Instruments {
  let known: readonly Instrument[] | undefined
  let mark: string | undefined
  let askedAt = -Infinity
  let asking: Promise<readonly Instrument[]> | undefined

  async function ask(): Promise<readonly Instrument[]> {
    askedAt = performance.now()
    const found = await importedMark(db.read)
    if (!known || found !== mark) known = await servedInstruments(db.read)
    mark = found
    return known
  }

  return async () => {
    if (known && performance.now() - askedAt < freshMs) return known
    asking ??= ask().finally(() => (asking = undefined))
    if (!known) return asking
    const before = known
    return Promise.race([asking.catch(() => before), pause(patienceMs, before, { ref: false })])
  }
}
