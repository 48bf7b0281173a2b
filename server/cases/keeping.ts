/** Deletes what residents wrote once its time is over. Every process looks each hour; one of them does it. */
import { randomUUID } from 'node:crypto'
import { clearOld } from '../../db/cases/keeping.ts'
import type { Database } from '../../db/engine/database.ts'
import { claimLease, endLease } from '../../db/lease.ts'
import { kindOf, type Log } from '../log.ts'

export interface CaseKeeping {
  /** Looks once. */
  run(): Promise<void>
  close(): Promise<void>
}

interface KeepingParts {
  readonly db: Database
  readonly log: Log
  readonly now?: () => Date
  /** 0: only when `run` is called. */
  readonly everySeconds?: number
}

export function startCaseKeeping({
  db,
  log,
  now = () => new Date(),
  everySeconds = 3600,
}: KeepingParts): CaseKeeping {
  const lease = { name: 'case-keeping', holder: randomUUID() }
  let running: Promise<void> | undefined

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

  function run(): Promise<void> {
    running ??= clearAll()
      .catch((error: unknown) => log('cases-keeping-failed', { message: kindOf(error) }))
      .finally(() => (running = undefined))
    return running
  }

  const timer = everySeconds > 0 ? setInterval(() => void run(), everySeconds * 1000) : undefined
  timer?.unref()
  return {
    run,
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
