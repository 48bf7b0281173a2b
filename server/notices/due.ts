/** Publishes what was approved for a set time, when the time has come. Every process looks; one of them does it. */
import type { Database } from '../../db/engine/database.ts'
import { publishDueDrafts } from '../../db/notices/drafts.ts'
import type { Log } from '../log.ts'
import { periodically, type Periodic } from '../periodic.ts'

interface DueParts {
  readonly db: Database
  readonly log: Log
  readonly now?: () => Date
  /** 0: only when `run` is called. */
  readonly everySeconds?: number
}

export function startDueNotices(parts: DueParts): Periodic {
  const { db, log, now = () => new Date(), everySeconds = 0.5 } = parts

  async function publishDue(): Promise<void> {
    const published = await publishDueDrafts(db, now())
    if (published > 0) log('notices-published', { published })
  }

  return periodically(publishDue, { log, failure: 'notices-failed', everySeconds })
}
