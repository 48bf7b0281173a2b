/** Commitments at the desk: who sees and reports what, what a colleague did meanwhile, and asking those who are late. */
import mammoth from 'mammoth'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { storePlan } from '../../../db/plans/rows.ts'
import { progressVersions } from '../../../db/progress/progress.ts'
import { audit, followUps, progress } from '../../../db/schema/index.ts'
import { commitment, planOf } from '../../fixtures.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn, todayBesidesDuties, type Browser } from './browser.ts'

let portal: TestPortal
let clerk: Browser
let other: Browser
let department: Browser
let office: Browser
const commune = '/api/can-bo/cam-ket/19366'
const common = { section: 'Nhiệm vụ', scheduleKind: 'once', due: '2026-03-31' } as const

beforeAll(async () => {
  portal = await openPortal()
  await portal.db.write((tx) =>
    storePlan(
      tx,
      planOf(
        commitment('b1', { ...common, title: 'Niêm yết ngân sách', lead: ['UBND cấp xã'] }),
        commitment('b2', { ...common, title: 'Hướng dẫn các xã', lead: ['Sở Tài chính'] }),
      ),
    ),
  )
  await account(portal, 'clerk', grant('clerk', '19366'))
  await account(portal, 'other', grant('clerk', '19366'))
  await account(portal, 'department', grant('department', '44', { indicators: ['papi/2.3'] }))
  await account(portal, 'office', grant('province-office', '44'))
  ;[clerk, other, department, office] = await Promise.all([
    ...[signIn(portal, 'clerk'), signIn(portal, 'other'), signIn(portal, 'department')],
    signIn(portal, 'office'),
  ] as const)
})
afterAll(() => portal.close())
beforeEach(() =>
  portal.db.write(async (tx) => {
    await tx.delete(progress)
    await tx.delete(followUps)
  }),
)

const sent = (changes: object = {}, basedOn = 0, commitmentId = 'b1') => ({
  ...{ planId: 'ke-hoach', commitmentId, basedOn },
  report: { state: 'in-progress', text: 'Đã họp các thôn.', reason: 'Chờ kinh phí.', ...changes },
})

test('a clerk sees what the commune answers for and reports on it', async () => {
  const before: unknown = await (await clerk.get(commune)).json()
  expect(before).toMatchObject({
    answers: [{ title: 'Niêm yết ngân sách', isOverdue: true, last: null, deadline: '2026-03-31' }],
    notices: [],
  })
  const reply = await clerk.post(commune, sent())
  expect(reply.status).toBe(200)
  expect(await reply.json()).toMatchObject({
    saved: { version: 1, text: 'Đã họp các thôn.' },
    conflict: null,
  })
  expect(await (await clerk.get(commune)).json()).toMatchObject({ answers: [{ last: { version: 1 } }] })
  const entries = await portal.db.read.select().from(audit)
  const entry = entries.filter(({ action }) => action === 'progress.report').at(-1)
  expect(entry?.actor).not.toBe('command-line')
  expect(entry?.unitCode).toBe('19366')
})

test('a department neither sees nor reports what another one leads', async () => {
  await account(portal, 'so-khac', grant('department', '44', { indicators: ['papi/1.1'] }))
  const elsewhere = await signIn(portal, 'so-khac')
  const agencies = '/api/can-bo/cam-ket/44'
  expect(await (await elsewhere.get(agencies)).json()).toMatchObject({ answers: [] })
  expect(await (await elsewhere.get(commune)).json()).toMatchObject({ answers: [] })
  expect((await elsewhere.post('/api/can-bo/cam-ket-co-quan/44', sent({}, 0, 'b2'))).status).toBe(403)
  expect(await portal.db.read.select().from(progress)).toEqual([])
  expect(await (await department.get(agencies)).json()).toMatchObject({
    answers: [{ title: 'Hướng dẫn các xã' }],
  })
  expect((await department.post('/api/can-bo/cam-ket-co-quan/44', sent({}, 0, 'b2'))).status).toBe(200)
})

test('what is wrong is said at its place, and nothing of it is repeated', async () => {
  const reply = await clerk.post(commune, sent({ state: 'done', reason: '', text: 'Bí mật của tôi.' }))
  expect(reply.status).toBe(422)
  const body = await reply.text()
  expect(JSON.parse(body)).toMatchObject({ errors: [{ pointer: '/doneOn' }] })
  expect(body).not.toContain('Bí mật')
  const late = await clerk.post(commune, sent({ reason: '' }))
  expect(await late.json()).toMatchObject({ errors: [{ pointer: '/reason' }] })
  expect((await clerk.post(commune, { ...sent(), actor: 'somebody' })).status).toBe(422)
})

test('who wrote on an older version gets the one that stands, and may then report on that', async () => {
  await clerk.post(commune, sent({ text: 'Của người thứ nhất.' }))
  const reply = await other.post(commune, sent({ text: 'Của người thứ hai.' }))
  expect(reply.status).toBe(409)
  expect(await reply.json()).toMatchObject({
    ...{ saved: null, conflict: { version: 1, text: 'Của người thứ nhất.' } },
  })
  expect((await other.post(commune, sent({ text: 'Của người thứ hai.' }, 1))).status).toBe(200)
  const key = { unitCode: '19366', planId: 'ke-hoach', commitmentId: 'b1' }
  const kept = await progressVersions(portal.db.read, key)
  expect(kept.map(({ text }) => text)).toEqual(['Của người thứ nhất.', 'Của người thứ hai.'])
})

test('nobody reports for whom the role is not: not another commune, not the agency, not communes by the agency', async () => {
  expect((await clerk.post('/api/can-bo/cam-ket/19363', sent())).status).toBe(403)
  expect((await clerk.post('/api/can-bo/cam-ket-co-quan/44', sent({}, 0, 'b2'))).status).toBe(403)
  expect((await clerk.post(commune, sent({}, 0, 'b2'))).status).toBe(422)
  expect((await department.post(commune, sent())).status).toBe(403)
  expect((await department.post('/api/can-bo/cam-ket-co-quan/19366', sent())).status).toBe(422)
  expect((await department.post('/api/can-bo/cam-ket-co-quan/44', sent({}, 0, 'b2'))).status).toBe(200)
  expect((await portal.db.read.select().from(progress)).map(({ agency }) => agency)).toEqual(['Sở Tài chính'])
})

test('a department sees how each stands on its indicator, asks the late ones, and the commune is told', async () => {
  const board: unknown = await (await department.get('/api/can-bo/don-doc/44')).json()
  expect(board).toMatchObject({ indicator: 'papi/2.3', indicators: [{ id: 'papi/2.3' }] })
  const { rows } = board as { rows: { name: string; isOverdue: boolean }[] }
  expect(rows.map(({ name, isOverdue }) => [name, isOverdue])).toEqual([
    ['Xã Vĩnh Linh', true],
    ['Xã Bến Quan', true],
    ['Sở Tài chính', true],
  ])
  const asking = { indicator: 'papi/2.3', asker: 'Sở Tài chính', dueOn: '2099-01-01' }
  expect((await department.post('/api/can-bo/don-doc/44', asking)).status).toBe(422)
  const dueOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  const made = await department.post('/api/can-bo/don-doc/44', { ...asking, dueOn })
  expect(await made.json()).toEqual({ units: 3, requests: 3 })
  expect(await (await department.post('/api/can-bo/don-doc/44', { ...asking, dueOn })).json()).toEqual({
    ...{ units: 0, requests: 0 },
  })
  expect(await todayBesidesDuties(clerk)).toEqual([
    '1 báo cáo cam kết của xã Bến Quan đã trễ hạn.',
    'Sở Tài chính đôn đốc báo cáo về cam kết «Niêm yết ngân sách».',
  ])
  await clerk.post(commune, sent())
  expect(await todayBesidesDuties(clerk)).not.toContain(
    'Sở Tài chính đôn đốc báo cáo về cam kết «Niêm yết ngân sách».',
  )
})

test('a department asks only about what it leads; the province’s office about everything', async () => {
  const other = { indicator: 'papi/1.1', asker: 'Sở Tài chính', dueOn: '2027-01-15' }
  expect((await department.post('/api/can-bo/don-doc/44', other)).status).toBe(422)
  expect((await department.get('/api/can-bo/don-doc/44?chi-so=papi/1.1')).status).toBe(422)
  expect((await office.get('/api/can-bo/don-doc/44?chi-so=papi/1.1')).status).toBe(200)
  expect((await office.get('/api/can-bo/don-doc/19366')).status).toBe(422)
  expect((await clerk.get('/api/can-bo/don-doc/44')).status).toBe(403)
})

test('a period’s report is downloaded as document and as spreadsheet', async () => {
  await clerk.post(commune, sent())
  const at = '/api/can-bo/bao-cao-ky/19366?tu=2026-10-01&den=2026-12-31'
  const reply = await clerk.get(`${at}&dang=docx`)
  expect(reply.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''bao-cao-ben-quan-2026-10-01-2026-12-31.docx",
  )
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await reply.arrayBuffer()) })
  expect(value).toContain('XÃ BẾN QUAN')
  expect(value).toContain('Đã họp các thôn.')
  expect((await clerk.get(`${at}&dang=xlsx`)).headers.get('content-type')).toContain('spreadsheetml')
  expect((await clerk.get('/api/can-bo/bao-cao-ky/19366?tu=2026-10-01&den=2026-01-01')).status).toBe(422)
  expect((await clerk.get('/api/can-bo/bao-cao-ky/44?tu=2026-01-01&den=2026-12-31')).status).toBe(403)
})
