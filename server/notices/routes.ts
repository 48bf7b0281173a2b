/** What anybody asks of notices beside their pages: sheets to print, comments on drafts, and what was not found. */
import { Hono } from 'hono'
import type { Database } from '../../db/engine/database.ts'
import { notFoundRoutes } from '../duties/not-found.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Publishing } from '../publishing/publishing.ts'
import type { ServedUnits } from '../served-units.ts'
import { commentRoutes } from './comment-routes.ts'
import { noticeSheetRoutes } from './sheet-routes.ts'

interface Parts {
  readonly db: Database
  readonly units: ServedUnits
  readonly publishing: Publishing
  readonly siteUrl: string
  readonly trustedProxy: boolean
  readonly now: () => Date
}

/** From one network: families and offices share one. */
const sheetsPerHour = 300
const commentsPerHour = 60

export function noticeRoutes(parts: Parts): Hono {
  const limited = (perHour: number) => ({ ...parts, limit: rateLimit(perHour, parts.now) })
  return new Hono({ strict: false })
    .route('/niem-yet', noticeSheetRoutes(limited(sheetsPerHour)))
    .route('/gop-y', commentRoutes(limited(commentsPerHour)))
    .route('/khong-thay', notFoundRoutes(parts))
}
