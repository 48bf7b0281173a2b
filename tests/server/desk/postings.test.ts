/** A clerk records a posting with a picture, takes it down, and prints the record. */
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNotice } from '../../../db/notices/notices.ts'
import { addDays, vietnamDay } from '../../../domain/calendar.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn, type Browser } from './browser.ts'

const at = '/api/can-bo/niem-yet/19366/cong-trinh-2026'
const today = vietnamDay(Date.now())

let portal: TestPortal
let clerk: Browser
beforeAll(async () => {
  portal = await openPortal()
  await account(portal, 'clerk', grant('clerk', '19366'))
  clerk = await signIn(portal, 'clerk')
  const about = { unitCode: '19366', id: 'cong-trinh-2026', kind: 'works', title: 'Công trình năm 2026' }
  const facts = { decisionNumber: '12', decisionDate: '2026-01-15', validFrom: null, validTo: null }
  const file = { fileName: 'a', fileDigest: 'b', actor: 'test', rows: [], period: '2026' }
  await portal.db.write((tx) => publishNotice(tx, { ...about, ...facts, ...file }))
})
afterAll(() => portal.close())

async function picture(): Promise<string> {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0a6a4c' } })
    .jpeg()
    .toBuffer()
  const response = await portal.app.request('/api/can-bo/bang-chung/19366?ten=anh.jpg', {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { Cookie: clerk.cookies(), 'Sec-Fetch-Site': 'same-origin' },
  })
  return ((await response.json()) as { id: string }).id
}

test('put up, taken down, printed', async () => {
  const file = await picture()
  const posted = { version: 1, place: 'Bảng tin trụ sở', name: 'Lê Văn Mẫu', day: addDays(today, -31), file }
  expect(await (await clerk.post(at, posted)).json()).toEqual({ number: 1 })
  expect(await (await clerk.get(at)).json()).toMatchObject({
    ...{ title: 'Công trình năm 2026', version: 1, boardDays: 30 },
    postings: [{ number: 1, takenOn: null, days: 31, isEnough: true }],
  })
  const taken = { name: 'Lê Văn Mẫu', day: addDays(today, -5), file: '' }
  expect((await clerk.post(`${at}/1/go`, taken)).status).toBe(200)
  expect(await (await clerk.get(at)).json()).toMatchObject({ postings: [{ days: 26, isEnough: false }] })
  const record = await clerk.get(`${at}/1/bien-ban.pdf`)
  expect(record.headers.get('content-type')).toBe('application/pdf')
  const bytes = new Uint8Array(await record.arrayBuffer())
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image')
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  const said = text.normalize('NFC').replace(/\s+/g, ' ')
  for (const part of [
    'KẾT THÚC NIÊM YẾT',
    'Bảng tin trụ sở',
    'Lê Văn Mẫu',
    'chưa đủ 30 ngày liên tục',
    'XÃ BẾN QUAN',
  ])
    expect(said).toContain(part)
})

test('what is wrong is said, and what is not there is not found', async () => {
  const wrong = await clerk.post(at, { version: 1, place: '', name: '', day: '', file: '' })
  expect(wrong.status).toBe(422)
  expect((await clerk.post(`${at}/9/huy`, { reason: 'ghi nhầm' })).status).toBe(422)
  expect((await clerk.post(`${at}/1/huy`, { reason: 'a' })).status).toBe(422)
  for (const path of ['/9/bien-ban.pdf', '/1e0/bien-ban.pdf', '/0/bien-ban.pdf'])
    expect((await clerk.get(at + path)).status).toBe(404)
  expect((await clerk.get('/api/can-bo/niem-yet/19366/khong-co')).status).toBe(404)
})
