/** Public cases for programmes, as Open311 has them. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseReference } from '../../db/cases/reference.ts'
import { publicCases } from '../../db/schema/index.ts'
import { storePublicCase } from '../setup/public-case.ts'
import { openPortal, type TestPortal } from './testing.ts'

const day = (n: number) => `2026-03-0${n}`
const ids = ['34679ACE', '4679ACE3', '679ACE34']
const references = new Map<string, string>()

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
  const unitCodes = ['19366', '19366', '99001']
  await portal.db.write(async (tx) => {
    for (const [n, unitCode] of unitCodes.entries()) {
      const id = ids[n]!
      references.set(`${n}`, caseReference({ unitCode, id }))
      await storePublicCase(tx, {
        ...{ unitCode, caseId: id, provinceCode: unitCode === '99001' ? '00' : '44' },
        ...{ place: 'Thôn <Đông>', question: `Mương ${n} bị tắc & bẩn`, answer: 'Đã khơi thông' },
        ...{ subject: n === 0 ? 'papi/6.2' : 'papi/2.3', openedOn: day(n + 1) },
        ...{ answeredOn: n === 0 ? null : day(n + 3), publishedAt: `${day(n + 4)}T02:00:00.000Z` },
      })
    }
  })
})
afterAll(() => portal.close())

async function ask(path: string): Promise<{ status: number; body: Record<string, unknown>[]; text: string }> {
  const response = await portal.app.request(`/open311/v2/${path}`)
  const text = await response.text()
  return { status: response.status, text, body: path.includes('.json') ? (JSON.parse(text) as []) : [] }
}
const idsOf = async (path: string) => (await ask(path)).body.map((one) => one['service_request_id'])

test('services are what a case can be about', async () => {
  const { body } = await ask('services.json')
  expect(body.find((one) => one['service_code'] === 'papi/2.3')).toMatchObject({
    service_name: 'Công khai thu, chi ngân sách cấp xã',
    metadata: false,
    group: 'PAPI',
  })
  expect(body).toHaveLength(33)
  expect((await ask('services/papi/2.3.json')).body).toEqual([{ service_code: 'papi/2.3', attributes: [] }])
  expect((await ask('services/papi/99.json')).status).toBe(404)
})

test('requests are the public cases, the newest first; invented ones only where they are asked for', async () => {
  const { body } = await ask('requests.json')
  expect(body.map((one) => one['service_request_id'])).toEqual([references.get('1'), references.get('0')])
  expect(body[0]).toMatchObject({
    status: 'closed',
    status_notes: 'Đã khơi thông',
    description: 'Mương 1 bị tắc & bẩn',
    agency_responsible: 'Xã Bến Quan, Tỉnh Quảng Trị',
    requested_datetime: '2026-03-01T17:00:00.000Z',
    url: 'http://localhost:3000/xa/19366-ben-quan/vu-viec/4679ACE3/',
  })
  expect(await idsOf('requests.json?jurisdiction_id=99001')).toEqual([references.get('2')])
})

test.each([
  ['service_code=papi/6.2', ['0']],
  ['status=open', ['0']],
  ['status=closed', ['1']],
  ['status=open,closed', ['1', '0']],
  ['start_date=2026-03-02T00:00:00%2B07:00', ['1']],
  ['end_date=2026-03-01T23:00:00%2B07:00', ['0']],
  ['jurisdiction_id=44', ['1', '0']],
  ['page_size=1&page=2', ['0']],
])('requests narrowed by %s', async (query, wanted) => {
  expect(await idsOf(`requests.json?${query}`)).toEqual(wanted.map((n) => references.get(n)))
})

test.each([
  'service_code=x',
  'status=lost',
  'start_date=yesterday',
  'start_date=2026-13-45',
  'jurisdiction_id=abc',
  'page=0',
  'page_size=201',
])('%s is refused with words, and not repeated', async (query) => {
  const { status, body } = await ask(`requests.json?${query}`)
  expect(status).toBe(400)
  expect(body).toEqual([{ code: 400, description: expect.stringMatching(/\.$/) as string }])
})

test('one request by the reference that people know, and the answers as updates', async () => {
  expect(await idsOf(`requests/${references.get('1')}.json`)).toEqual([references.get('1')])
  expect((await ask('requests/19366-AAAA-AAAA.json')).status).toBe(404)
  const { body } = await ask('servicerequestupdates.json?start_date=2026-03-01T00:00:00Z')
  expect(body).toEqual([
    {
      update_id: `${references.get('1')}-1`,
      service_request_id: references.get('1'),
      status: 'CLOSED',
      updated_datetime: '2026-03-05T02:00:00.000Z',
      description: 'Đã khơi thông',
    },
  ])
})

test('updates are counted before they are cut in pages, and there are none of what is open', async () => {
  const open = { openedOn: day(9), answeredOn: null, answer: '', publishedAt: `${day(9)}T02:00:00.000Z` }
  const key = { unitCode: '99001', caseId: '79ACE346', provinceCode: '00' }
  await portal.db.write((tx) => storePublicCase(tx, { ...key, ...open }))
  const { body } = await ask('servicerequestupdates.json?jurisdiction_id=99001&page_size=1')
  expect(body.map((one) => one['service_request_id'])).toEqual([references.get('2')])
  await portal.db.write((tx) => tx.delete(publicCases).where(eq(publicCases.caseId, key.caseId)))
  expect((await ask('servicerequestupdates.json?status=open')).body).toEqual([])
})

test('the same as XML, escaped', async () => {
  const { text } = await ask('requests.xml')
  expect(text).toContain('<service_requests><request><service_request_id>')
  expect(text).toContain('Mương 1 bị tắc &amp; bẩn')
  expect(text).toContain('Thôn &lt;Đông&gt;')
  expect((await ask('requests.xml?page=0')).text).toContain('<errors><error><code>400</code>')
  expect((await ask('discovery.xml')).text).toContain('<endpoint>http://localhost:3000/open311/v2</endpoint>')
})

test('is open to any page and only for reading', async () => {
  const read = await portal.app.request('/open311/v2/services.json')
  expect(read.headers.get('access-control-allow-origin')).toBe('*')
  const sent = await portal.app.request('/open311/v2/requests.json', { method: 'POST', body: 'x' })
  expect(sent.status).toBe(405)
  expect(sent.headers.get('allow')).toBe('GET, HEAD')
  for (const path of ['', 'requests/a/b.json', 'x.json']) expect((await ask(path)).status).toBe(404)
})
