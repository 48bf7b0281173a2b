/**
 * Decides, at half the age that results may reach, what of new responses may be published. Of several processes one does
 * it; another takes over when that one has been silent for as long as results may be old.
 */
import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/engine/database.ts'
import { servedInstruments } from '../../db/instruments/imported.ts'
import { claimLease, endLease } from '../../db/lease.ts'
import { publishResults } from '../../db/publications/publications.ts'
import { closeOverRounds } from '../../db/rounds/close.ts'

export interface Results {
  /** Decides where it is time to, and ours to do. */
  renew(): Promise<void>
  /** Leaves it to others. */
  close(): Promise<void>
}

interface ResultsParts {
  readonly db: Database
  /** Seconds. */
  readonly resultsAge: number
  readonly now: () => Date
}

export function resultsOf({ db, resultsAge, now }: ResultsParts): Results {
  const lease = { name: 'results', holder: randomUUID() }
  let renewedAt = 0
  return {
    async renew() {
      if (now().getTime() - renewedAt < resultsAge * 500) return
      renewedAt = now().getTime()
      const isOurs = await claimLease(db, { ...lease, now: now(), forMs: resultsAge * 1000 })
      if (!isOurs) return
      await closeOverRounds(db, now())
      await publishResults(db, await servedInstruments(db.read), now())
    },
    close: () => endLease(db, lease).catch(() => {}), // it runs out by itself
  }
}
