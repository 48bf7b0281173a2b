/** Land prices for whoever asks, with or without JavaScript, under the names of places that people know. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNotice } from '../../db/notices/notices.ts'
import { unitChanges } from '../../db/schema/index.ts'
import { openPortal, type TestPortal } from './testing.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
  const old = { id: 'a', fromCode: '19360', fromName: 'Xã Vĩnh Ô', fromDistrict: 'Huyện Vĩnh Linh' }
  const became = { fromProvince: 'Tỉnh Quảng Trị', toCode: '19366', effectiveOn: '2025-07-01', source: 'x' }
  await portal.db.write(async (tx) => {
    await tx
      .insert(unitChanges)
      .values({ ...old, ...became })
      .onConflictDoNothing()
      .returning()
    for (const price of [1_000_000, 1_250_000]) {
      const about = {
        unitCode: '19366',
        id: 'gia-dat',
        kind: 'land-prices',
        title: 'Bảng giá đất',
        period: '2026',
      }
      const facts = {
        decisionNumber: `${price}/QĐ`,
        decisionDate: '2026-01-15',
        validFrom: '2026-02-01',
        validTo: null,
      }
      const cells = {
        street: 'Đường <b>Lê Lợi',
        from: 'Cầu',
        to: 'Chợ',
        class: 'Loại 1',
        position1: price,
        position2: 5,
      }
      const file = { fileName: 'a', fileDigest: 'b', actor: 'test', rows: [{ key: 'a', cells }] }
      await publishNotice(tx, { ...about, ...facts, ...file })
    }
  })
})
afterAll(() => portal.close())

async function page(street: string, place = ''): Promise<string> {
  const query = new URLSearchParams({ duong: street, noi: place }).toString()
  const response = await portal.app.request(`/gia-dat/?${query}`)
  expect(response.status).toBe(200)
  return response.text()
}

test('a price is shown with its decision, page, validity and what it was before', async () => {
  const shown = await page('le loi')
  expect(shown).toContain('1.250.000')
  expect(shown).toContain('trước 1.000.000 (+25%)')
  expect(shown).toContain('áp dụng từ 01/02/2026')
  expect(shown).toContain('href="/xa/19366-ben-quan/cong-khai/gia-dat/"')
  expect(shown).toContain('Đường &lt;b&gt;Lê Lợi')
})

test('is found under the name that the place had before, and it is said why', async () => {
  const shown = await page('lê lợi', 'xã Vĩnh Ô')
  expect(shown).toContain('1.250.000')
  expect(shown).toContain('đã nhập vào xã Bến Quan')
})

test('an unknown street, an unknown place and no question are answered in words', async () => {
  expect(await page('zzz')).toContain('Không có dòng giá nào như vậy')
  expect(await page('le loi', 'zzzzqq')).toContain('Không tìm thấy xã, phường, tỉnh nào')
  expect(await page('')).not.toContain('Kết quả')
})

test('programmes get the same as JSON', async () => {
  const response = await portal.app.request('/api/gia-dat?duong=le+loi')
  expect(await response.json()).toMatchObject({
    hasMore: false,
    rows: [
      {
        unitCode: '19366',
        decisionNumber: '1250000/QĐ',
        prices: [
          { position: 1, price: 1_250_000, previous: 1_000_000, change: 0.25 },
          { position: 2, price: 5, previous: 5, change: 0 },
        ],
      },
    ],
  })
})

test('a province is a file with commune and code in each row', async () => {
  const response = await portal.app.request('/gia-dat/tinh/44.csv')
  expect(response.headers.get('content-type')).toContain('text/csv')
  const text = await response.text()
  expect(text.split('\r\n')[1]).toBe(
    '19366;"Xã Bến Quan, tỉnh Quảng Trị";Đường <b>Lê Lợi;Cầu;Chợ;Loại 1;1250000;5;;;1250000/QĐ;15/01/2026;01/02/2026;;1000000',
  )
  expect(await page('')).toContain('href="/gia-dat/tinh/44.csv"')
  for (const path of ['/gia-dat/tinh/99.csv', '/gia-dat/tinh/4.csv'])
    expect((await portal.app.request(path)).status).toBe(404)
  const packed = await portal.app.request('/gia-dat/tinh/44.csv', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
})
