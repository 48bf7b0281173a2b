/** What communes have published: a notice with its rows in force, by commune. */
import { notice, noticePath, noticesOf, type NoticeDetails } from '../../../db/notices/notices.ts'
import { notices as noticeRecords } from '../../../db/schema/index.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { db } from '../../database.ts'
import { once } from '../pages.ts'
import { communes, type Commune } from '../units.ts'

/** A notice as lists show it. */
export interface Published {
  readonly title: string
  readonly path: string
  readonly kind: string
  readonly decision: string
  /** ISO-8601 UTC, for sorting. */
  readonly at: string
  readonly on: string
  readonly demo: boolean
}

export interface NoticePage extends Published {
  readonly unit: Commune
  readonly details: NoticeDetails
}

/** The PAPI sub-dimension that a kind of notice is the proof of. */
export const provenBy: Readonly<Record<string, string>> = {
  'papi/2.3': 'budget',
  'papi/2.4': 'land-prices',
}

export const notices = once(async (): Promise<NoticePage[]> => {
  const found: NoticePage[] = []
  const publishing = await db.selectDistinct({ code: noticeRecords.unitCode }).from(noticeRecords)
  const codes = new Set(publishing.map(({ code }) => code))
  for (const unit of await communes()) {
    if (!codes.has(unit.code)) continue
    for (const { id } of await noticesOf(db, unit.code)) {
      const details = await notice(db, unit.code, id)
      if (details) found.push({ ...published(unit, details), unit, details })
    }
  }
  return found
})

/** Newest first, by the commune's code. */
export const noticesByCommune = once(async (): Promise<Map<string, Published[]>> => {
  const byCode = Map.groupBy(await notices(), ({ unit }) => unit.code)
  return new Map(
    [...byCode].map(([code, pages]) => [
      code,
      pages.map(({ unit, details }) => published(unit, details)).sort(newestFirst),
    ]),
  )
})

export function newestFirst(a: Published, b: Published): number {
  return b.at.localeCompare(a.at) || a.path.localeCompare(b.path)
}

function published(unit: Commune, { id, title, kind, current }: NoticeDetails): Published {
  return {
    title,
    path: noticePath(unit, id),
    kind,
    decision: current.decisionNumber,
    at: current.publishedAt,
    on: formatDate(current.publishedAt),
    demo: current.illustrative,
  }
}
