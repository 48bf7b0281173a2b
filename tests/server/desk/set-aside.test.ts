import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordResponses } from '../../../db/responses/responses.ts'
import { setAside } from '../../../db/responses/set-aside.ts'
import { audit } from '../../../db/schema/index.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { response } from '../../fixtures.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn, todayBesidesDuties } from './browser.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

/** So many counted responses that are content, and so many set aside that are not. */
async function respond(counted: number, aside: number): Promise<void> {
  const answers = (rating: number) => Object.fromEntries(itemsOf(sipas2017).map(({ id }) => [id, rating]))
  const batch = Array.from({ length: counted + aside }, (_, i) =>
    response({ answers: answers(i < counted ? 5 : 1) }),
  )
  const recorded = await portal.db.write((tx) => recordResponses(tx, batch))
  const ids = recorded.slice(counted).map(({ id }) => id)
  await portal.db.write((tx) => setAside(tx, { unitCode: '19366', ids, rule: 'burst' }))
}

interface Queue {
  readonly groups: { readonly n: number; readonly difference: unknown; readonly why: string }[]
}

test('the queue says what waits, why and what would change; a decision needs a reason and is in the audit', async () => {
  await respond(30, 10)
  await account(portal, 'lan', grant('leader', '19366'))
  const lan = await signIn(portal, 'lan')
  const { groups } = (await (await lan.get('/api/can-bo/luot-de-rieng')).json()) as Queue
  expect(groups).toMatchObject([
    {
      ...{ unitCode: '19366', unitName: 'Xã Bến Quan', rule: 'burst', n: 10 },
      difference: { now: { share: 1, n: 30 }, then: { share: 0.75, n: 40 } },
    },
  ])
  expect(groups[0]!.why).toContain('Quá 60 lượt')
  expect(await todayBesidesDuties(lan)).toEqual([
    '10 lượt trả lời ở xã Bến Quan đang để riêng, chờ quyết định tính hay không tính.',
  ])
  const decide = (reason: string) =>
    lan.post('/api/can-bo/luot-de-rieng/19366', {
      ...{
        instrument: 'sipas-2017',
        version: sipas2017.version,
        rule: 'burst',
        decision: 'released',
        reason,
      },
    })
  expect((await decide(' ')).status).toBe(422)
  expect(await (await decide('Phát phiếu trong buổi họp thôn')).json()).toEqual({ decided: 10 })
  expect(await (await lan.get('/api/can-bo/luot-de-rieng')).json()).toEqual({ groups: [] })
  const entry = (await portal.db.read.select().from(audit)).find(
    ({ action }) => action === 'responses.release',
  )
  expect(entry!.detail['reason']).toBe('Phát phiếu trong buổi họp thôn')
})

test('what fewer than ten people answered is not told by the difference either', async () => {
  await respond(30, 9)
  await account(portal, 'lan', grant('leader', '19366'))
  const { groups } = (await (
    await (await signIn(portal, 'lan')).get('/api/can-bo/luot-de-rieng')
  ).json()) as Queue
  expect(groups).toMatchObject([{ n: 9, difference: null }])
})

test("another commune's queue is neither seen nor decided", async () => {
  await respond(30, 10)
  await account(portal, 'mai', grant('leader', '19363'))
  const mai = await signIn(portal, 'mai')
  expect(await (await mai.get('/api/can-bo/luot-de-rieng')).json()).toEqual({ groups: [] })
  const reply = await mai.post('/api/can-bo/luot-de-rieng/19366', {
    ...{ instrument: 'sipas-2017', version: sipas2017.version, rule: 'burst', decision: 'released' },
    reason: 'không được phép',
  })
  expect(reply.status).toBe(403)
})
