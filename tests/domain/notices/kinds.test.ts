/** What every kind must be, and what single kinds refuse or say. */
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../../domain/csv/parse.ts'
import { checkNotice } from '../../../domain/notices/check.ts'
import { isHeadingOf, tableIn, tableOf } from '../../../domain/notices/given.ts'
import { noticeKind, noticeKinds } from '../../../domain/notices/index.ts'
import { periodName, readPeriod } from '../../../domain/notices/period.ts'
import { faultText } from '../../../domain/refusal.ts'
import { papiIndicators } from '../../../surveys/indicators/index.ts'

const facts = {
  ...{ decisionNumber: '12/2026/QĐ-UBND', decisionDate: '15/01/2026', validFrom: '01/02/2026' },
  ...{ period: 'quý III năm 2026', title: 'Đường Ví Dụ' },
}

function check(kindId: string, rows: readonly (readonly string[])[]) {
  const kind = noticeKind(kindId)!
  const lines = [kind.layout.columns.map(({ label }) => label), ...rows].map((cells, at) => ({
    line: at + 1,
    cells,
  }))
  const told = kind.hasEnd ? { ...facts, validTo: '31/12/2026' } : facts
  return checkNotice(kind, { sheet: '', lines, facts: told }, '2026-11-20')
}

/** The example rows of a kind, a little different from the template. */
function example(kindId: string, changes: Readonly<Record<string, string>> = {}): string[][] {
  const { layout, example: rows, keyColumns } = noticeKind(kindId)!
  return rows.map((cells) =>
    layout.columns.map(
      ({ id }, at) => changes[id] ?? (id === keyColumns.at(-1) ? `${cells[at]} khác` : cells[at]!),
    ),
  )
}

describe.each(noticeKinds.map((kind) => [kind.id, kind] as const))('the kind %s', (id, kind) => {
  test('proves sub-indicators that there are, and is named by columns that it has', () => {
    const known = papiIndicators.map((one) => one.id)
    for (const one of kind.proves) expect(known).toContain(one)
    const columns = kind.layout.columns.map((one) => one.id)
    for (const one of kind.keyColumns) expect(columns).toContain(one)
  })

  test('has no two columns that a heading may mean', () => {
    const names = kind.layout.columns.flatMap(({ label, aliases = [] }) => [label, ...aliases])
    for (const name of names)
      expect([
        name,
        kind.layout.columns.filter((one) =>
          isHeadingOf({ ...kind, layout: { ...kind.layout, columns: [one] } })(name),
        ).length,
      ]).toEqual([name, 1])
  })

  test('takes a table like its example, and what it stored can be handed in again', () => {
    const { notice, faults } = check(id, example(id))
    expect(faults.map(faultText)).toEqual([])
    expect(notice?.id).toMatch(/^[a-z0-9-]+$/)
    const again = { ...notice!, title: facts.title }
    const handed = checkNotice(kind, tableOf(kind, again, notice!.rows), '2026-11-20')
    expect(handed.notice?.rows).toEqual(notice?.rows)
    expect(handed.notice?.period).toBe(notice?.period)
  })
})

test.each([
  ['land-use-plan', { area: '100', recovered: '200' }, /lớn hơn diện tích/],
  ['land-recovery', { households: '2', resettled: '3' }, /nhiều hơn số hộ/],
  ['social-support', { households: '10', poor: '8', nearPoor: '5' }, /nhiều hơn tổng số hộ/],
  ['contributions', { received: '5.000', spent: '3.000', left: '1.000' }, /không bằng đã thu trừ đã chi/],
  ['works', { done: '140%' }, /không phải phần trăm từ 0 đến 100/],
  ['works', { answeredOn: '01/03/2026' }, /là trước ngày ý kiến/],
  ['delayed-projects', { newDueOn: '30/06/2025' }, /không sau hạn/],
  ['contacts', { telephone: '', mail: '', when: '' }, /cũng không có thư điện tử/],
  ['apology', { newDueOn: '12/02/2026' }, /không sau ngày hẹn trả/],
  ['inspection', { dueOn: 'ba mươi' }, /không phải một ngày/],
  ['procedures', { days: 'hai' }, /không phải một số đếm/],
])('%s is refused with %o', (id, changes, sentence) => {
  const { notice, faults } = check(id, example(id, changes))
  expect(notice).toBeUndefined()
  expect(faults.map(faultText).join('\n')).toMatch(sentence)
})

test('a total below its parts is asked about where they do not make it', () => {
  const rows = [
    ...example('contributions'),
    ['Tổng cộng', '', '', '70.000.000', '62.500.000', '7.500.000', ''],
  ]
  expect(check('contributions', rows).questions.map(({ message }) => message)).toEqual([
    'tổng ghi 70.000.000, các phần cộng lại là 69.000.000.',
    'tổng ghi 7.500.000, các phần cộng lại là 6.500.000.',
  ])
})

describe('works say how long the office took to answer the supervision board', () => {
  const say = (changes: Readonly<Record<string, string>>, today: string) => {
    const { notice } = check('works', example('works', { dueOn: '31/12/2026', ...changes }))
    return noticeKind('works')!.summary!(
      notice!.rows.map(({ cells }) => cells),
      today,
    )
  }
  test.each([
    [{}, '2026-04-01', /sau 10 ngày, trong hạn 15 ngày/],
    [{ answeredOn: '20/03/2026' }, '2026-04-01', /sau 18 ngày, quá hạn/],
    [{ answer: '', answeredOn: '' }, '2026-04-01', /chưa trả lời.*hạn trả lời là ngày 17\/03\/2026/],
    [{ answer: '', answeredOn: '' }, '2026-03-10', /còn đến ngày 17\/03\/2026/],
  ])('%o on %s', (changes, today, sentence) => {
    expect(say(changes, today).join('\n')).toMatch(sentence)
  })

  test('and how many are late', () => {
    expect(say({ dueOn: '30/06/2026' }, '2026-11-20')[0]).toBe(
      '1 trên 1 công trình quá ngày hoàn thành mà chưa xong.',
    )
  })
})

test.each([
  ['năm 2026', '2026'],
  ['2026', '2026'],
  ['Quý III năm 2026', '2026-q3'],
  ['quý 3/2026', '2026-q3'],
  ['6 tháng đầu năm 2026', '2026-6m'],
  ['9 tháng năm 2026', '2026-9m'],
  ['03/2026', '2026-03'],
  ['tháng 3 năm 2026', '2026-03'],
  ['13/2026', null],
  ['hôm nay', null],
])('the time «%s» is %s', (written, period) => {
  expect(readPeriod(written)).toBe(period)
  if (period !== null) expect(readPeriod(periodName(period))).toBe(period)
})

test('of several sheets the one with the headings of the kind is read', () => {
  const cover = { name: 'Bìa', lines: parseCsv('Ủy ban nhân dân xã\n', ';') }
  const table = { name: 'Số liệu', lines: parseCsv('Nội dung;Chi tiết\na;b\n', ';') }
  expect(tableIn([cover, table], noticeKind('other')!).sheet).toBe('Số liệu')
  expect(tableIn([cover], noticeKind('other')!).sheet).toBe('Bìa')
})

test('a budget says how much of the estimate its newest step has, and which lines ended far from it', () => {
  const line = (name: string, estimate: string, execution: string, step: string) => [
    name,
    estimate,
    execution,
    '2026',
    step,
  ]
  const rows = [
    line('Tổng số thu', '1.000.000.000', '', 'Dự toán được quyết định'),
    line('Tổng số thu', '1.000.000.000', '470.000.000', 'Thực hiện 6 tháng'),
    line('Tổng số chi', '1.000.000.000', '300.000.000', 'Thực hiện 6 tháng'),
  ]
  const say = (given: readonly (readonly string[])[]) =>
    noticeKind('budget')!.summary!(
      check('budget', given).notice!.rows.map(({ cells }) => cells),
      '2026-11-20',
    )
  expect(say(rows)).toEqual([
    'Thực hiện 6 tháng: thu 470.000.000 đồng, bằng 47% dự toán cả năm (1.000.000.000 đồng).',
    'Thực hiện 6 tháng: chi 300.000.000 đồng, bằng 30% dự toán cả năm (1.000.000.000 đồng).',
  ])
  expect(say([...rows, line('Chi đầu tư', '200.000.000', '100.000.000', 'Quyết toán')])).toEqual([
    'Chi đầu tư: 50% dự toán.',
  ])
  expect(say(rows.slice(0, 1))).toEqual([])
})
