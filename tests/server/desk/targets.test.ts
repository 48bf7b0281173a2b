/** Targets of plans: who enters them, what is refused, and what stands beside them once it is published. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inventedPlans } from '../../../db/illustration/plans.ts'
import { storePlan, type PlanRows } from '../../../db/plans/rows.ts'
import { keepPublishedValues } from '../../../db/scores/published-values.ts'
import { audit } from '../../../db/schema/index.ts'
import { papiEdition } from '../../../surveys/indicators/papi-editions.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn, type Browser } from './browser.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
  const [governing, satisfying] = inventedPlans('2024-11-20')
  await portal.db.write(async (tx) => {
    await storePlan(tx, ofProvince(governing!, '44'))
    await storePlan(tx, ofProvince(satisfying!, '96'))
  })
})
afterEach(() => portal.close())

function ofProvince(rows: PlanRows, provinceCode: string): PlanRows {
  return { ...rows, plan: { ...rows.plan, provinceCode }, results: [] }
}

const target = {
  ...{ planId: 'vi-du-dieu-hanh', indicator: 'papi', measure: 'score', year: 2024, value: 40 },
  source: 'Mục I.2',
}

interface Found {
  readonly plans: readonly { readonly id: string }[]
  readonly targets: readonly {
    readonly value: number
    readonly reached: readonly { readonly value: number; readonly isReached: boolean }[]
  }[]
}

async function targetsSeenBy(one: Browser, unit: string): Promise<Found> {
  return (await (await one.get(`/api/can-bo/muc-tieu/${unit}`)).json()) as Found
}

/** Every part of the index gets the same share of its maximum. */
async function publishPapi(place: string, year: number, share: number): Promise<void> {
  const { id, subdimensions } = papiEdition(year)!
  await portal.db.write((tx) =>
    keepPublishedValues(
      tx,
      subdimensions.map(({ series, maximum }) => ({
        ...{ scheme: 'PAPI', year, place, indicator: series, edition: id },
        ...{ value: maximum * share, state: 'published', source: 'https://example.org' },
      })),
    ),
  )
}

test('a province office enters a target; once the value is published everybody sees where it stands', async () => {
  await account(portal, 'van-phong', grant('province-office', '44'))
  await account(portal, 'can-bo', grant('clerk', '19366'))
  const office = await signIn(portal, 'van-phong')
  const clerk = await signIn(portal, 'can-bo')
  expect((await office.post('/api/can-bo/muc-tieu/44', target)).status).toBe(200)
  expect((await targetsSeenBy(clerk, '19366')).targets).toMatchObject([{ value: 40, reached: [] }])
  await publishPapi('44', 2024, 0.49)
  expect((await targetsSeenBy(clerk, '19366')).targets).toMatchObject([
    { reached: [{ value: expect.closeTo(39.2, 5) as number, of: 80, isReached: false }] },
  ])
  await office.post('/api/can-bo/muc-tieu/44', { ...target, value: 39.2 })
  const again = await targetsSeenBy(office, '44')
  expect(again.targets).toMatchObject([{ value: 39.2, reached: [{ isReached: true }] }])
  const { planId, indicator, measure, year } = target
  const key = { planId, indicator, measure, year }
  expect((await office.post('/api/can-bo/muc-tieu/44/bo', key)).status).toBe(200)
  expect((await office.post('/api/can-bo/muc-tieu/44/bo', key)).status).toBe(404)
  expect((await targetsSeenBy(office, '44')).targets).toEqual([])
  const actions = (await portal.db.read.select().from(audit)).map(({ action }) => action)
  expect(actions.filter((one) => one.startsWith('target.'))).toEqual([
    'target.set',
    'target.set',
    'target.remove',
  ])
})

test('a department sets targets of the indicators that it leads, of plans of its province', async () => {
  await account(portal, 'so-tai-chinh', grant('department', '44', { indicators: ['papi/2', 'papi/2.3'] }))
  await account(portal, 'can-bo', grant('clerk', '19366'))
  const department = await signIn(portal, 'so-tai-chinh')
  const clerk = await signIn(portal, 'can-bo')
  const send = (changes: object) => department.post('/api/can-bo/muc-tieu/44', { ...target, ...changes })
  expect((await send({ indicator: 'papi/2', value: 6 })).status).toBe(200)
  expect((await send({})).status).toBe(403)
  const faults: Record<string, object> = {
    '/planId': { indicator: 'papi/2', planId: 'vi-du-hai-long', value: 6 },
    '/value': { indicator: 'papi/2', value: 60 },
    '/measure': { indicator: 'papi/2', measure: 'share' },
    '/source': { indicator: 'papi/2', value: 6, source: ' ' },
  }
  for (const [pointer, changes] of Object.entries(faults)) {
    const reply = await send(changes)
    expect([pointer, reply.status]).toEqual([pointer, 422])
    expect(await reply.json()).toMatchObject({ errors: [{ pointer }] })
  }
  expect((await clerk.post('/api/can-bo/muc-tieu/44', target)).status).toBe(403)
})
