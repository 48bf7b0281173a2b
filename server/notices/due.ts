/** Publishes what was approved for a set time, when the time has come. Every process looks; one of them does it. */
import type { Database } from '../../db/engine/database.ts'
import { publishDueDrafts } from '../../db/notices/drafts.ts'
import { kindOf, type Log } from '../log.ts'

export interface DueNotices {
  /** Looks once. */
  run(): Promise<void>
  close(): Promise<void>
}

interface DueParts {
  readonly db: Database
  readonly log: Log
  readonly now?: () => Date
  /** 0: only when `run` is called. */
  readonly everySeconds?: number
}

export function startDueNotices({
  db,
  log,
  now = () => new Date(),
  everySeconds = 0.5,
}: DueParts): DueNotices {
  let running: Promise<void> | undefined

  async function publishDue(): Promise<void> {
    const published = await publishDueDrafts(db, now())
    if (published > 0) log('notices-published', { published })
  }

  function run(): Promise<void> {
    running ??= publishDue()
      .catch((error: unknown) => log('notices-failed', { message: kindOf(error) }))
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
