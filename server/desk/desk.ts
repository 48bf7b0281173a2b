/** What the desk's pages ask for. Each part is one line here; what one must be allowed for it is in access-table.ts. */
import { Hono, type MiddlewareHandler } from 'hono'
import type { Sessions } from '../accounts/session.ts'
import { limitedBody } from '../http/limits.ts'
import type { Instruments } from '../served-instruments.ts'
import type { ServedUnits } from '../served-units.ts'
import { accountsRoutes } from './accounts.ts'
import { auditRoutes } from './audit.ts'
import { calendarRoutes } from './calendar.ts'
import { caseActRoutes } from './case-acts.ts'
import { caseClockRoutes } from './case-clock.ts'
import { caseFilingRoutes } from './case-filing.ts'
import { caseMergingRoutes } from './case-merging.ts'
import { caseSplittingRoutes } from './case-splitting.ts'
import { casePublishingRoutes } from './case-publishing.ts'
import { casesRoutes } from './cases.ts'
import { casesToday } from './cases-today.ts'
import { commentsRoutes } from './comments.ts'
import { consultationsRoutes } from './consultations.ts'
import { dutiesToday } from './duties-today.ts'
import { mailToday } from './mail-today.ts'
import { guard, type DeskEnv } from './guard.ts'
import { meRoutes } from './me.ts'
import { mostTableBytes, noticesRoutes } from './notices.ts'
import { noticesToday } from './notices-today.ts'
import { postingsRoutes } from './postings.ts'
import { mostFileBytes } from '../progress/evidence-file.ts'
import { evidenceUploadRoutes } from './evidence.ts'
import { followUpRoutes } from './follow-ups.ts'
import { mostPlanBytes, plansRoutes } from './plans.ts'
import { periodReportRoutes } from './period-report.ts'
import { progressRoutes } from './progress.ts'
import { progressToday } from './progress-today.ts'
import { roundsRoutes } from './rounds.ts'
import { sealedDeskRoutes } from './sealed.ts'
import { mostSealedBytes } from '../sealed/parts.ts'
import { setAsideRoutes, waitingToday } from './set-aside.ts'
import { targetsRoutes } from './targets.ts'
import { todayRoutes } from './today.ts'
import { voiceRoutes } from './voice.ts'

export interface DeskParts extends Sessions {
  readonly siteUrl: string
  readonly units: ServedUnits
  readonly instruments: Instruments
}

const mostBytes = 256 * 1024

export function deskRoutes(parts: DeskParts) {
  const routes = new Hono<DeskEnv>()
    .route('/', meRoutes(parts))
    .route(
      '/',
      todayRoutes(parts.db, [casesToday, noticesToday, dutiesToday, progressToday, waitingToday, mailToday]),
    )
    .route('/', progressRoutes(parts))
    .route('/', evidenceUploadRoutes(parts))
    .route('/', followUpRoutes(parts))
    .route('/', periodReportRoutes(parts))
    .route('/', targetsRoutes(parts))
    .route('/', plansRoutes(parts))
    .route('/', noticesRoutes(parts))
    .route('/', postingsRoutes(parts))
    .route('/', consultationsRoutes(parts))
    .route('/', voiceRoutes(parts))
    .route('/', commentsRoutes(parts))
    .route('/', setAsideRoutes(parts))
    .route('/', casesRoutes(parts))
    .route('/', caseActRoutes(parts))
    .route('/', caseMergingRoutes(parts))
    .route('/', caseSplittingRoutes(parts))
    .route('/', casePublishingRoutes(parts))
    .route('/', caseFilingRoutes(parts))
    .route('/', caseClockRoutes(parts))
    .route('/', calendarRoutes(parts))
    .route('/', roundsRoutes(parts))
    .route('/', sealedDeskRoutes(parts))
    .route('/', accountsRoutes(parts))
    .route('/', auditRoutes(parts))
  return new Hono<DeskEnv>({ strict: false })
    .use('/bang-chung/*', limitedBody(mostFileBytes))
    .use('/bang-chung-co-quan/*', limitedBody(mostFileBytes))
    .use('/ke-hoach/*', limitedBody(mostPlanBytes))
    .use('/cong-khai/*', limitedBody(mostTableBytes))
    .use('/kenh-kin/*', limitedBody(mostSealedBytes))
    .use(exceptFiles(limitedBody(mostBytes)))
    .use(guard(parts))
    .route('/', routes)
}

/** Files and tables have limits of their own. */
function exceptFiles(limit: MiddlewareHandler): MiddlewareHandler {
  return (c, next) =>
    /\/(bang-chung(-co-quan)?|cong-khai|ke-hoach|kenh-kin)\//.test(c.req.path) ? next() : limit(c, next)
}

/** For the typed client in the browser. */
export type DeskApi = ReturnType<typeof deskRoutes>
