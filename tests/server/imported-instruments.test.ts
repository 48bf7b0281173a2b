import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepInstrument, servedInstruments } from '../../db/instruments/imported.ts'
import { frozenInstruments } from '../../db/instruments/frozen.ts'
import { createApp } from '../../server/app.ts'
import { followUp } from '../surveys/results/follow-up.ts'
import { openPortal, type TestPortal } from './testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const body = JSON.stringify({
  unitCode: '19366',
  instrument: 'follow-up',
  version: '1',
  idempotencyKey: '7d1f0a52-6c8e-4d38-9c55-3a1a2b3c4d5e',
  answers: { overall: 1, why: 'slow', ways: ['phone'], note: 'Chờ lâu' },
})
const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body }

test('responses to an imported questionnaire are taken and freeze it; without the import they are refused', async () => {
  expect((await portal.app.request('/api/luot-tra-loi', sent)).status).toBe(422)
  await keepInstrument(portal.config.dataFolder, followUp)
  const app = createApp({
    config: portal.config,
    db: portal.db,
    instruments: await servedInstruments(portal.config.dataFolder),
    publishing: {
      ready: Promise.resolve(),
      site: () => undefined,
      previousSite: () => undefined,
      catchUp: async () => {},
      close: async () => {},
    },
    log: () => {},
  })
  expect((await app.request('/api/luot-tra-loi', sent)).status).toBe(201)
  expect(await frozenInstruments(portal.db.read)).toEqual([followUp])
})
