/** Tables as offices hand them in, with the errors that they have. */
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../../domain/csv/parse.ts'
import { budget } from '../../../domain/notices/budget.ts'
import { canonicalNotice } from '../../../domain/notices/canonical.ts'
import { checkInPieces, checkNotice, type GivenTable } from '../../../domain/notices/check.ts'
import { difference } from '../../../domain/notices/difference.ts'
import { landPrices } from '../../../domain/notices/land-prices.ts'
import type { NoticeKind } from '../../../domain/notices/notice-kind.ts'
import { faultText } from '../../../domain/refusal.ts'

const today = '2026-11-20'
const facts = { decisionNumber: '12/2026/QĐ-UBND', decisionDate: '15/01/2026', validFrom: '01/02/2026' }

function check(text: string, changes: Partial<GivenTable> = {}, kind: NoticeKind = landPrices) {
  return checkNotice(kind, { sheet: 'Giá đất', lines: parseCsv(text, ';'), facts, ...changes }, today)
}

const head = 'Đường phố;Đoạn từ;Đoạn đến;Loại đường;Vị trí 1;Vị trí 2;Vị trí 3;Vị trí 4\n'
const prices = (...first: string[]) =>
  head + first.map((price, at) => `Đường ${at};;;;${price};;;\n`).join('')

describe('a table with what offices put around it', () => {
  const text =
    'ỦY BAN NHÂN DÂN XÃ BẾN QUAN;;;;;;;;\n' +
    'BẢNG GIÁ ĐẤT Ở NĂM 2026;;;;;;;;\n' +
    '(Ban hành kèm theo Quyết định số 12/2026/QĐ-UBND ngày 15 tháng 01 năm 2026);;;;;;;;\n' +
    ';;;;;;;Đơn vị tính: triệu đồng/m²;\n' +
    'Áp dụng từ ngày: 01/02/2026;;;;;;;;\n' +
    'STT;Tên đường;Đoạn đường;;Loại đường;Giá đất;;;\n' +
    ';;Từ;Đến;;VT1;VT2;VT3;VT4\n' +
    '(1);(2);(3);(4);(5);(6);(7);(8);(9)\n' +
    '1;Đường A;Cầu;Chợ;Loại 1;1,4;0,9;;\n' +
    '2;;Chợ;Trường;Loại 2;1,2;0,85;0,5;\n' +
    ';;;;;;;;\n'
  const checked = check(text, { facts: {} })

  test('is read: titles, unit, headings of two lines, numbered columns, merged cells, the decision in the title', () => {
    expect(checked.faults.map(faultText)).toEqual([])
    expect(checked.notice).toMatchObject({
      id: 'gia-dat',
      period: '2026',
      decisionNumber: '12/2026/QĐ-UBND',
      decisionDate: '2026-01-15',
    })
    expect(
      checked.notice?.rows.map(({ cells }) => [cells['street'], cells['from'], cells['position1']]),
    ).toEqual([
      ['Đường A', 'Cầu', 1_400_000],
      ['Đường A', 'Chợ', 1_200_000],
    ])
  })

  test('says what was made of it without asking', () => {
    expect(checked.notes).toEqual(
      expect.arrayContaining([
        'Bảng ghi theo triệu đồng; cổng đổi ra đồng.',
        'Dòng 10: ô «Đường phố/Khu vực» trống, lấy «Đường A» của dòng trên.',
        'Dòng 2: «BẢNG GIÁ ĐẤT Ở NĂM 2026» được đọc là tên bảng, không phải số liệu.',
      ]),
    )
  })
})

test('a fault names sheet, row and column, where its cell stands and what was probably meant', () => {
  const { faults, notice } = check(`${head}Đường A;b;c;;12tr;;;\n`)
  expect(notice).toBeUndefined()
  expect(faults).toEqual([
    {
      sheet: 'Giá đất',
      line: 2,
      column: 'Vị trí 1',
      place: 4,
      meant: '12.000.000',
      message: '«12tr» không phải số tiền. Ý là 12.000.000?',
    },
  ])
  expect(faultText(faults[0]!)).toMatch(/^Trang «Giá đất», dòng 2, cột «Vị trí 1»: /)
})

test('a copied row can be removed', () => {
  const { faults } = check(`${head}Đường A;b;c;;8;;;\nĐường A;b;c;;8;;;\n`)
  expect(faults).toMatchObject([{ line: 3, isLineToRemove: true, message: /giống hệt dòng 2/ }])
})

describe('a price a thousand times its neighbours', () => {
  const text = prices('1.400.000', '1.300.000', '1.400', '1.500.000', '1.200.000')

  test('is asked about, with what was probably meant', () => {
    const { faults, questions, notice } = check(text)
    expect([faults, notice]).toEqual([[], undefined])
    expect(questions).toMatchObject([
      {
        line: 4,
        column: 'Vị trí 1',
        meant: '1.400.000',
        message: '1.400: ô gần đó là 1.300.000; ý là 1.400.000?',
      },
    ])
  })

  test('is asked in the unit of the table', () => {
    const { questions } = check(
      prices('1,4', '1,3', '1400', '1,5').replace('Vị trí 1', 'Vị trí 1 (triệu đồng/m²)'),
    )
    expect(questions.map(({ message, meant }) => [message, meant])).toEqual([
      ['1.400: ô gần đó là 1,3; ý là 1,4?', '1,4'],
    ])
  })

  test('is taken once it is confirmed, and whoever approves can see it', () => {
    const { questions } = check(text)
    const again = check(text, { confirmed: questions.map(({ id }) => id) })
    expect(again.notice?.rows).toHaveLength(5)
    expect(again.confirmed).toEqual([questions[0]!.message])
  })

  test('is not asked about where a table has two parts of different worth', () => {
    expect(
      check(prices('45.000.000', '40.000.000', '30.000.000', '60.000', '55.000', '50.000')).questions,
    ).toEqual([])
  })
})

describe('the sums of a budget', () => {
  const rows = (sum: string) =>
    'Chỉ tiêu;Dự toán;Thực hiện;Năm;Bước\n' +
    `Tổng số thu;${sum};;2026;Dự toán được quyết định\n` +
    'Thu 100%;1.000.000;;2026;Dự toán được quyết định\nThu bổ sung;2.000.000;;2026;Dự toán được quyết định\n'

  test('are taken where they are right', () => {
    expect(check(rows('3.000.000'), {}, budget)).toMatchObject({
      questions: [],
      notice: { id: 'ngan-sach-2026', period: '2026-decided' },
    })
  })

  test('are asked about where they are not', () => {
    expect(check(rows('3.500.000'), {}, budget).questions).toMatchObject([
      { line: 2, column: 'Dự toán', message: 'tổng ghi 3.500.000, các phần cộng lại là 3.000.000.' },
    ])
  })
})

test('what is said beside the table counts before what stands above it', () => {
  expect(check(`Số quyết định;cũ\n${prices('8')}`).notice?.decisionNumber).toBe('12/2026/QĐ-UBND')
})

test('a notice that ends before it begins is refused', () => {
  const { faults } = check(prices('8'), { facts: { ...facts, validTo: '31/01/2026' } })
  expect(faults).toMatchObject([{ fact: 'validTo' }])
})

test('says how far it is, and comes to the same end', () => {
  const text = prices(...Array.from({ length: 2500 }, (_, at) => String(1_000_000 + at)))
  const given = { sheet: '', lines: parseCsv(text, ';'), facts }
  const checking = checkInPieces(landPrices, given, today)
  const told: number[] = []
  let next = checking.next()
  for (; !next.done; next = checking.next()) told.push(next.value)
  expect(told).toEqual([999 / 2500, 1999 / 2500])
  expect(next.value).toEqual(checkNotice(landPrices, given, today))
})

test('the canonical text is the same whatever order cells and facts come in, and is JSON', () => {
  const content = { unitCode: '19366', ...check(prices('8', '9')).notice! }
  const turned = {
    ...Object.fromEntries(Object.entries(content).reverse()),
    rows: content.rows.map(({ key, cells }) => ({
      key,
      cells: Object.fromEntries(Object.entries(cells).reverse()),
    })),
  } as unknown as typeof content
  expect(canonicalNotice(turned)).toBe(canonicalNotice(content))
  expect(JSON.parse(canonicalNotice(content))).toMatchObject({
    unit: '19366',
    notice: 'gia-dat',
    rows: [{ street: 'Đường 0', position1: 8 }, { position1: 9 }],
  })
})

test('a difference names rows that came, went and changed, and the columns that did', () => {
  const before = check(prices('8', '9', '10')).notice!.rows
  const after = check(prices('8', '19').replace('Đường 0', 'Đường mới')).notice!.rows
  expect(difference(before, after)).toMatchObject({
    added: [{ street: 'Đường mới' }],
    removed: [{ street: 'Đường 0' }, { street: 'Đường 2' }],
    changed: [{ before: { position1: 9 }, after: { position1: 19 }, columns: ['position1'] }],
    same: 0,
  })
})
