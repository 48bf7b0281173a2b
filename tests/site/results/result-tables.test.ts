import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readXlsx, xlsxFile } from '../../../db/xlsx.ts'
import { resultsTable } from '../../../surveys/results/results-table.ts'
import {
  resultsCsv,
  resultsJson,
  resultsSheets,
  type ResultsFile,
} from '../../../site/read/results/result-tables.ts'

const rows = resultsTable({
  sections: [
    {
      title: '=cmd|calc',
      items: [
        { id: 'c1', wording: '@SUM(A1); "x"' },
        { id: 'c2', wording: 'Trang thiết bị' },
        {
          id: 'why',
          wording: 'Vì sao?',
          options: [
            { id: 'slow', label: '=Chậm' },
            { id: 'rude', label: 'Thiếu lịch sự' },
          ],
        },
      ],
    },
  ],
  dimensions: [{ id: 'service', categories: [{ id: 'land', label: 'Đất đai' }] }],
  published: {
    items: { c1: [1, 2, 3, 4, 5] },
    choices: { why: { n: 12, options: { slow: 9, rude: 6 } } },
    by: {},
  },
})
const unit = { code: '00123', name: '+Xã Thử' }
const file: ResultsFile = {
  unit,
  links: { site: 'https://a.vn/', page: 'https://a.vn/xa/1/ket-qua/', method: 'https://a.vn/phuong-phap/' },
  tables: [
    {
      unit,
      id: 'follow-up',
      version: '1',
      digest: 'ab12',
      title: 'Phiếu thử',
      source: 'Nguồn của phiếu',
      publishedAt: '2026-11-20T08:00:00.000Z',
      since: '2026-11',
      setAside: 3,
      dimensions: { service: 'Thủ tục' },
      rows,
    },
  ],
}

const c1 = {
  'Mã câu': 'c1',
  'Số lượt': '15',
  'Số câu trả lời': '15',
  'Mức 1': '1',
  'Mức 5': '5',
  'Mức 4 và 5': '9',
}

test('the CSV opens right in Excel in Viet Nam, every row with its method, and runs nothing', () => {
  const csv = resultsCsv(file)
  expect(csv.startsWith('\uFEFFMã đơn vị;')).toBe(true)
  const records: Record<string, string>[] = parse(csv, { bom: true, delimiter: ';', columns: true })
  expect(records).toHaveLength(rows.length)
  const row = records.find((record) => record['Mã câu'] === 'c1')!
  expect(row).toMatchObject({
    ...c1,
    'Mã đơn vị': '00123',
    'Đơn vị': "'+Xã Thử",
    'Nhóm câu hỏi': "'=cmd|calc",
    'Câu hỏi': `'@SUM(A1); "x"`,
    'Tỷ lệ mức 4 và 5 (%)': '60',
    'Khoảng bất định, từ (%)': '35,7',
    'Khoảng bất định, đến (%)': '80,2',
    'Xem thêm': 'https://a.vn/phuong-phap/',
  })
  expect(row['Cách tính']).toContain('mức 4 + mức 5')
  for (const record of records) {
    expect(record['Cách tính']).not.toBe('')
    for (const cell of Object.values(record)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  }
  const hidden = records.filter((record) => record['Số lượt'] === '‹10')
  expect(hidden.map((record) => record['Mã câu'])).toEqual(['c2', ''])
  expect(hidden[0]).toMatchObject({ 'Mức 1': '', 'Tỷ lệ mức 4 và 5 (%)': '' })
})

test('the XLSX comes back with the same figures, codes as text, and the method on its own sheet', async () => {
  const sheets = await readXlsx(await xlsxFile(resultsSheets(file)))
  expect([...sheets.keys()]).toEqual(['Kết quả', 'Cách tính'])
  const [headings, ...cells] = sheets.get('Kết quả')!
  const records = cells.map((row) => Object.fromEntries(headings!.map((heading, i) => [heading, row[i]])))
  expect(records).toHaveLength(rows.length)
  expect(records.find((record) => record['Mã câu'] === 'c1')).toMatchObject({
    ...c1,
    'Mã đơn vị': '00123',
    'Đơn vị': '+Xã Thử',
    'Nhóm câu hỏi': '=cmd|calc',
    'Khoảng bất định, từ (%)': '35.7',
  })
  const method = sheets.get('Cách tính')!.map((row) => row.join(': '))
  expect(method.join('\n')).toContain('ab12')
  expect(method.join('\n')).toContain('Wilson')
  expect(method).toContain('Số lượt để riêng, không được tính: 3')
})

test('the JSON says what it is, how it was made, and suppressed is not zero', () => {
  const json = JSON.parse(JSON.stringify(resultsJson(file))) as Record<string, unknown>
  expect(json).toMatchObject({
    licence: 'CC BY 4.0',
    method: { link: 'https://a.vn/phuong-phap/' },
    tables: [{ unit, id: 'follow-up', version: '1', digest: 'ab12', setAside: 3 }],
  })
  const [table] = json['tables'] as [{ rows: Record<string, unknown>[] }]
  expect(table.rows.find((row) => row['item'] === 'c2')).toMatchObject({ figures: null, suppressed: '‹10' })
  expect(table.rows.find((row) => row['item'] === 'c1')).not.toHaveProperty('suppressed')
})
