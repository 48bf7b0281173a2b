import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vietnamDay } from '../../../domain/calendar.ts'
import { judgeResponses } from '../../../db/responses/judging.ts'
import { audit, publications, responses } from '../../../db/schema/index.ts'
import { loadContent } from '../../../db/seed.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { runPortal } from './command-line.ts'

let db: TestDatabase
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-import-'))
  db = await openTestDatabase()
  await loadContent(db)
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

function portal(...args: string[]) {
  return runPortal(args, { DATA_FOLDER: folder, DATABASE_URL: db.where })
}

async function importOf(text: string, mode = 'paper', instrument = 'visit', ...more: string[]) {
  const path = join(folder, 'phieu.csv')
  await writeFile(path, text)
  return portal(
    'responses',
    'import',
    path,
    ...['--mode', mode, '--unit', '19366', '--instrument', instrument],
    ...more,
  )
}

const stored = () => db.read.select().from(responses).orderBy(responses.receivedOn)
const secret = 'Nguyễn Văn Lộ 0912345678'

test('sheets are stored, counted and traced once, however often the file is imported', async () => {
  const file =
    '\uFEFFSố phiếu;Ngày nhận;service;visited;overall;why;on_time\r\n' +
    '2026-001;3/2/2026;land;this-month;1;waiting papers;late-told\r\n' +
    '2026-002;2026-02-04;other;;5;;\r\n' +
    ';;;;;;\r\n' +
    '2026-003;;land;;na;;yes\r\n'
  expect(await importOf(file, 'paper', 'visit', '--by', 'Lê Thị B')).toEqual({
    code: 0,
    out: 'Xã Bến Quan: đã nhập 3 lượt trả lời, phiếu giấy.\n',
    err: '',
  })
  const rows = await stored()
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    ...{ unitCode: '19366', mode: 'paper', assurance: 'open', service: 'land', visited: 'this-month' },
    ...{ receivedOn: '2026-02-03', instrument: 'visit', setAside: null },
  })
  expect(rows[2]!.receivedOn).toBe(vietnamDay(Date.now()))
  const more = await importOf(`${file}2026-004;5/2/2026;land;;3;;\n`)
  expect(more.out).toBe(
    'Xã Bến Quan: đã nhập 1 lượt trả lời, phiếu giấy.\n3 phiếu có số đã nhập từ trước, được bỏ qua.\n',
  )
  expect(await stored()).toHaveLength(4)
  const traces = await db.read.select().from(audit).where(eq(audit.action, 'responses.import'))
  expect(
    traces.map(({ actor, unitCode, detail }) => [actor, unitCode, detail['rows'], detail['stored']]),
  ).toEqual(
    expect.arrayContaining([
      ['Lê Thị B', '19366', 3, 3],
      ['command-line', '19366', 4, 1],
    ]),
  )
  expect(await portal('tallies', 'check')).toMatchObject({ code: 0 })
  // The same number on the telephone list is another response.
  expect((await importOf('key,service,overall\n2026-001,land,2\n', 'phone')).out).toContain(
    '1 lượt trả lời, qua điện',
  )
})

test('many sheets of one day are published at once and are no burst', async () => {
  const lines = Array.from({ length: 80 }, (_, i) => `a${i};land;${1 + (i % 5)}`)
  expect(await importOf(['key;service;overall', ...lines].join('\n'))).toMatchObject({ code: 0 })
  const [told] = await db.read.select().from(publications).where(eq(publications.unitCode, '19366'))
  expect(told).toMatchObject({ instrument: 'visit', setAside: 0 })
  const later = new Date(Date.now() + 10_000)
  expect(await judgeResponses(db, [visit], later)).toMatchObject({ setAside: 0 })
})

test('the template, and the headings of our own export, are accepted', async () => {
  const { out } = await portal('responses', 'template', '--instrument', 'sipas-2017')
  expect(out).toMatch(/^\uFEFFkey: số phiếu;received: ngày nhận;service: /)
  const row = [
    's1',
    '1/3/2026',
    'land',
    '',
    ...sipas2017.sections.flatMap(({ items }) => items.map(() => '4')),
  ]
  expect((await importOf(`${out}${row.join(';')}\r\n`, 'paper', 'sipas-2017')).err).toBe('')
  const path = join(folder, 'xuat.csv')
  await portal('responses', 'export', path, '--unit', '19366', '--instrument', 'sipas-2017')
  const exported = await readFile(path, 'utf8')
  const refused = await importOf(exported, 'paper', 'sipas-2017')
  expect(refused.err).toContain('cột «key»: thiếu cột này')
  const [head = '', one = ''] = exported.split('\r\n')
  const again = one.split(';')
  again[1] = '' // the portal's own id
  const file = `${head};key\r\n${again.join(';')};s2\r\n`
  expect((await importOf(`${head};key\r\n${one};s2\r\n`, 'paper', 'sipas-2017')).err).toContain('cột «id»')
  expect(await importOf(file, 'phone', 'sipas-2017')).toMatchObject({ code: 1 })
  const unasked = file.replace(';;4;4', ';55;4;4')
  expect((await importOf(unasked, 'paper', 'sipas-2017')).err).toContain('cột «ageGroup»: phải để trống')
  expect(await importOf(file, 'paper', 'sipas-2017')).toMatchObject({ code: 0, err: '' })
  const rows = (await stored()).filter(({ instrument }) => instrument === 'sipas-2017')
  expect(rows).toHaveLength(2)
  expect(new Set(rows.map(({ answers, receivedOn }) => answers + receivedOn)).size).toBe(1)
})

test('whatever is wrong is named by row and column without repeating it, and nothing is stored', async () => {
  const before = (await stored()).length
  const { code, out, err } = await importOf(
    [
      'key,received,service,overall,why,on_time,mode',
      `b1,31/2/2026,land,4,,,`,
      `b2,1/1/2100,land,4,,,`,
      `b3,,${secret},6,"waiting, ${secret}",${secret},web`,
      `b1,,land,4,,,`,
      `,,land,4,,,`,
      `b5,,land,,,,`,
      `b6,,,4,,,`,
      `b7,,land,4,,,,${secret}`,
    ].join('\n'),
  )
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).not.toContain('Lộ')
  for (const place of [
    'Dòng 2, cột «received»: viết ngày/tháng/năm',
    'Dòng 3, cột «received»',
    'Dòng 4, cột «mode»: phải là paper',
    'Dòng 4, cột «service»: chỉ ghi một trong các mã civil-status',
    'Dòng 4, cột «overall»: chỉ ghi 1, 2, 3, 4, 5 hoặc na',
    'Dòng 4, cột «why»: chỉ ghi các mã waiting',
    'Dòng 4, cột «on_time»',
    'Dòng 5, cột «key»: số phiếu này đã có ở dòng 2',
    'Dòng 6, cột «key»: phải ghi số phiếu',
    'Dòng 7: phiếu này chưa có câu trả lời nào',
    'Dòng 8, cột «service»',
    'Dòng 9: ô thứ 8 nằm ngoài',
    'chưa lưu gì, vì có 12 chỗ cần sửa',
  ]) {
    expect(err).toContain(place)
  }
  expect(await stored()).toHaveLength(before)
})

test.each([
  ['an unknown column', `key;service;${secret};overall\n1;land;2;4`, 'tiêu đề của cột thứ 3 không thuộc'],
  ['a column twice', 'key;service;overall;OVERALL\n1;land;2;4', 'xuất hiện hai lần'],
  ['no row', 'key;service;overall\n', 'không có dòng nào'],
  ['nothing', '', 'thiếu cột này'],
  ['an open quotation', 'key;service;overall\n"1;land;4\n', 'ngoặc kép'],
  ['another encoding', 'key;service;overall\n\0', 'UTF-8'],
])('a file with %s is refused with what to do', async (_, file, sentence) => {
  const { code, err } = await importOf(file)
  expect(code).toBe(1)
  expect(err).toContain(sentence)
  expect(err).not.toContain('Lộ')
})

test('modes that are not entered, and questionnaires and communes that are not there, are refused', async () => {
  const file = 'key;service;overall\nz;land;4\n'
  expect((await importOf(file, 'web')).err).toContain('--mode chỉ nhận paper')
  expect((await importOf(file, 'paper', 'khac')).err).toContain('Không có phiếu «khac»')
  expect((await portal('visit', 'codes', '--unit', '19366', '--count', '0')).err).toContain('từ 20 đến')
  expect((await portal('visit', 'codes', '--unit', '00000', '--count', '20')).err).toContain('unit find')
  const { out } = await portal('visit', 'codes', '--unit', '19366', '--count', '70', '--service', 'land')
  expect(new Set(out.match(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]$/gm)).size).toBe(70)
})
