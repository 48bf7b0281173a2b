import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { receiptOf } from '../../../db/responses/receipts.ts'
import { responses, tallies, visitCodes } from '../../../db/schema/index.ts'
import { makeVisitCodes } from '../../../db/responses/visit-codes.ts'
import { visitCodeDays } from '../../../db/responses/visit-sheets.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import { openPortal, type TestPortal } from '../testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const day = 86_400_000
let keys = 0

const newKey = () => `key-of-a-visit-${String(++keys).padStart(6, '0')}`
const codesOf = (unitCode: string, { service = '', count = 1, ago = 0 } = {}) =>
  portal.db.write((tx) =>
    makeVisitCodes(tx, { unitCode, service, count, actor: 'a desk' }, new Date(Date.now() - ago * day)),
  )

const send = async (visitCode: unknown, fields: object = {}) =>
  portal.app.request('/api/luot-tra-loi', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ unitCode: '19366', instrument: 'visit', version: visit.version, idempotencyKey: newKey() },
      ...{ service: 'land', answers: { overall: 4 }, visitCode },
      ...fields,
    }),
  })

const sendForm = async (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  portal.app.request('/api/luot-tra-loi', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({
      ...{
        unitCode: '19366',
        instrument: 'visit',
        version: visit.version,
        idempotencyKey: newKey(),
        service: 'land',
      },
      ...fields,
    }).toString(),
  })

const stored = () => portal.db.read.select().from(responses)
const codes = () => portal.db.read.select().from(visitCodes)

async function refusal(response: Response): Promise<string> {
  expect(response.status).toBe(422)
  const { errors } = (await response.json()) as { errors: { pointer: string; message: string }[] }
  expect(errors).toHaveLength(1)
  expect(errors[0]!.pointer).toBe('/visitCode')
  return errors[0]!.message
}

test('a code makes a response verified, is used up with it, and nothing says which response it was', async () => {
  const [code = '', spare = ''] = await codesOf('19366', { count: 2 })
  expect((await send(` ${code.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(201)
  const [response] = await stored()
  expect(response).toMatchObject({ assurance: 'verified', mode: 'web' })
  const [counted] = await portal.db.read.select().from(tallies).where(eq(tallies.unitCode, '19366'))
  expect(counted!.cells).toContain('verified')
  const kept = await codes()
  expect(kept.map(({ isUsed }) => isUsed)).toEqual([false, false])
  const everything = JSON.stringify([kept, response, portal.logged])
  for (const each of [code, spare]) {
    expect(everything).not.toContain(each)
    expect(everything).not.toContain(each.replaceAll('-', '').slice(0, 12))
  }
  expect(JSON.stringify(kept)).not.toContain(response!.id)
  expect(await refusal(await send(code))).toContain('đã dùng')
  expect((await send(spare)).status).toBe(201)
})

test('sent twice it is the same response with the same receipt, even by many at once', async () => {
  const [code] = await codesOf('19366')
  const idempotencyKey = newKey()
  const all = await Promise.all(Array.from({ length: 8 }, () => send(code, { idempotencyKey })))
  expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201])
  expect(new Set(await Promise.all(all.map((response) => response.text()))).size).toBe(1)
  expect(await stored()).toHaveLength(1)
})

test('of many different responses with one code exactly one is stored', async () => {
  const [code] = await codesOf('19366')
  const all = await Promise.all(Array.from({ length: 8 }, () => send(code)))
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await stored()).toHaveLength(1)
})

test('a code that is not good is refused with what to do, and nothing is stored or used', async () => {
  const [good = ''] = await codesOf('19366')
  const [elsewhere] = await codesOf('19363')
  const [old] = await codesOf('19366', { ago: visitCodeDays + 1 })
  const [ofLand] = await codesOf('19366', { service: 'land' })
  const mistyped = good.slice(0, -1) + (good.endsWith('3') ? '4' : '3')
  expect(await refusal(await send(mistyped))).toContain('chưa đúng')
  expect(await refusal(await send('x'))).toContain('để trống')
  expect(await refusal(await send({ a: 1 }))).toContain('Để trống')
  expect(await refusal(await send(receiptOf('34679ACEFGHK')))).toContain('không phát')
  expect(await refusal(await send(elsewhere))).toContain('không phát')
  expect(await refusal(await send(old))).toContain(`quá hạn ${visitCodeDays} ngày`)
  expect(await refusal(await send(ofLand, { service: 'social' }))).toContain('thủ tục khác')
  expect(
    await refusal(await send(good, { instrument: 'school', version: undefined, service: undefined })),
  ).toContain('Để trống')
  expect(await stored()).toEqual([])
  expect((await codes()).every(({ isUsed }) => !isUsed)).toBe(true)
  expect(await portal.db.read.select().from(tallies)).toEqual([])
  const [lastDay] = await codesOf('19366', { ago: visitCodeDays })
  for (const code of [good, lastDay, ofLand]) expect((await send(code)).status).toBe(201)
})

test('without a code, or with an empty one, a response is open', async () => {
  for (const visitCode of [undefined, null, '']) expect((await send(visitCode)).status).toBe(201)
  expect((await sendForm({ 'answers.overall': '2', visitCode: '', mode: '' })).status).toBe(303)
  expect((await stored()).map(({ assurance, mode }) => `${assurance} ${mode}`)).toEqual(
    Array.from({ length: 4 }, () => 'open web'),
  )
})

test('codes are not to be found by trying: each wrong one counts against the limit', async () => {
  await portal.close()
  portal = await openPortal({ RESPONSES_PER_HOUR: '2' })
  for (const status of [422, 422, 429]) expect((await send('x')).status).toBe(status)
})

test('a form with a wrong code comes back with all of it but the code, to be sent again', async () => {
  const idempotencyKey = newKey()
  const other = '<b>"&\r\nDòng hai'
  const page = await sendForm({
    idempotencyKey,
    'answers.overall': '4',
    note: other,
    visitCode: 'x',
  })
  expect(page.status).toBe(422)
  expect(page.headers.get('cache-control')).toBe('no-store')
  const html = await page.text()
  expect(html).toContain('<a href="#visitCode">')
  expect(html).toMatch(/<input\s+type="text"\s+id="visitCode"\s+name="visitCode"/)
  expect(html).not.toContain('<b>')
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  const marks: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  }
  const plain = (text: string) => text.replace(/&[^;]+;/g, (mark) => marks[mark] ?? mark)
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, plain(value)]))
  expect(fields).toMatchObject({ idempotencyKey, unitCode: '19366', 'answers.overall': '4' })
  expect(fields['note']).toBe(other.replace('\r', ''))
  expect(fields).not.toHaveProperty('visitCode')
})

test.each(['paper', 'phone', 'web', 'KIOSK', 1, ['kiosk']])(
  'mode %j does not come over the web',
  async (mode) => {
    const response = await send(undefined, { mode })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('/mode')
    expect(await stored()).toEqual([])
  },
)

test('on a desk’s device the form says so, keeps nothing, and its receipt leads to the next empty form', async () => {
  const path = '/xa/19366-ben-quan/danh-gia/visit/?kenh=kiosk'
  const form = await portal.app.request(path)
  expect(form.headers.get('cache-control')).toBe('no-store')
  const html = await form.text()
  expect(html).toContain('<input type="hidden" name="mode" value="kiosk"')
  expect(html).toContain('autocomplete="off"')
  const usual = await (await portal.app.request('/xa/19366-ben-quan/danh-gia/visit/?kenh=khac')).text()
  expect(usual).toContain('autocomplete="on"')
  expect(usual).not.toContain('kiosk')
  const main = await portal.app.request('/xa/19366-ben-quan/cham-diem/?kenh=kiosk')
  expect(await main.text()).toContain('value="kiosk"')

  const sent = await sendForm({ mode: 'kiosk', 'answers.overall': '4' })
  expect(sent.status).toBe(303)
  expect((await stored())[0]).toMatchObject({ mode: 'kiosk', assurance: 'open' })
  const thanks = await portal.app.request(sent.headers.get('location')!)
  expect(await thanks.text()).toContain(`<a href="${path}">Phiếu mới</a>`)
  expect(thanks.headers.get('clear-site-data')).toBe('"cache", "storage"')
  const again = await sendForm({ mode: 'kiosk' }, { host: 'cong.vn', referer: `http://cong.vn${path}` })
  const problem = await again.text()
  expect(problem).toContain(`<a href="${path}">Mở lại phiếu</a>`)
  expect(problem).not.toContain('quay lại')
})
