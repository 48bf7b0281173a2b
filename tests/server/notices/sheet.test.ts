/** A notice as the sheet for the board: whole, of the version that is asked for, with the way back to it. */
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notice, publishNotice } from '../../../db/notices/notices.ts'
import { mostPrintedRows } from '../../../domain/notices/printed.ts'
import { openPortal, type TestPortal } from '../testing.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal({ SITE_URL: 'https://cong.vi-du.vn' })
  for (const price of [1_000_000, 1_250_000]) await publish('19366', 'gia-dat', [price])
  await publish('99001', 'gia-dat', [900_000])
  const many = Array.from({ length: mostPrintedRows + 1 }, (_, i) => 1000 + i)
  await publish('19366', 'khac-dai', many)
})
afterAll(() => portal.close())

async function publish(unitCode: string, id: string, prices: readonly number[]): Promise<void> {
  const about = { unitCode, id, kind: 'land-prices', title: 'Bảng giá đất', period: '2026' }
  const facts = { decisionNumber: '12/2026/QĐ-UBND', decisionDate: '2026-01-15', validFrom: '2026-02-01' }
  const rows = prices.map((price, at) => ({
    key: String(at),
    cells: { street: `Đường <b>Lê Lợi ${at}`, from: 'Cầu', to: 'Chợ', class: 'Loại 1', position1: price },
  }))
  const file = { fileName: 'a', fileDigest: 'b', actor: 'test', rows, validTo: null }
  await portal.db.write((tx) => publishNotice(tx, { ...about, ...facts, ...file }))
}

async function sheet(path: string): Promise<string> {
  const response = await portal.app.request(`/niem-yet/${path}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const document = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()))
  const { text } = await extractText(document, { mergePages: true })
  return text.normalize('NFC').replace(/\s+/g, ' ')
}

test('a version is printed with its decision, rows, digest and address', async () => {
  const text = await sheet('19366/gia-dat/2/a4.pdf')
  const { digest } = (await notice(portal.db.read, '19366', 'gia-dat'))!.current
  for (const part of [
    'XÃ BẾN QUAN',
    'Theo văn bản số 12/2026/QĐ-UBND, ngày 15/01/2026',
    'Đường <b>Lê Lợi 0',
    '1.250.000',
    'https://cong.vi-du.vn/xa/19366-ben-quan/cong-khai/gia-dat/phien-ban/2/',
    digest.slice(0, 32),
    'từ ngày ..... / ..... / ......... đến ngày',
    'thường xuyên, đến khi có bản mới',
    'TM. ỦY BAN NHÂN DÂN',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('minh họa')
})

test('the days of posting are printed where they are told', async () => {
  const text = await sheet('19366/gia-dat/2/a3.pdf?tu=2026-02-01&den=2026-03-03')
  expect(text).toContain('từ ngày 01/02/2026 đến ngày 03/03/2026')
  expect(await sheet('19366/gia-dat/2/a3.pdf?tu=2026-02-31')).toContain('từ ngày ..... /')
})

test('a superseded version says so, and what is invented says that', async () => {
  expect(await sheet('19366/gia-dat/1/a4.pdf')).toContain('đã có phiên bản 2 thay')
  expect(await sheet('99001/gia-dat/1/a4.pdf')).toContain('Dữ liệu minh họa')
})

test.each([
  ['19366/gia-dat/3/a4.pdf', 404],
  ['19366/gia-dat/0/a4.pdf', 404],
  ['19366/gia-dat/1e1/a4.pdf', 404],
  ['19366/gia-dat/1/a5.pdf', 404],
  ['19366/khong-co/1/a4.pdf', 404],
  ['00000/gia-dat/1/a4.pdf', 404],
  ['19366/khac-dai/1/a4.pdf', 422],
])('%s answers %i', async (path, status) => {
  expect((await portal.app.request(`/niem-yet/${path}`)).status).toBe(status)
})

test('it is sent compressed to who takes that', async () => {
  const headers = { 'Accept-Encoding': 'gzip' }
  const response = await portal.app.request('/niem-yet/19366/gia-dat/2/a4.pdf', { headers })
  expect(response.headers.get('content-encoding')).toBe('gzip')
})
