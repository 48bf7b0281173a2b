/** When a commune must publish what, and when its leaders receive people, as iCalendar (RFC 5545). */
import ical, { ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator'
import { addDays, vietnamDay, instantOf } from '../../../domain/calendar.ts'
import { weeklyReception, type WeeklyReception } from '../../../domain/notices/reception.ts'
import { markedName } from '../../../domain/places/illustration.ts'
import { text } from '../../text/text.ts'
import { dutiesOf } from '../duties/duties.ts'
import { dutyName } from '../duties/duty-lines.ts'
import { contactsOf } from '../notices/contacts.ts'
import type { Commune } from '../units.ts'

const words = text.openData
const weekdays = [
  ...[ICalWeekday.SU, ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.WE, ICalWeekday.TH],
  ...[ICalWeekday.FR, ICalWeekday.SA],
] as const

interface Entry {
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly when: { readonly day: string } | (WeeklyReception & { readonly since: string })
}

/** @param origin such as 'https://example.vn' */
export async function communeCalendar(unit: Commune, origin: string): Promise<string> {
  const calendar = ical({
    name: words.calendarName(markedName(unit.code, unit.title)),
    prodId: { company: words.portal, product: 'lich', language: 'VI' },
    url: `${origin}${unit.path}lich.ics`,
  })
  // RFC 5545 wants to know when an entry was made: fixed, so that the same entries give the same file.
  const stamp = new Date(instantOf('2026-01-01'))
  for (const { id, summary, description, location, when } of [
    ...(await dueDays(unit)),
    ...(await receptions(unit)),
  ]) {
    const shown = {
      id: `${id}@${new URL(origin || 'http://localhost').hostname}`,
      stamp,
      summary,
      ...(description === '' ? {} : { description }),
      ...(location === '' ? {} : { location }),
    }
    if ('day' in when)
      calendar.createEvent({ ...shown, allDay: true, start: new Date(`${when.day}T00:00:00Z`) })
    else calendar.createEvent({ ...shown, ...weekly(when) })
  }
  return calendar.toString()
}

async function dueDays(unit: Commune): Promise<Entry[]> {
  const { board } = await dutiesOf(unit)
  return board.flatMap(({ rule, year, standing }) => {
    if (!('due' in standing)) return []
    const summary = words.due(dutyName(rule, year))
    return [
      {
        id: `${unit.code}-${rule.duty}-${year}`,
        summary,
        description: '',
        location: '',
        when: { day: standing.due },
      },
    ]
  })
}

/** Of the list of contacts in force; what cannot be read for certain is left to its page. */
async function receptions(unit: Commune): Promise<Entry[]> {
  return (await contactsOf(unit)).flatMap(({ key, publishedAt, matter, person, telephone, when, place }) => {
    const weekly = weeklyReception(when)
    if (!weekly) return []
    return [
      {
        id: `${unit.code}-${key}`,
        summary: `${matter || words.received}: ${person}`,
        description: telephone,
        location: [place, unit.name].filter(Boolean).join(', '),
        when: { ...weekly, since: vietnamDay(publishedAt) },
      },
    ]
  })
}

/** In UTC, which a calendar shows in its reader's zone: in Viet Nam clocks are never changed. */
function weekly({ weekday, from, to, since }: WeeklyReception & { readonly since: string }) {
  const ahead = (weekday - new Date(`${since}T00:00:00Z`).getUTCDay() + 7) % 7
  const day = addDays(since, ahead)
  const start = new Date(`${day}T${from}:00+07:00`)
  const byDay = [weekdays[start.getUTCDay()]!]
  const end = new Date(`${day}T${to}:00+07:00`)
  return { start, end, repeating: { freq: ICalEventRepeatingFreq.WEEKLY, byDay } }
}
