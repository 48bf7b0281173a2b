import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idOfReceipt } from '../../../db/responses/receipts.ts'
import { responses } from '../../../db/schema/index.ts'
import { receiptAddresses } from '../../../server/responses/receipt-address.ts'
import { openPortal, type TestPortal } from '../testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const path = '/api/luot-tra-loi'
const good = {
  unitCode: '19366',
  instrument: 'sipas-2017',
  version: '1',
  idempotencyKey: '7d1f0a52-6c8e-4d38-9c55-3a1a2b3c4d5e',
  service: 'land',
  answers: { c1: 4, c2: 5, c3: 'na' },
}
const secret = 'Nguyễn Văn Lộ 0912345678'

const send = async (body: unknown, headers: Record<string, string> = {}) =>
  portal.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const sendForm = async (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  portal.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })

const form = {
  unitCode: '19366',
  instrument: 'sipas-2017',
  version: '1',
  idempotencyKey: '8d1f0a52-6c8e-4d38-9c55-3a1a2b3c4d5e',
  service: 'land',
  'answers.c1': '4',
  'answers.c2': 'na',
}

const stored = () => portal.db.read.select().from(responses)

test('a response is stored, counted as due for publishing, and acknowledged with a receipt', async () => {
  const response = await send(good)
  expect(response.status).toBe(201)
  const { receipt, location } = (await response.json()) as { receipt: string; location: string }
  expect(response.headers.get('location')).toBe(location)
  const [row] = await stored()
  expect(row).toMatchObject({
    unitCode: '19366',
    instrument: 'sipas-2017',
    version: '1',
    service: 'land',
    mode: 'web',
  })
  expect(row?.id).toBe(idOfReceipt(receipt))
  const thanks = await portal.app.request(location)
  expect(await thanks.text()).toContain(`<p>${receipt}</p><a href="/xa/19366-ben-quan/">Xã Bến Quan</a>`)
  expect(thanks.headers.get('x-robots-tag')).toBe('noindex')
})

test('many at once with one key are one response', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => send(good)))
  expect(new Set(await Promise.all(all.map((response) => response.text()))).size).toBe(1)
  expect(await stored()).toHaveLength(1)
})

test('a form is answered by the way to a page, whose address holds no answer', async () => {
  const response = await sendForm(form)
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toMatch(/^\/cam-on\/[\w-]{62}\/$/)
  expect(await stored()).toHaveLength(1)
})

const refused: [string, unknown, number, string][] = [
  ['an unknown commune', { ...good, unitCode: secret }, 422, 'unknown-unit'],
  ['a commune of another installation', { ...good, unitCode: '00004' }, 422, 'unknown-unit'],
  ['a province', { ...good, unitCode: '44' }, 422, 'unknown-unit'],
  ['a unit that is no text', { ...good, unitCode: { a: secret } }, 422, 'unknown-unit'],
  ['an unknown instrument', { ...good, instrument: secret }, 422, 'unknown-instrument'],
  ['an older version', { ...good, version: '0' }, 409, 'outdated-form'],
  ['a missing key', { ...good, idempotencyKey: undefined }, 400, 'missing-key'],
  ['a short key', { ...good, idempotencyKey: 'x' }, 400, 'missing-key'],
  [
    'the key of a page that nobody filled',
    { ...good, idempotencyKey: '__IDEMPOTENCY_KEY__é' },
    400,
    'missing-key',
  ],
  ['a rating of 6', { ...good, answers: { c1: 6 } }, 422, 'invalid-answers'],
  ['a text for a rating', { ...good, answers: { c1: secret } }, 422, 'invalid-answers'],
  ['an unknown question', { ...good, answers: { c1: 4, [secret]: 1 } }, 422, 'invalid-answers'],
  ['an unknown service', { ...good, service: secret }, 422, 'invalid-answers'],
  ['no answer at all', { ...good, answers: {} }, 422, 'invalid-answers'],
  ['no answers', { ...good, answers: undefined }, 422, 'invalid-answers'],
  ['malformed JSON', `{"unitCode": "${secret}`, 400, 'malformed-json'],
  ['a list', [good], 400, 'malformed-json'],
  ['nothing', '', 400, 'malformed-json'],
  ['2 MB', { ...good, note: secret.repeat(80_000) }, 413, 'body-too-large'],
]

test.each(refused)('%s is a clear problem: nothing stored, echoed or logged', async (_, body, status, id) => {
  const response = await send(body)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ type: `/van-de/#${id}`, status })
  expect(text + JSON.stringify(portal.logged)).not.toMatch(/Lộ|0912345678/)
  expect(await stored()).toEqual([])
})

test('a body whose length is not stated is cut off at 64 KB', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(16_384))
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      if (++sent > 200) controller.close()
      else controller.enqueue(chunk)
    },
  })
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
  const response = await portal.app.request(path, init)
  expect(response.status).toBe(413)
  expect(sent).toBeLessThan(20)
})

test('errors name the questions', async () => {
  const response = await send({ ...good, service: undefined, answers: { c1: 4, c7: 6, c9: '0' } })
  const { errors } = (await response.json()) as { errors: { pointer: string; message: string }[] }
  expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/answers/c7', '/answers/c9', '/service'])
  expect(errors.every(({ message }) => message.length > 20)).toBe(true)
})

test('another kind of content is refused', async () => {
  const response = await send('unitCode=19366', { 'content-type': 'text/plain' })
  expect(response.status).toBe(415)
  expect(response.headers.get('accept')).toContain('application/json')
})

test('a refused form gets a page that links to its questions', async () => {
  const referer = 'http://localhost/xa/19366-ben-quan/cham-diem/'
  const headers = { referer, host: 'localhost' }
  const response = await sendForm({ ...form, 'answers.c2': secret, [`answers.${secret}`]: '3' }, headers)
  expect(response.status).toBe(422)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const html = await response.text()
  expect(html).toContain('href="/xa/19366-ben-quan/cham-diem/#answers.c2"')
  expect(html).toContain('<h2>Còn 2 chỗ cần xem lại. Chưa có gì được lưu.</h2>')
  expect(html.match(/<li><a /g)).toHaveLength(2)
  expect(html).toContain('quay lại')
  expect(html).not.toContain('0912345678')
  expect(await stored()).toEqual([])
})

test('the page of a refused form links to no other site and repeats no markup', async () => {
  const headers = { referer: 'https://evil.example/"><script>', host: 'localhost' }
  const html = await (await sendForm({ ...form, unitCode: '"><script>alert(1)</script>' }, headers)).text()
  expect(html).not.toMatch(/evil|<script>/)
  expect(html).toContain('href="/"')
})

test('another site cannot have its visitors send responses', async () => {
  const response = await sendForm(form, { 'sec-fetch-site': 'cross-site' })
  expect(response.status).toBe(403)
  expect(await stored()).toEqual([])
})

test.each([
  ['https://evil.example', 403],
  ['null', 403],
  ['http://localhost', 303],
])('an older browser says only that it comes from %s', async (origin, status) => {
  const response = await sendForm(form, { origin, host: 'localhost' })
  expect(response.status).toBe(status)
})

test('the same key with other answers is refused, the same body again is the same receipt', async () => {
  const first = await send(good)
  const again = await send(good)
  expect([first.status, again.status]).toEqual([201, 200])
  expect(await again.json()).toEqual(await first.json())
  const other = await send({ ...good, answers: { c1: 1 } })
  expect([other.status, await stored()]).toMatchObject([409, { length: 1 }])
  const [one, two] = await Promise.all(
    [4, 5].map((c1) => send({ ...good, idempotencyKey: 'cung-mot-luc-0000', answers: { c1 } })),
  )
  expect([one!.status, two!.status].sort()).toEqual([201, 409])
})

test('an address may send so many an hour; what was refused does not count', async () => {
  const strict = await openPortal({ RESPONSES_PER_HOUR: '2', TRUSTED_PROXY: 'yes' })
  const from = (address: string, number: number, answers: object = { c1: 4 }) =>
    strict.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.1, ${address}` },
      body: JSON.stringify({ ...good, idempotencyKey: `0123456789abcdef-${number}`, answers }),
    })
  expect((await from('203.0.113.5', 1, { c1: 9 })).status).toBe(422)
  expect((await from('203.0.113.5', 2, {})).status).toBe(422)
  expect((await from('203.0.113.5', 3)).status).toBe(201)
  expect((await from('203.0.113.5', 4)).status).toBe(201)
  const third = await from('203.0.113.5', 5)
  expect(third.status).toBe(429)
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
  for (const address of ['203.0.113.5:4711', '[::ffff:203.0.113.5]:4711']) {
    expect((await from(address, 6)).status).toBe(429)
  }
  expect((await from('203.0.113.6', 7)).status).toBe(201)
  await strict.close()
})

test('only a response that was stored has a thank-you page, at an address that says nothing of it', async () => {
  const { receipt, location } = (await (await send(good)).json()) as { receipt: string; location: string }
  const page = await portal.app.request(location)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(`<p>${receipt}</p>`)
  const seal = location.split('/')[2]!
  const hidden = [receipt, idOfReceipt(receipt)!, '19366']
  for (const text of hidden)
    expect(Buffer.from(seal, 'base64url').toString('latin1') + seal).not.toContain(text)
  const unsent = await receiptAddresses(portal.db.secrets, () => new Date()).seal({
    ...{ unitCode: '19366', id: '34679ACEFGHK' },
  })
  const flipped = seal.slice(0, 20) + (seal[20] === 'A' ? 'B' : 'A') + seal.slice(21)
  for (const wrong of [unsent, flipped, seal.slice(1), 'x', '%3Cb%3E', receipt, '']) {
    expect((await portal.app.request(`/cam-on/${wrong}/`)).status).toBe(404)
  }
  expect((await portal.app.request(`/cam-on/19366/${receipt}/`)).status).toBe(404)
})

test('the address is good until the end of the next day, and its key is gone after', async () => {
  let at = new Date('2026-11-20T16:30:00.000Z') // half an hour before midnight in Viet Nam
  const { secrets } = portal.db
  const addresses = receiptAddresses(secrets, () => at)
  const response = { unitCode: '19366', id: '34679ACEFGHK' }
  const seal = await addresses.seal(response)
  expect(await addresses.seal(response)).toBe(seal)
  at = new Date('2026-11-21T16:59:00.000Z')
  expect(await addresses.open(seal)).toEqual(response)
  expect(await receiptAddresses(secrets, () => at).open(seal)).toEqual(response)
  at = new Date('2026-11-21T17:01:00.000Z')
  expect(await addresses.open(seal)).toBeUndefined()
  // Nothing more is sent: looking is enough for the key to go.
  await vi.waitFor(async () => expect(await secrets.list('receipt-')).toEqual([]))
  expect(await addresses.open(seal)).toBeUndefined()
})

test('a page that is looked for while the first response of the day is sealed does not spoil it', async () => {
  const kept = new Map<string, string>()
  const slowly = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 5))
  const addresses = receiptAddresses(
    {
      make: async (name) => (kept.set(name, 'ab'.repeat(32)), slowly('ab'.repeat(32))),
      find: async (name) => slowly(kept.get(name)),
      list: async () => slowly([]),
      destroy: async () => Promise.reject(new Error('the disk is full')),
    },
    () => new Date('2026-11-20T08:00:00.000Z'),
  )
  const response = { unitCode: '19366', id: '34679ACEFGHK' }
  const [, seal] = await Promise.all([addresses.open('x'.repeat(62)), addresses.seal(response)])
  expect(await addresses.open(seal)).toEqual(response)
})
