/** Deletes what residents wrote once its time is over. Every process looks each hour; one of them does it. */
import { randomUUID } from 'node:crypto'
import { clearOld } from '../../db/cases/keeping.ts'
import type { Database } from '../../db/engine/database.ts'
import { claimLease, endLease } from '../../db/lease.ts'
import type { Log } from '../log.ts'
import { periodically, type Periodic } from '../periodic.ts'

interface KeepingParts {
  readonly db: Database
  readonly log: Log
  readonly now?: () => Date
  /** 0: only when `run` is called. */
  readonly everySeconds?: number
}

export function startCaseKeeping(parts: KeepingParts): Periodic {
  const { db, log, now = () => new Date(), everySeconds = 3600 } = parts
  const lease = { name: 'case-keeping', holder: randomUUID() }

  async function clearAll(): Promise<void> {
    if (!(await claimLease(db, { ...lease, now: now(), forMs: 600_000 }))) return
    let cleared = 0
    // Each step is bounded, so that residents who write meanwhile do not wait long.
    for (;;) {
      const n = await db.write((tx) => clearOld(tx, now()))
      cleared += n
      if (n === 0) break
    }
    await endLease(db, lease)
    if (cleared > 0) log('cases-cleared', { cleared })
  }

  return periodically(clearAll, { log, failure: 'cases-keeping-failed', everySeconds })
}
