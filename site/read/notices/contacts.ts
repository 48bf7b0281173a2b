/** How to reach a commune: the lines of the list of hotlines and reception days that it has published. */
import { contacts as kind } from '../../../domain/notices/contacts.ts'
import type { Commune } from '../units.ts'
import { unitKey } from '../units.ts'
import { noticeAt, noticesOf } from './notices.ts'

/** A line of it; '' where the commune left a cell empty. */
export interface Contact {
  readonly matter: string
  readonly person: string
  readonly telephone: string
  readonly mail: string
  readonly when: string
  readonly place: string
}

/** None where the commune has not published its list. */
export async function contactsOf(unit: Commune): Promise<Contact[]> {
  const listed = (await noticesOf(unit)).find((one) => one.kind === kind.id)
  if (!listed) return []
  const { details } = await noticeAt(unitKey(unit), listed.path.split('/').at(-2))
  return details.rows.map(({ cells }) => contactFrom(cells))
}

function contactFrom(cells: Readonly<Record<string, string | number | null>>): Contact {
  const cell = (id: string) => String(cells[id] ?? '')
  return {
    ...{ matter: cell('matter'), person: cell('person'), telephone: cell('telephone') },
    ...{ mail: cell('mail'), when: cell('when'), place: cell('place') },
  }
}
