import { expect, test } from 'vitest'
import { readNotice } from '../../../db/notices/import.ts'
import { landPrices } from '../../../domain/notices/land-prices.ts'
import { noticeCsv, noticeTable } from '../../../site/read/notices/notice-tables.ts'
import type { NoticePage } from '../../../site/read/notices/notices.ts'

const cells = {
  street: 'Đường "Hoa Sim"; đoạn 1',
  from: '=1+1',
  to: 'Chợ',
  class: 'Loại 1',
  position1: 1310000,
  position2: 200000,
  position3: null,
  position4: null,
}

function landNotice(unitCode = '19366'): NoticePage {
  const current = {
    decisionNumber: '01/2026/QĐ-UBND',
    decisionDate: '2025-12-20',
    validFrom: '2026-01-01',
  }
  const details = { kind: 'land-prices', current, rows: [{ position: 1, key: 'a', cells }] }
  const unit = { code: unitCode, name: 'Xã Bến Quan', province: { name: 'Tỉnh Quảng Trị' } }
  return { unit, details } as unknown as NoticePage
}

test('prints amounts with separators and their unit, and nothing for an empty cell', () => {
  const { columns, rows } = noticeTable(landNotice())
  expect(columns[4]).toEqual({ label: 'Vị trí 1', unit: 'đồng/m²', isNumber: true })
  expect(rows[0]?.slice(4)).toEqual(['1.310.000', '200.000', '', ''])
})

test('the file quotes what a separator would break and disarms what a spreadsheet would run', () => {
  const lines = noticeCsv(landNotice()).split('\r\n')
  expect(lines).toContain('Số quyết định;01/2026/QĐ-UBND')
  expect(lines.at(-2)).toBe(`"Đường ""Hoa Sim""; đoạn 1";'=1+1;Chợ;Loại 1;1310000;200000;;`)
})

test('the file says whose it is, by name and by code', () => {
  const [name, code] = noticeCsv(landNotice()).split('\r\n')
  expect(name).toBe('\uFEFFĐơn vị;"Xã Bến Quan, Tỉnh Quảng Trị"')
  expect(code).toBe('Mã đơn vị;19366')
})

test('only the file of what is invented says so, in its first line', () => {
  expect(noticeCsv(landNotice())).not.toContain('minh họa')
  const [first] = noticeCsv(landNotice('99001')).split('\r\n')
  expect(first).toMatch(/^\uFEFFDữ liệu minh họa;.*không có thật/)
})

test('the downloaded file can be handed in again', async () => {
  const bytes = new TextEncoder().encode(noticeCsv(landNotice()))
  expect(
    await readNotice(landPrices, bytes, 'gia-dat.csv', { now: new Date('2026-11-20T08:00:00Z') }),
  ).toMatchObject({
    unitCode: '19366',
    notice: {
      decisionNumber: '01/2026/QĐ-UBND',
      rows: [{ cells: { position1: 1310000 } }],
    },
  })
})
