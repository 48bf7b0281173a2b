/**
 * Work that one of several processes does for all: whoever holds the lease, until it lets go, or dies and the lease runs
 * out. What is done under it must bear being done twice, because clocks differ and a holder may be slow.
 */
import type { Database } from './engine/database.ts'
import { holdSetting, keepSetting } from './settings.ts'

interface Lease {
  readonly holder: string
  /** ISO-8601 UTC. */
  readonly until: string
}

interface Claim {
  /** What is to be done by one process alone. */
  readonly name: string
  /** The process, by an id of its own. */
  readonly holder: string
  readonly now: Date
  /** How long the others wait for a holder that says nothing more, in milliseconds. */
  readonly forMs: number
}

/** Takes the lease where it is free, prolongs it where it is held already. @returns whether `holder` has it now */
export async function claimLease(db: Database, { name, holder, now, forMs }: Claim): Promise<boolean> {
  return db.write(async (tx) => {
    const key = `lease/${name}`
    const value = await holdSetting(tx, key)
    const lease = value === '' ? undefined : (JSON.parse(value) as Lease)
    if (lease && lease.holder !== holder && lease.until > now.toISOString()) return false
    const until = new Date(now.getTime() + forMs).toISOString()
    await keepSetting(tx, key, JSON.stringify({ holder, until } satisfies Lease))
    return true
  })
}

/** Lets go, so that another process need not wait until the lease runs out. Does nothing for who does not hold it. */
export async function endLease(
  db: Database,
  { name, holder }: Pick<Claim, 'name' | 'holder'>,
): Promise<void> {
  await db.write(async (tx) => {
    const value = await holdSetting(tx, `lease/${name}`)
    if (value !== '' && (JSON.parse(value) as Lease).holder === holder)
      await keepSetting(tx, `lease/${name}`, '')
  })
}
