/** When a commune must publish what, and when its leaders receive people, as iCalendar (RFC 5545). */
import ical, { ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator'
import { notice } from '../../../db/notices/notices.ts'
import { addDays, vietnamDay, instantOf } from '../../../domain/calendar.ts'
import { contacts } from '../../../domain/notices/contacts.ts'
import { weeklyReception, type WeeklyReception } from '../../../domain/notices/reception.ts'
import { markedName } from '../../../domain/places/illustration.ts'
import { rowsOf } from '../../database.ts'
import { text } from '../../text/text.ts'
import { dutiesOf } from '../duties/duties.ts'
import { dutyName } from '../duties/duty-lines.ts'
import { noticesOf } from '../notices/notices.ts'
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

/** Of the notice of contacts in force; what cannot be read for certain is left to its page. */
async function receptions(unit: Commune): Promise<Entry[]> {
  const listed = (await noticesOf(unit)).filter(({ kind }) => kind === contacts.id)
  const db = rowsOf('notices', unit.code)
  const found: Entry[] = []
  for (const { path } of listed) {
    const id = path.split('/').at(-2) ?? ''
    const details = await notice(db, unit.code, id)
    for (const { key, cells } of details?.rows ?? []) {
      const weekly = weeklyReception(String(cells['when'] ?? ''))
      if (!weekly) continue
      const since = vietnamDay(details!.current.publishedAt)
      found.push({
        id: `${unit.code}-${id}-${key}`,
        summary: `${String(cells['matter'] ?? words.received)}: ${String(cells['person'] ?? '')}`,
        description: String(cells['telephone'] ?? ''),
        location: [cells['place'], unit.name].filter(Boolean).join(', '),
        when: { ...weekly, since },
      })
    }
  }
  return found
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
