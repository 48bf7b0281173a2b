import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noticeKind, noticeKinds, noticeTemplate } from '../../../domain/notices/index.ts'
import { landPrices } from '../../../domain/notices/land-prices.ts'
import { readNotice } from '../../../db/notices/import.ts'
import { faultText, Refusal } from '../../../domain/refusal.ts'
import { runs } from '../../setup/properties.ts'

const head = 'Số quyết định;12/2026/QĐ-UBND\nNgày quyết định;15/01/2026\nÁp dụng từ ngày;01/02/2026\n\n'
const prices = 'Đường phố/Khu vực;Đoạn từ;Đoạn đến;Loại đường;Vị trí 1;Vị trí 2;Vị trí 3;Vị trí 4\n'
const budgets = 'Chỉ tiêu;Dự toán;Thực hiện;Năm;Bước\n'

async function read(kindId: string, text: string | Uint8Array, now = new Date('2026-11-20T08:00:00Z')) {
  const kind = noticeKind(kindId)
  if (!kind) throw new Error(kindId)
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  try {
    const { notice } = await readNotice(kind, bytes, 'tep.csv', { now })
    return { notice, rows: notice.rows, problems: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { message, faults } = error
    return { notice: undefined, rows: [], problems: faults.length > 0 ? faults.map(faultText) : [message] }
  }
}

describe('a land-price table', () => {
  test('is read with its decision, days and prices', async () => {
    const { notice } = await read(
      'land-prices',
      `${head}${prices}Đường A;Cầu;Chợ;Loại 1;1.250.000;800 000;500000;\n`,
    )
    expect(notice).toMatchObject({
      id: 'gia-dat',
      kind: 'land-prices',
      decisionNumber: '12/2026/QĐ-UBND',
      decisionDate: '2026-01-15',
      validFrom: '2026-02-01',
    })
    expect(notice?.rows).toEqual([
      {
        key: 'duong-a/cau/cho',
        cells: {
          street: 'Đường A',
          from: 'Cầu',
          to: 'Chợ',
          class: 'Loại 1',
          position1: 1_250_000,
          position2: 800_000,
          position3: 500_000,
          position4: null,
        },
      },
    ])
  })

  test.each([
    ['commas', (text: string) => text.replaceAll(';', ',')],
    ['tabs', (text: string) => text.replaceAll(';', '\t')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['padding, as spreadsheets write it', (text: string) => text.replaceAll('\n', ';;;;;;;\n')],
    ['quoted cells', (text: string) => text.replaceAll(/[^;\n]+/g, '"$&"')],
    [
      'headings without diacritics',
      (text: string) =>
        text.replace(prices, 'duong pho;Doan tu;DOAN DEN;loai duong;vi tri 1 (đồng/m²);VT2;vt3;vt4\n'),
    ],
    [
      'columns in another order',
      (text: string) => text.replace(/^(Đường[^;]*);([^;]*);([^;]*);/gm, '$3;$1;$2;'),
    ],
  ])('is read the same with %s', async (_, change) => {
    const text = `${head}${prices}Đường A;Cầu;Chợ;Loại 1;1250000;800000;;\n`
    expect((await read('land-prices', change(text))).problems).toEqual([])
    expect((await read('land-prices', change(text))).rows).toEqual((await read('land-prices', text)).rows)
  })

  test('names row and column of every fault, in the order of the file', async () => {
    const { notice, problems } = await read(
      'land-prices',
      `${head}${prices};Cầu;Chợ;Loại 1;1.250.000;1.200.000;;\nĐường A;Cầu;Chợ;;12tr;1,250;;\nĐường B;Cầu;Chợ;;;;;\n`,
    )
    expect(notice).toBeUndefined()
    expect(problems).toEqual([
      'Dòng 6, cột «Đường phố/Khu vực»: để trống. Ô này phải ghi.',
      'Dòng 7, cột «Vị trí 1»: «12tr» không phải số tiền. Ý là 12.000.000?',
      'Dòng 7, cột «Vị trí 2»: «1,250» đọc được hai cách: dấu phẩy là dấu thập phân hay dấu nghìn? Ý là 1.250?',
      'Dòng 8, cột «Vị trí 1»: để trống. Ô này phải ghi.',
    ])
  })

  test.each([
    [
      'a position dearer than the one before it',
      'Đường A;b;c;;800000;900000;;',
      /Dòng 6, cột «Vị trí 2»: cao hơn/,
    ],
    [
      'a position whose predecessor is empty',
      'Đường A;b;c;;800000;;700000;',
      /Dòng 6, cột «Vị trí 3»: .*để trống/,
    ],
    ['the same segment twice', 'Đường A;b;c;;8;;;\nđường a;B;C;;9;;;', /Dòng 7: trùng với dòng 6/],
    ['a cell that a spreadsheet would compute', '=SUM(A1);b;c;;8;;;', /không được bắt đầu bằng dấu =/],
    ['a cell beyond the columns', 'Đường A;b;c;;8;;;;9', /Dòng 6: ô thứ 9 \(«9»\) nằm ngoài các cột/],
    ['a quotation mark that is not closed', '"Đường A;b;c;;8;;;', /dấu ngoặc kép/],
    ['no rows', '', /không có dòng dữ liệu nào/],
  ])('is refused with %s', async (_, rows, sentence) => {
    const { notice, problems } = await read('land-prices', `${head}${prices}${rows}\n`)
    expect(notice).toBeUndefined()
    expect(problems.join('\n')).toMatch(sentence)
  })

  test('names that differ only in their tones are two rows', async () => {
    const { rows } = await read('land-prices', `${head}${prices}Thôn Tân Hòa;;;;8;;;\nThôn Tân Hóa;;;;9;;;\n`)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2)
  })

  test.each([
    [
      'the decision has no number',
      head.replace('12/2026/QĐ-UBND', ''),
      /«Số quyết định» phía trên bảng: để trống/,
    ],
    [
      'a day does not exist',
      head.replace('15/01', '31/02'),
      /Dòng 2: «Ngày quyết định».*không phải một ngày/,
    ],
    [
      'the decision is of a day to come',
      head.replace('15/01/2026', '21/11/2026'),
      /21\/11\/2026 còn chưa đến/,
    ],
    ['nothing says from when it is valid', head.replace(/Áp dụng.*\n/, ''), /«Áp dụng từ ngày».*để trống/],
    ['an unknown line stands above', `Ghi chú;x\n${head}`, /Dòng 1: «Ghi chú» không có trong mẫu/],
    ['a line stands above twice', `Số quyết định;1\n${head}`, /«Số quyết định» được ghi hai lần/],
  ])('is refused where %s', async (_, above, sentence) => {
    const { notice, problems } = await read('land-prices', `${above}${prices}Đường A;b;c;;8;;;\n`)
    expect(notice).toBeUndefined()
    expect(problems.join('\n')).toMatch(sentence)
  })

  test.each([
    ['a column is missing', prices.replace(';Vị trí 4', ''), /thiếu cột «Vị trí 4»/],
    ['a column is unknown', prices.replace('Loại đường', 'Hạng'), /cột «Hạng» không có trong mẫu/],
    ['a column comes twice', prices.replace('Vị trí 4', 'Vị trí 3'), /«Vị trí 3» xuất hiện hai lần/],
    ['there are no headings', '', /Không tìm thấy dòng tiêu đề/],
  ])('is refused where %s', async (_, headings, sentence) => {
    const { problems } = await read('land-prices', `${head}${headings}Đường A;b;c;;8;;;\n`)
    expect(problems.join('\n')).toMatch(sentence)
  })
})

test('a decision of today may be handed in from midnight on in Viet Nam, when it is still yesterday in UTC', async () => {
  const text = `${head.replace('15/01/2026', '21/11/2026')}${prices}Đường A;b;c;;8;;;\n`
  expect((await read('land-prices', text, new Date('2026-11-20T16:59:59Z'))).problems).toHaveLength(1)
  expect((await read('land-prices', text, new Date('2026-11-20T17:00:00Z'))).problems).toEqual([])
})

describe('a budget', () => {
  test('belongs to the notice of its year, its rows to their steps', async () => {
    const { notice } = await read(
      'budget',
      `${head}${budgets}Tổng thu;12.500.000.000;;2026;dự toán được quyết định\nTổng thu;;0;2026;Thực hiện quý 1\n`,
    )
    expect(notice).toMatchObject({ id: 'ngan-sach-2026', title: 'Ngân sách xã năm 2026' })
    expect(notice?.rows.map(({ key, cells }) => [key, cells['step'], cells['execution']])).toEqual([
      ['du-toan-duoc-quyet-dinh/tong-thu', 'Dự toán được quyết định', null],
      ['thuc-hien-quy-i/tong-thu', 'Thực hiện quý I', 0],
    ])
  })

  test.each([
    ['an unknown step', 'Thu;1;;2026;Quý V', /cột «Bước»: «Quý V» không phải một bước/],
    ['an estimate that is empty', 'Thu;;1;2026;Dự toán trình', /cột «Dự toán»: để trống/],
    ['an execution that is empty', 'Thu;1;;2026;Quyết toán', /cột «Thực hiện»: để trống/],
    ['a year in words', 'Thu;1;;năm nay;Dự toán trình', /cột «Năm»: «năm nay» không phải một năm/],
  ])('is refused with %s', async (_, rows, sentence) => {
    const { notice, problems } = await read('budget', `${head}${budgets}${rows}\n`)
    expect(notice).toBeUndefined()
    expect(problems.join('\n')).toMatch(sentence)
  })

  test('of two years is refused', async () => {
    const { problems } = await read(
      'budget',
      `${head}${budgets}Thu;1;;2026;Dự toán trình\nChi;1;;2025;Dự toán trình\n`,
    )
    expect(problems).toEqual(['Một tệp chỉ ghi một năm ngân sách; tệp này có các năm 2026, 2025.'])
  })
})

test.each([
  ['UTF-16 without its mark', Buffer.from(`${head}${prices}`, 'utf16le'), /UTF-16/],
  ['Windows-1258', Buffer.from([0xd0, 0xfd, 0xf4, 0x3b, 0x0a]), /Windows-1258/],
  ['XLSX', Buffer.from('PK\u0003\u0004'), /\.xlsx/],
])('a file in %s is told how to be saved', async (_, bytes, sentence) => {
  const { notice, problems } = await read('land-prices', bytes)
  expect(notice).toBeUndefined()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(sentence)
})

test.each(noticeKinds.map((kind) => [kind.id, kind] as const))(
  'the template of %s is refused as long as one of its examples stands, however it is written',
  async (id, kind) => {
    const template = noticeTemplate(kind)
    const all = await read(id, template)
    expect(all.problems).toHaveLength(kind.example.length)
    expect(all.problems.every((problem) => /^Dòng \d+: là ví dụ của tệp mẫu/.test(problem))).toBe(true)
    const plainly = template.replaceAll(/(?<=\d)\.(?=\d{3})/g, '')
    expect((await read(id, plainly)).problems).toEqual(all.problems)
  },
)

test('a template in which every example was replaced is read', async () => {
  const filled = noticeTemplate(landPrices).replaceAll('.000;', '.500;').replaceAll('.000\r', '.500\r')
  expect((await read('land-prices', filled)).problems).toEqual([])
})

test('no file makes the reader throw, and what it accepts has whole prices that do not rise', async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', '1.000', '2000', '12tr', '"', ';', '\n', 'Đường A'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), async (cells) => {
      const rows = cells.map((row) => row.join(';')).join('\n')
      for (const { cells: row } of (await read('land-prices', `${head}${prices}${rows}`)).rows) {
        const given = [1, 2, 3, 4].map((n) => row[`position${n}`]).filter((price) => price !== null)
        expect(given.every((price) => Number.isSafeInteger(price))).toBe(true)
        expect(given).toEqual(given.toSorted((a, b) => Number(b) - Number(a)))
      }
    }),
    { numRuns: runs(500) },
  )
})

test('the file of an invented notice cannot be handed in as if it were real', async () => {
  expect(
    (await read('land-prices', `Dữ liệu minh họa;có\n${head}${prices}Đường A;;;;1000;;;\n`)).problems,
  ).toEqual([expect.stringMatching(/«Dữ liệu minh họa» không có trong mẫu/)])
})
