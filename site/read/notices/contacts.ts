/** How to reach a commune: the lines of the list of hotlines and reception days that it has published. */
import { contacts as kind } from '../../../domain/notices/contacts.ts'
import type { NoticeDetails } from '../../../db/notices/notices.ts'
import type { Commune } from '../units.ts'
import { unitKey } from '../units.ts'
import { noticeAt, noticesOf, type NoticePage } from './notices.ts'

/** A line of it; '' where the commune left a cell empty. */
export interface Contact {
  /** Tells it from the other lines of all lists of the commune. */
  readonly key: string
  /** Of the page with the whole list. */
  readonly path: string
  /** ISO-8601 UTC. */
  readonly publishedAt: string
  readonly matter: string
  readonly person: string
  readonly telephone: string
  readonly mail: string
  readonly when: string
  readonly place: string
}

/** None where the commune has not published its list. */
export async function contactsOf(unit: Commune): Promise<Contact[]> {
  const listed = (await noticesOf(unit)).filter((one) => one.kind === kind.id)
  const lists = await Promise.all(listed.map(({ id }) => noticeAt(unitKey(unit), id)))
  return lists.flatMap((list) => list.details.rows.map((row) => contactFrom(list, row)))
}

function contactFrom(
  { path, at, details }: NoticePage,
  { key, cells }: NoticeDetails['rows'][number],
): Contact {
  const cell = (id: string) => String(cells[id] ?? '')
  return {
    ...{ key: `${details.id}-${key}`, path, publishedAt: at },
    ...{ matter: cell('matter'), person: cell('person'), telephone: cell('telephone') },
    ...{ mail: cell('mail'), when: cell('when'), place: cell('place') },
  }
}
