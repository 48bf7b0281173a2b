/** Rounds of a survey through the desk, the form and the command line. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, vietnamDay } from '../../../domain/calendar.ts'
import { resultsOfRound } from '../../../db/rounds/rounds.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { accessTable } from '../../../server/desk/access-table.ts'
import { runPortal } from '../commands/command-line.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn } from './browser.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const today = vietnamDay(new Date())
const round = {
  ...{ name: 'Khảo sát quý này', instrument: 'sipas-2017', unitCodes: [], codesPerUnit: 20 },
  ...{ from: today, until: addDays(today, 20) },
}

interface Made {
  readonly id: string
  readonly digest: string
  readonly codes: readonly { readonly unitCode: string; readonly codes: readonly string[] }[]
}

let keys = 0
const send = (made: Made, visitCode: string, rating: number) =>
  portal.app.request('/api/luot-tra-loi', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      ...{ unitCode: '19366', instrument: 'sipas-2017', version: sipas2017.version, service: 'land' },
      ...{ round: made.id, visitCode, idempotencyKey: `key-of-a-round-${String(++keys).padStart(6, '0')}` },
      ...Object.fromEntries(itemsOf(sipas2017).map(({ id }) => [`answers.${id}`, String(rating)])),
    }).toString(),
  })

test('a province makes a round, people answer, nothing of it is told, and closing publishes it', async () => {
  await account(portal, 'van-phong', grant('province-office', '44'))
  await account(portal, 'chu-tich', grant('leader', '19366'))
  const office = await signIn(portal, 'van-phong')
  const leader = await signIn(portal, 'chu-tich')
  const reply = await office.post('/api/can-bo/dot-khao-sat/44', round)
  expect(reply.status).toBe(201)
  const made = (await reply.json()) as Made
  const { codes } = made.codes.find(({ unitCode }) => unitCode === '19366')!
  expect(codes).toHaveLength(20)
  const seen = async () => {
    const texts: string[] = []
    for (const one of [office, leader])
      for (const route of Object.keys(accessTable).filter((route) => route.startsWith('GET '))) {
        const path = route.slice(4).replace(':unit', '19366').replace(/:\w+/g, 'x')
        if (!path.includes('nhat-ky')) texts.push(await (await one.get(path)).text())
      }
    return texts
  }
  const before = await seen()
  expect((await send(made, '', 3)).status).toBe(422)
  const first = await send(made, codes[0]!, 3)
  expect(first.status).toBe(303)
  expect((await portal.app.request(first.headers.get('location')!)).status).toBe(200)
  for (const [i, code] of codes.slice(1, 14).entries()) await send(made, code, 1 + (i % 5))
  expect(await (await send(made, codes[0]!, 3)).text()).toContain('đã dùng')
  expect(await seen()).toEqual(before)
  expect(
    (await leader.post(`/api/can-bo/dot-khao-sat/44/${made.id}/dong`, { reason: 'muốn xem' })).status,
  ).toBe(403)
  expect(
    (await leader.post(`/api/can-bo/dot-khao-sat/19366/${made.id}/dong`, { reason: 'muốn xem' })).status,
  ).toBe(404)
  const closing = `/api/can-bo/dot-khao-sat/44/${made.id}/dong`
  expect((await office.post(closing, { reason: '' })).status).toBe(422)
  expect((await office.post(closing, { reason: 'Đã phát hết mã' })).status).toBe(200)
  const own = (await resultsOfRound(portal.db.read, made.id)).find(({ unitCode }) => unitCode === '19366')!
  expect(own.published.items['c1']!.reduce((sum, n) => sum + n, 0)).toBe(14)
  expect(await (await send(made, codes[15]!, 3)).text()).toContain('đã đóng')
})

test('a leader asks about the own commune only, and each fault is named at its place', async () => {
  await account(portal, 'chu-tich', grant('leader', '19366'))
  const leader = await signIn(portal, 'chu-tich')
  expect((await leader.post('/api/can-bo/dot-khao-sat/44', round)).status).toBe(403)
  const pointer = async (changes: object) => {
    const reply = await leader.post('/api/can-bo/dot-khao-sat/19366', { ...round, ...changes })
    expect(reply.status).toBe(422)
    return ((await reply.json()) as { errors: { pointer: string }[] }).errors[0]!.pointer
  }
  expect(await pointer({ unitCodes: ['19363'] })).toBe('/unitCodes')
  expect(await pointer({ until: addDays(today, 61) })).toBe('/until')
  expect(await pointer({ from: addDays(today, -1) })).toBe('/from')
  expect(await pointer({ codesPerUnit: 5 })).toBe('/codesPerUnit')
  expect(await pointer({ instrument: 'none' })).toBe('/instrument')
  expect((await leader.post('/api/can-bo/dot-khao-sat/19366', round)).status).toBe(201)
})

test('the command line makes, lists and closes rounds, and shows nothing that was answered', async () => {
  const env = { DATABASE_URL: portal.db.where, DATA_FOLDER: portal.config.dataFolder }
  const now = new Date('2026-11-27T03:00:00Z')
  const run = (...args: string[]) => runPortal(args, env, now)
  const makeArguments = [
    ...['round', 'make', '--unit', '44', '--name', 'Khảo sát quý IV', '--instrument', 'sipas-2017'],
    ...['--from', '27/11/2026', '--until', '31/12/2026', '--codes', '20', '--communes', '19366'],
  ]
  const made = await run(...makeArguments)
  expect(made).toMatchObject({ code: 0, err: '' })
  const [, id = ''] = /Đợt (\w+):/.exec(made.out)!
  const codes = made.out.match(/^[\w]{4}-\w{4}-\w{4}-\w$/gm)!
  expect(codes).toHaveLength(20)
  const list = (await run('round', 'list')).out
  expect(list).toContain('đang mở, niêm phong')
  const exported = (await run('responses', 'export', '-')).out
  await send({ id, digest: '', codes: [] }, codes[0], 4)
  expect((await run('round', 'list')).out).toBe(list)
  expect((await run('responses', 'export', '-')).out).toBe(exported)
  expect((await run('tallies', 'check')).out).toContain('khớp')
  const close = ['round', 'close', id, '--by', 'Nguyễn Ví Dụ', '--reason', 'Đã phát hết mã']
  expect((await run(...close)).out).toContain('Đã đóng đợt')
  expect((await run(...close)).code).toBe(1)
  expect((await run(...makeArguments, '--communes', '31825')).code).toBe(1)
})
