import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Refusal } from '../../../domain/refusal.ts'
import { readXlsform, xlsformFile } from '../../../db/instruments/xlsform.ts'
import { readXlsx, xlsxFile } from '../../../db/xlsx.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { followUp } from '../../surveys/results/follow-up.ts'

test.each([...instruments, followUp])('$id comes back whole from its .xlsx file', async (instrument) => {
  const reading = await readXlsform(await xlsformFile(instrument))
  expect(reading.problems).toEqual([])
  expect(reading.instrument).toEqual(instrument)
})

test('problems name the rows of the spreadsheet, empty rows counted', async () => {
  const bytes = await xlsxFile([
    {
      name: 'Survey',
      rows: [
        ['type', 'name', 'label'],
        ['text', 'note', 'Ghi thêm'],
        [null, null, null],
        ['geopoint', 'where', 'Nhà ở đâu?'],
      ],
    },
    { name: 'choices', rows: [['list_name', 'name', 'label']] },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version'],
        ['Phiếu', 'phieu', 2],
      ],
    },
  ])
  const { instrument, problems } = await readXlsform(bytes)
  expect(instrument).toBeUndefined()
  expect(problems.join('\n')).toMatch(/survey, dòng 4\b.*geopoint/)
})

test('a workbook without the sheets of an XLSForm, and what is no workbook, are named as such', async () => {
  const other = await xlsxFile([{ name: 'Bảng giá', rows: [['a', 1]] }])
  expect((await readXlsform(other)).problems).toEqual([
    'Tệp không có trang tính «survey», nên không phải XLSForm.',
    'Tệp không có trang tính «settings», nên không phải XLSForm.',
  ])
  for (const text of ['', 'type,name\ntext,a\n', 'PK\u0003\u0004 not really']) {
    await expect(readXlsform(Buffer.from(text))).rejects.toThrow(Refusal)
  }
})

test('a small file that would unpack to very much is refused before it is unpacked', async () => {
  const rows = 500_000
  const sheet = `<worksheet><sheetData>${'<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(rows)}</sheetData></worksheet>`
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }, { level: 9 })
  expect(bomb.length).toBeLessThan(200_000)
  await expect(readXlsform(bomb)).rejects.toThrow('lớn hơn 20 MB')
})

test('text that looks like a formula is stored as text', async () => {
  const risky = ['=1+1', '+84 91', '-1', '@SUM(A1)', '\t=1']
  const bytes = await xlsxFile([{ name: 'a', rows: [['x'], ...risky.map((text) => [text])] }])
  // A formula would have no value yet, and be read as an empty cell.
  const cells = (await readXlsx(bytes)).get('a')!.map(([cell]) => cell)
  expect(cells.map((cell) => cell?.trim())).toEqual(['x', ...risky.map((text) => text.trim())])
})
