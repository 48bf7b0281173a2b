/** The report about a period, made of a real database and read back from the files. */
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepIllustration } from '../../../db/illustration/index.ts'
import { periodReport, type Period, type PeriodReport } from '../../../db/progress/period-report.ts'
import { currentUnit } from '../../../db/units/units.ts'
import { readXlsx } from '../../../db/xlsx.ts'
import { periodDocx } from '../../../server/progress/period-docx.ts'
import { periodName } from '../../../server/progress/period-words.ts'
import { periodXlsx } from '../../../server/progress/period-xlsx.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
const now = new Date('2026-11-27T03:00:00Z')
const year: Period = { from: '2026-01-01', to: '2026-12-31' }

beforeAll(async () => {
  db = await openTestDatabase()
  await keepIllustration(db, { isOn: true, instruments, now })
}, 60_000)
afterAll(() => db.close())

async function reportOf(code: string, period = year): Promise<PeriodReport> {
  const unit = (await currentUnit(db.read, code))!
  return periodReport(db.read, { unit, period, instruments }, now)
}

test('a commune’s document has the form of the office, each commitment, notices and ratings', async () => {
  const report = await reportOf('99002')
  const buffer = await periodDocx(report, 'Tỉnh Ví Dụ')
  const { value: html, messages } = await mammoth.convertToHtml({ buffer })
  expect(messages).toEqual([])
  const text = html.replace(/<[^>]+>/g, '\n')
  for (const words of [
    ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'ỦY BAN NHÂN DÂN'],
    ...['XÃ VÍ DỤ CHẬM', '/BC-UBND', 'BÁO CÁO', 'phục vụ người dân năm 2026', 'tính đến ngày 27/11/2026'],
    ...['xong muộn', 'Lý do trễ:', 'Nơi nhận:', '- UBND tỉnh Ví Dụ (để báo cáo);', 'CHỦ TỊCH'],
    ...['III. THÔNG TIN ĐÃ CÔNG KHAI TRONG KỲ', 'IV. NGƯỜI DÂN CHẤM ĐIỂM', 'không phải mẫu đại diện'],
  ])
    expect(text).toContain(words)
  const { all, reported, done, late } = report.total
  expect(all).toBe(report.plans.flatMap(({ answers }) => answers).length)
  expect(reported).toBeLessThan(all)
  expect(text).toContain(
    `Phải trả lời ${all} cam kết: đã báo cáo ${reported}, trong đó đã xong ${done}; trễ hạn báo cáo ${late}.`,
  )
  for (const { answers } of report.plans)
    for (const { commitment } of answers) expect(text).toContain(commitment.title)
  // One heading row each, so that it is repeated on every page and read aloud as such.
  const headings = [...html.matchAll(/<thead>(.*?)<\/thead>/g)].map(
    ([, rows = '']) => rows.split('<tr>').length - 1,
  )
  expect(headings.length).toBeGreaterThan(1)
  expect(new Set(headings)).toEqual(new Set([1]))
})

test('a province’s document and spreadsheet count each of its communes alike', async () => {
  const report = await reportOf('00')
  expect(report.communes.map(({ unit }) => unit.code).sort()).toEqual(['99001', '99002', '99003', '99004'])
  const never = report.communes.find(({ unit }) => unit.code === '99003')!
  expect(never).toMatchObject({ reported: 0, done: 0 })
  expect(never.late).toBeGreaterThan(0)
  expect(never.asked).toBeGreaterThan(0)
  const { value } = await mammoth.extractRawText({ buffer: await periodDocx(report, 'Tỉnh Ví Dụ') })
  expect(value).toContain('III. TỪNG XÃ, PHƯỜNG')
  expect(value).not.toContain('(để báo cáo)')
  const sheets = await readXlsx(await periodXlsx(report))
  expect([...sheets.keys()]).toEqual(['Kết quả chung', 'Cam kết', 'Xã, phường'])
  const row = sheets.get('Xã, phường')!.find(([name]) => name === 'Xã Ví Dụ Ít')
  expect(row).toEqual(['Xã Ví Dụ Ít', never.all, 0, 0, never.late, never.asked].map(String))
  expect(sheets.get('Cam kết')).toHaveLength(1 + report.total.all)
})

test('only what belongs to the period is told of it', async () => {
  const report = await reportOf('99004', { from: '2026-10-01', to: '2026-10-31' })
  expect(report.notices.length).toBeGreaterThan(0)
  for (const { current } of report.notices) expect(current.publishedAt.slice(0, 7)).toBe('2026-10')
  expect(report.plans.map(({ plan }) => plan.id)).toEqual(['vi-du-dieu-hanh'])
  // The plan of last year is over; what was reported on it then belongs to a report about then.
  const before = await reportOf('99004', { from: '2025-01-01', to: '2025-12-31' })
  expect(before.plans.map(({ plan }) => plan.id)).toContain('vi-du-hai-long')
  expect((await reportOf('99003', year)).ratings).toEqual([])
})

test('a period is called as people call it', () => {
  expect(periodName(year)).toBe('năm 2026')
  expect(periodName({ from: '2026-07-01', to: '2026-12-31' })).toBe('6 tháng cuối năm 2026')
  expect(periodName({ from: '2026-07-01', to: '2026-09-30' })).toBe('quý III năm 2026')
  expect(periodName({ from: '2026-02-01', to: '2026-04-30' })).toBe('từ ngày 01/02/2026 đến ngày 30/04/2026')
})
