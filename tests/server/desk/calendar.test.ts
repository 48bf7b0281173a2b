/** Days off, corrected at the desk: what it does to due dates is told before it is saved. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { correctedDays } from '../../../db/calendar.ts'
import { storePlan } from '../../../db/plans/rows.ts'
import { audit } from '../../../db/schema/index.ts'
import { inventedPlans } from '../../../db/illustration/plans.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn } from './browser.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

interface Effect {
  readonly moved: number
  readonly lateness: number
  readonly examples: readonly { readonly before: string; readonly after: string }[]
}

test('an administrator sees what a correction moves, saves it with its source, and it is in the audit', async () => {
  await portal.db.write(async (tx) => {
    for (const plan of inventedPlans('2026-11-20')) await storePlan(tx, plan)
  })
  await account(portal, 'quan-tri', grant('administrator', ''))
  const admin = await signIn(portal, 'quan-tri')
  const look = async (day: string, kind: string) =>
    (await (await admin.post('/api/can-bo/lich-nghi/xem-truoc', { day, kind })).json()) as Effect
  // Whatever is due at the end of a quarter or of a year has its five working days around New Year or later.
  const effects = await Promise.all(
    ['2027-01-04', '2027-04-02', '2027-07-02', '2026-10-05', '2026-07-03', '2026-04-02'].map((day) =>
      look(day, 'off'),
    ),
  )
  expect(effects.some(({ moved }) => moved > 0)).toBe(true)
  for (const { examples } of effects)
    for (const { before, after } of examples) expect(after > before).toBe(true)
  expect(await look('2019-01-02', 'usual')).toEqual({ moved: 0, lateness: 0, examples: [] })
  expect(await correctedDays(portal.db.read)).toEqual([])
  const save = (source: string) =>
    admin.post('/api/can-bo/lich-nghi', { day: '2026-11-24', kind: 'usual', source })
  expect((await save(' ')).status).toBe(422)
  for (const [day, kind] of [
    ['2026-11-28', 'off'],
    ['2026-11-27', 'working'],
    ['2026-02-30', 'off'],
  ])
    expect((await admin.post('/api/can-bo/lich-nghi', { day, kind, source: 'Thông báo 1' })).status).toBe(422)
  expect((await save('Thông báo 1/TB-VD')).status).toBe(200)
  const { days } = (await (await admin.get('/api/can-bo/lich-nghi/2026')).json()) as {
    days: { day: string; kind: string; isCorrected: boolean }[]
  }
  expect(days.filter(({ day }) => day === '2026-11-24')).toMatchObject([{ kind: 'usual', isCorrected: true }])
  expect(days).toContainEqual(expect.objectContaining({ day: '2026-08-22', kind: 'working' }))
  expect((await portal.db.read.select().from(audit)).map(({ action }) => action)).toContain(
    'calendar.correct',
  )
})

test('nobody else corrects the calendar', async () => {
  await account(portal, 'chu-tich', grant('leader', '19366'))
  const leader = await signIn(portal, 'chu-tich')
  const given = { day: '2026-11-24', kind: 'usual', source: 'Thông báo' }
  expect((await leader.post('/api/can-bo/lich-nghi', given)).status).toBe(403)
})
