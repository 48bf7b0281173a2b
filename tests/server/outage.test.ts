/** What a resident sees while PostgreSQL is away: told to send the same form again soon, and it counts once. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { engine } from '../../db/engine/columns.ts'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { responses } from '../../db/schema/index.ts'
import { createApp } from '../../server/app.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { wireTo, type Wire } from '../setup/failing-network.ts'
import { openPortal, type TestPortal } from './testing.ts'

describe.runIf(engine === 'postgresql')('while PostgreSQL is away', () => {
  let portal: TestPortal
  let wire: Wire
  let db: Database

  beforeEach(async () => {
    portal = await openPortal()
    wire = await wireTo(portal.db.where)
    db = await openDatabase(wire.address, { statementSeconds: 1 })
  })
  afterEach(async () => {
    await wire.restore()
    await db.close()
    await wire.close()
    await portal.close()
  })

  test('a form is answered 503 with Retry-After; sent again it counts once', async () => {
    const app = createApp({ ...portal, db })
    const send = () =>
      app.request('/api/luot-tra-loi', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          unitCode: '19366',
          instrument: sipas2017.id,
          version: sipas2017.version,
          idempotencyKey: 'phieu-gui-lai-0001',
          service: 'land',
          answers: { c1: 4, c2: 5 },
        }),
      })
    wire.cutAfter('commit')
    const first = await send()
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await first.text()).toContain('#unavailable')
    await pause(300)
    expect((await send()).status).toBeLessThan(300)
    expect(await portal.db.read.select().from(responses)).toHaveLength(1)
  })
})
