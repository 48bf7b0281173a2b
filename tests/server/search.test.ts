/** One search for whoever asks, with or without JavaScript: notices, prices, plans, cases, communes and indicators. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNotice } from '../../db/notices/notices.ts'
import { openPortal, type TestPortal } from './testing.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
  await portal.db.write(async (tx) => {
    for (const [year, street] of [
      [2025, 'Đường <b>Lê Lợi'],
      [2026, 'Đường Hoa Sim'],
    ] as const) {
      const about = {
        unitCode: '19366',
        id: `gia-dat-${year}`,
        kind: 'land-prices',
        title: `Bảng giá đất ${year}`,
      }
      const facts = { decisionNumber: '7/QĐ', decisionDate: `${year}-01-15`, validFrom: null, validTo: null }
      const cells = { street, from: 'Cầu', to: 'Chợ', class: 'Loại 1', position1: 5 }
      const file = { fileName: 'a', fileDigest: 'b', actor: 'test', rows: [{ key: street, cells }] }
      await publishNotice(tx, { ...about, period: String(year), ...facts, ...file })
    }
  })
})
afterAll(() => portal.close())

async function page(query: Record<string, string>): Promise<string> {
  const response = await portal.app.request(`/tim-kiem/?${new URLSearchParams(query).toString()}`)
  expect(response.status).toBe(200)
  return response.text()
}

test('what was found is shown with its address, its place and the words, escaped', async () => {
  const shown = await page({ chu: 'le loi' })
  expect(shown).toContain('Đường &lt;b&gt;<mark>Lê</mark> <mark>Lợi</mark>')
  expect(shown).toContain('href="/xa/19366-ben-quan/cong-khai/gia-dat-2025/"')
  expect(shown).toContain('Xã Bến Quan, tỉnh Quảng Trị · 2025')
  expect(shown).not.toContain('<b>Lê')
})

test('a street leads to its prices', async () => {
  const shown = await page({ chu: 'hoa sim', loai: 'price' })
  const [, address = ''] = /href="(\/gia-dat\/[^"]+)"/.exec(shown) ?? []
  const prices = await portal.app.request(address.replaceAll('&amp;', '&'))
  expect(await prices.text()).toContain('Đường Hoa Sim')
})

test('it can be narrowed by sort, year and place, and says which is chosen', async () => {
  const all = await page({ chu: 'bang gia dat' })
  expect(all).toContain('2026 (1)')
  const one = await page({ chu: 'bang gia dat', nam: '2026' })
  expect(one).toContain('<strong aria-current="true">2026 (1)</strong>')
  expect(one).not.toContain('gia-dat-2025/')
  expect(await page({ chu: 'bang gia dat', noi: 'bến quan' })).toContain('gia-dat-2025/')
  expect(await page({ chu: 'bang gia dat', noi: 'zzzz' })).toContain('Không tìm thấy xã, phường, tỉnh')
})

test('communes and indicators are found by their names', async () => {
  expect(await page({ chu: 'bến quan' })).toContain('href="/xa/19366-ben-quan/"')
  expect(await page({ chu: 'ngân sách cấp xã' })).toContain('href="/chi-so/papi/2.3/"')
})

test('a strange address is answered like a search for nothing', async () => {
  for (const query of [{}, { chu: '   ' }, { chu: '"', loai: 'x', nam: '1e9', trang: '-1' }, { trang: '99' }])
    expect(await page(query)).toContain('Tìm gì?')
  const echo = await page({ chu: '"><script>alert(1)</script>', noi: '<img src=x>' })
  expect(echo).not.toContain('<script>alert')
  expect(echo).not.toContain('<img')
})

test('programmes get the same as JSON', async () => {
  const response = await portal.app.request('/api/tim-kiem?chu=hoa+sim')
  expect(await response.json()).toMatchObject({
    total: 2,
    hits: [{ source: 'price', title: 'Đường Hoa Sim' }, { source: 'notice' }],
    isLoose: false,
  })
})

test('nothing that was searched for is in the log', () => {
  expect(JSON.stringify(portal.logged)).not.toMatch(/hoa|loi/)
})
