/**
 * The calendar of days off: a year of it, and corrections. What one does to the due dates of reports is shown before it is
 * saved; those of cases and duties move with it, but are not counted beforehand.
 */
import { Hono } from 'hono'
import * as v from 'valibot'
import { correctedDays } from '../../db/calendar.ts'
import type { Database } from '../../db/engine/database.ts'
import { effectOf } from '../../db/progress/calendar-effect.ts'
import { isDay } from '../../domain/calendar.ts'
import { specialDays } from '../../domain/calendar/days-off.ts'
import { isOnItsWeekday } from '../../domain/calendar/working-days.ts'
import { correctCalendar } from '../calendar.ts'
import { Problem } from '../http/problem.ts'
import { desk as words } from '../text/desk.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const rule = {
  day: v.pipe(v.string(), v.check(isDay, words.faults.day)),
  kind: v.picklist(['off', 'working', 'usual']),
}
const look = v.pipe(v.strictObject(rule), v.check(isOnItsWeekday, words.faults.calendarKind))
const sourceText = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(5, words.faults.calendarSource),
  v.maxLength(300, words.faults.calendarSource),
)
const correction = v.pipe(
  v.strictObject({ ...rule, source: sourceText }),
  v.check((given) => isOnItsWeekday(given), words.faults.calendarKind),
)
const examples = 5

export function calendarRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/lich-nghi/:year', async (c) => {
      const year = c.req.param('year')
      if (!/^20\d\d$/.test(year)) throw new Problem('not-found')
      const corrected = new Map((await correctedDays(db.read)).map((one) => [one.day, one]))
      const table = specialDays.map(({ day, kind, name, source, confidence }) => ({
        ...{ day, kind, name, source, confidence, isCorrected: false },
      }))
      const shown = table.filter(({ day }) => !corrected.has(day))
      const own = [...corrected.values()].map(({ day, kind, source }) => ({
        ...{ day, kind, name: '', source, confidence: 'high', isCorrected: true },
      }))
      const days = [...shown, ...own].filter(({ day }) => day.startsWith(`${year}-`))
      return c.json({ days: days.sort((a, b) => (a.day < b.day ? -1 : 1)) })
    })
    .post('/lich-nghi/xem-truoc', valid(look), async (c) => {
      const { moved, lateness } = await effectOf(db.read, c.req.valid('json'), now())
      const seen = new Map(moved.map((one) => [`${one.title} ${one.before} ${one.after}`, one]))
      const shown = [...seen.values()].slice(0, examples)
      return c.json({
        ...{ moved: moved.length, lateness },
        examples: shown.map(({ title, before, after }) => ({ title, before, after })),
      })
    })
    .post('/lich-nghi', valid(correction), async (c) => {
      const given = { ...c.req.valid('json'), actor: c.get('official').id }
      await correctCalendar(db, given, now())
      return c.json({ day: given.day })
    })
}
