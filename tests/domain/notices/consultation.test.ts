/** Drafts on which residents are asked, and what came of them, as tables that are handed in. */
import { expect, test } from 'vitest'
import { parseCsv } from '../../../domain/csv/parse.ts'
import { checkNotice } from '../../../domain/notices/check.ts'
import {
  consultation,
  consultationResult,
  isOpenOn,
  resultIdOf,
} from '../../../domain/notices/consultation.ts'
import { reportTable } from '../../../domain/notices/consultation-report.ts'

function faults(csv: string, kind = consultation): string[] {
  const checked = checkNotice(kind, { sheet: '', lines: parseCsv(csv, ';') }, '2026-11-27')
  return [...checked.faults, ...checked.questions].map(({ message }) => message)
}

const draft = (to: string) =>
  `Số quyết định;5/KH\nNgày quyết định;01/11/2026\nLấy ý kiến từ ngày;01/11/2026\nLấy ý kiến đến hết ngày;${to}\n` +
  `Tên bảng;Quy ước thôn\nMục, điều;Nội dung dự thảo\nĐiều 1;${'Dài. '.repeat(100)}\n`

test('residents have at least twenty days', () => {
  expect(faults(draft('21/11/2026'))).toEqual([])
  expect(faults(draft('20/11/2026'))).toEqual([
    '«Lấy ý kiến đến hết ngày» phía trên bảng: thời gian lấy ý kiến ít nhất 20 ngày.',
  ])
  expect(faults(draft('')).join()).toContain('Lấy ý kiến đến hết ngày')
})

test('it is open on its first and last day', () => {
  const days = { validFrom: '2026-11-01', validTo: '2026-11-21' }
  expect(['2026-10-31', '2026-11-01', '2026-11-21', '2026-11-22'].map((day) => isOpenOn(days, day))).toEqual([
    ...[false, true, true, false],
  ])
})

test('what came of it is known by its address, and each outcome is one of the list', () => {
  const head = 'Số quyết định;7/BC\nNgày quyết định;25/11/2026\nTên bảng;Quy ước thôn\n'
  const columns = 'Mục, điều;Ý kiến của Nhân dân;Số ý kiến;Tiếp thu hay không;Nội dung tiếp thu, giải trình\n'
  expect(faults(`${head}${columns}Điều 1;Thêm;3;Tiếp thu;Đã thêm\n`, consultationResult)).toEqual([])
  expect(faults(`${head}${columns}Điều 1;Thêm;3;Có;Đã thêm\n`, consultationResult)).toEqual([
    expect.stringContaining('ghi một trong: Tiếp thu'),
  ])
  for (const title of ['Quy ước thôn', 'Kết quả lấy ý kiến: Quy ước thôn']) {
    const given = `${head.replace('Quy ước thôn', title)}${columns}Điều 1;Thêm;3;Tiếp thu;Đã thêm\n`
    const { notice } = checkNotice(
      consultationResult,
      { sheet: '', lines: parseCsv(given, ';') },
      '2026-11-27',
    )
    expect(notice).toMatchObject({
      ...{ id: 'ket-qua-lay-y-kien-quy-uoc-thon', title: 'Kết quả lấy ý kiến: Quy ước thôn' },
    })
  }
  expect(resultIdOf('lay-y-kien-quy-uoc-thon')).toBe('ket-qua-lay-y-kien-quy-uoc-thon')
})

test('a draft on which nobody commented has a report that says so', () => {
  const { lines } = reportTable('Quy ước', [{ key: 'a', cells: { section: 'Điều 1', text: 'x' } }], [])
  expect(lines[1]?.cells).toEqual([
    ...['Cả dự thảo', 'Không nhận được ý kiến nào', '0', 'Ghi nhận', 'Giữ nguyên dự thảo.'],
  ])
})

test('sections come in their order, then those that were renamed since, and the whole draft last', () => {
  const sections = ['điều 1', 'điều 2'].map((key) => ({
    key,
    cells: { section: key.replace('đ', 'Đ') },
  }))
  const about = { outcome: 'Ghi nhận', answer: 'Cảm ơn.', count: 1 }
  const given = ['', 'điều 9', 'điều 2', 'điều 1'].map((rowKey) => ({
    rowKey,
    said: `Về ${rowKey}`,
    ...about,
  }))
  const { lines } = reportTable('Quy ước', sections, given)
  expect(lines.slice(1).map(({ cells }) => cells[0])).toEqual(['Điều 1', 'Điều 2', 'Điều 9', 'Cả dự thảo'])
})
