import { expect, test } from 'vitest'
import { readDeadlines } from '../../../../db/plans/document/schedule/deadlines.ts'
import { parseSchedule } from '../../../../db/plans/document/schedule/schedule.ts'

test.each([
  ['Thường xuyên', 'continuous', undefined, undefined],
  ['Định kỳ hằng quý', 'quarterly', undefined, undefined],
  ['Hàng năm', 'yearly', undefined, undefined],
  ['Quí IV-2025', 'once', '2025-10-01', '2025-12-31'],
  ['Quý II, III năm 2018', 'range', '2018-04-01', '2018-09-30'],
  ['Quý III và Quý IV/2025', 'range', '2025-07-01', '2025-12-31'],
  ['Năm 2026 và các năm tiếp theo', 'continuous', '2026-01-01', undefined],
  ['Quý II/2026 và những năm sau', 'continuous', '2026-04-01', undefined],
  ['Tháng 2/2028', 'once', '2028-02-01', '2028-02-29'],
  ['Tháng 11-12/2025', 'range', '2025-11-01', '2025-12-31'],
  ['Giai đoạn 2021 - 2025', 'range', '2021-01-01', '2025-12-31'],
  ['6 tháng cuối năm 2023', 'range', '2023-07-01', '2023-12-31'],
  ['Khi có kế hoạch tuyển dụng', 'event', undefined, undefined],
  ['Theo quy định tại Nghị định số 90/2013/NĐ-CP', 'event', undefined, undefined],
  ['Quý III', 'once', undefined, undefined],
  ['ngày 31/02/2025', 'once', undefined, undefined],
])('%s is %s', (raw, kind, start, due) => {
  const schedule = parseSchedule(raw)
  expect({ kind: schedule?.kind, start: schedule?.start, due: schedule?.due }).toEqual({ kind, start, due })
})

test('“trước ngày” is strictly before; an empty cell is no schedule', () => {
  expect(parseSchedule('Trước ngày 15/6/2018')).toEqual({
    raw: 'Trước ngày 15/6/2018',
    kind: 'once',
    due: '2018-06-15',
    before: true,
  })
  expect(parseSchedule(' - ')).toBeNull()
})

test('deadlines are told from the dates of documents, and a missing year stays missing', () => {
  const text =
    'Căn cứ Quyết định số 5 ngày 02/3/2020, gửi kế hoạch trước ngày 31/5/2024; xong trong tháng 9/2017; nộp trước ngày 15/12; số liệu tính đến ngày 01/01/2024.'
  expect(readDeadlines(text)).toEqual([
    { phrase: 'trước ngày 31/5/2024', due: '2024-05-31', before: true },
    { phrase: 'trong tháng 9/2017', due: '2017-09-30', before: false },
    { phrase: 'trước ngày 15/12', due: null, before: true },
  ])
})
