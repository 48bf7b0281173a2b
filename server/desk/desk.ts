/** What the desk's pages ask for. Each part is one line here; what one must be allowed for it is in access-table.ts. */
import { Hono } from 'hono'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import type { Sessions } from '../accounts/session.ts'
import { limitedBody } from '../http/limits.ts'
import type { ServedUnits } from '../served-units.ts'
import { accountsRoutes } from './accounts.ts'
import { auditRoutes } from './audit.ts'
import { commentsRoutes } from './comments.ts'
import { mailToday } from './mail-today.ts'
import { guard, type DeskEnv } from './guard.ts'
import { meRoutes } from './me.ts'
import { followUpRoutes } from './follow-ups.ts'
import { periodReportRoutes } from './period-report.ts'
import { progressRoutes } from './progress.ts'
import { progressToday } from './progress-today.ts'
import { setAsideRoutes, waitingToday } from './set-aside.ts'
import { todayRoutes } from './today.ts'
import { voiceRoutes } from './voice.ts'

export interface DeskParts extends Sessions {
  readonly siteUrl: string
  readonly units: ServedUnits
  readonly instruments: readonly Instrument[]
}

const mostBytes = 256 * 1024

export function deskRoutes(parts: DeskParts) {
  const routes = new Hono<DeskEnv>()
    .route('/', meRoutes(parts))
    .route('/', todayRoutes(parts.db, [progressToday, waitingToday, mailToday]))
    .route('/', progressRoutes(parts))
    .route('/', followUpRoutes(parts))
    .route('/', periodReportRoutes(parts))
    .route('/', voiceRoutes(parts))
    .route('/', commentsRoutes(parts))
    .route('/', setAsideRoutes(parts))
    .route('/', accountsRoutes(parts))
    .route('/', auditRoutes(parts))
  return new Hono<DeskEnv>({ strict: false }).use(limitedBody(mostBytes)).use(guard(parts)).route('/', routes)
}

/** For the typed client in the browser. */
export type DeskApi = ReturnType<typeof deskRoutes>
