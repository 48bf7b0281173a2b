import { afterEach, beforeEach, expect, test } from 'vitest'
import { frozenInstruments } from '../../db/instruments/frozen.ts'
import { keepInstrument, removeInstrument } from '../../db/instruments/imported.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { followUp } from '../surveys/results/follow-up.ts'
import { openPortal, type TestPortal } from './testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const by = { actor: 'command-line', now: new Date('2026-11-27T03:00:00Z') }
const keep = (instrument: Instrument) =>
  portal.db.write((tx) => keepInstrument(tx, instrument, { ...by, source: { fileName: 'phieu.xlsx' } }))
let keys = 0

async function send(version = '1'): Promise<number> {
  const body = JSON.stringify({
    ...{ unitCode: '19366', instrument: 'follow-up', version },
    idempotencyKey: `7d1f0a52-6c8e-4d38-9c55-${String(++keys).padStart(12, '0')}`,
    answers: { overall: 1, why: 'slow', ways: ['phone'], note: 'Chờ lâu' },
  })
  const headers = { 'content-type': 'application/json' }
  return (await portal.app.request('/api/luot-tra-loi', { method: 'POST', headers, body })).status
}

test('what is imported, changed and removed while the portal runs is known to it within a second', async () => {
  expect(await send()).toBe(422)
  await keep(followUp)
  await expect.poll(() => send(), { timeout: 1000, interval: 100 }).toBe(201)
  expect(await frozenInstruments(portal.db.read)).toEqual([followUp])
  await keep({ ...followUp, version: '2' })
  await expect.poll(() => send('2'), { timeout: 1000, interval: 100 }).toBe(201)
  expect(await send('1')).toBe(409)
  await portal.db.write((tx) => removeInstrument(tx, 'follow-up', by))
  await expect.poll(() => send('2'), { timeout: 1000, interval: 100 }).toBe(422)
})

test('an answer to a wording that was just replaced is told to load the form again', async () => {
  await keep(followUp)
  const body = { unitCode: '19366', instrument: 'follow-up', version: '9' }
  await portal.app.request('/api/luot-tra-loi', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(body),
  }) // the portal knows the first wording from here on
  await keep({ ...followUp, title: { ...followUp.title, vi: 'Lời khác' } })
  expect(await send()).toBe(409)
  await expect.poll(() => send(), { timeout: 1000, interval: 100 }).toBe(201)
  expect((await frozenInstruments(portal.db.read))[0]!.title.vi).toBe('Lời khác')
})
