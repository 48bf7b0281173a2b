import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../../db/plans/document/index.ts'
import { fixture } from './fixture.ts'

function rows(name: string) {
  return readPlan(fixture(name)).commitments.map(
    ({ code, dimension, text, lead, cooperating, schedule }) => ({
      code,
      dimension,
      text,
      lead,
      cooperating,
      time: schedule
        ? [schedule.kind, schedule.start, schedule.due, schedule.before].filter((part) => part !== undefined)
        : null,
    }),
  )
}

describe('assignments in lines under a task', () => {
  test('are read from one line, from bullets, from plain lines and from brackets', () => {
    expect(rows('inline-assignments.txt').slice(0, 4)).toEqual([
      {
        code: 'a',
        dimension: 1,
        text: 'Mở lớp tập huấn kỹ năng hòa giải cho tổ dân phố.',
        lead: ['Sở Nội vụ'],
        cooperating: ['Sở Tư pháp', 'UBND các xã, phường'],
        time: ['once', '2025-04-01', '2025-06-30'],
      },
      {
        code: 'b',
        dimension: 1,
        text: 'In sổ tay về quyền được biết của cử tri.',
        lead: ['Sở Tư pháp'],
        cooperating: ['Báo Sơn Hà', 'các cơ quan, đơn vị liên quan'],
        time: ['once', '2025-10-01', '2025-12-31'],
      },
      {
        code: '2.1',
        dimension: 2,
        text: 'Dựng bảng tin điện tử tại trụ sở xã',
        lead: ['UBND các xã, phường, đặc khu'],
        cooperating: ['Sở Khoa học và Công nghệ'],
        time: ['once', '2025-06-30', true],
      },
      {
        code: '2.2',
        dimension: 2,
        text: 'Đăng dự toán thu chi hằng quý trên trang thông tin của xã',
        lead: ['UBND cấp xã'],
        cooperating: ['Sở Tài chính'],
        time: ['quarterly'],
      },
    ])
  })

  test('count for every task of the list that they end', () => {
    const last = rows('inline-assignments.txt').slice(4)
    expect(last.map((row) => row.lead)).toEqual([
      ['Trung tâm Phục vụ hành chính công tỉnh'],
      ['Trung tâm Phục vụ hành chính công tỉnh'],
    ])
    expect(last.map((row) => row.time)).toEqual([
      ['range', '2025-01-01', '2027-12-31'],
      ['range', '2025-01-01', '2027-12-31'],
    ])
  })

  test('leave the signer and the recipients that stand in two columns', () => {
    const { metadata } = readPlan(fixture('inline-assignments.txt'))
    expect(metadata.signer?.name).toBe('Trần Thị Mơ')
    expect(metadata.recipients).toEqual(['Bộ Nội vụ (để báo cáo);', 'Các sở, ban, ngành tỉnh;', 'Lưu: VT.'])
    expect(metadata.issuer).toBe('Ủy ban nhân dân tỉnh Sơn Hà')
  })
})

test('a directive gives the lead in its headings and in its sentences', () => {
  const found = rows('directive.txt')
  expect(found.map((row) => row.lead[0])).toEqual([
    'Văn phòng Ủy ban nhân dân thành phố',
    'Văn phòng Ủy ban nhân dân thành phố',
    'Sở Khoa học và Công nghệ',
    'Ủy ban nhân dân các xã, phường',
    'Ủy ban nhân dân các xã, phường',
    'Sở Nội vụ',
  ])
  expect(found[2]?.cooperating).toEqual(['Công an thành phố', 'Viễn thông Hải Lâm'])
  expect(readPlan(fixture('directive.txt')).reporting).toEqual([
    { from: ['Sở Nội vụ'], to: 'Ủy ban nhân dân thành phố', via: null, cadence: ['six_months', 'yearly'] },
  ])
})

test('a decision is read through the plan that it issues', () => {
  const { commitments, metadata } = readPlan(fixture('decision.txt'))
  expect(metadata).toMatchObject({
    number: '1520/QĐ-UBND',
    date: '2025-11',
    issuer: 'Ủy ban nhân dân tỉnh Tân Phú',
  })
  expect(
    commitments.map((commitment) => [commitment.scheme, commitment.dimension, commitment.lead.length]),
  ).toEqual([
    ['SIPAS', 1, 2],
    ['SIPAS', 1, 2],
    ['SIPAS', 2, 1],
  ])
})

test('a decision without a plan is read through its articles', () => {
  const found = rows('assigning-decision.txt')
  expect(found.map((row) => row.lead)).toEqual([
    ['Sở Nội vụ'],
    ['Sở Y tế'],
    ['Ủy ban nhân dân các xã, phường'],
    ['Ủy ban nhân dân các xã, phường'],
  ])
  expect(readPlan(fixture('assigning-decision.txt')).metadata.title).toBe(
    'Về việc giao nhiệm vụ nâng cao Chỉ số PAPI năm 2025',
  )
})

test('an assignment never swallows the tasks after it', () => {
  const found = rows('starred-assignments.txt')
  expect(found.slice(1, 3).map((row) => row.lead[0])).toEqual([
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở Nội vụ',
  ])
  expect(found.slice(-3).map((row) => row.lead[0])).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở Giáo dục và Đào tạo'])
})

test('a signature after the appendix is found, and a row number is no dimension', () => {
  const { metadata, commitments } = readPlan(fixture('signed-after-appendix.txt'))
  expect(metadata.signer?.name).toBe('Lý Văn Sơn')
  expect(commitments.slice(-2).map(({ origin, dimension }) => [origin, dimension])).toEqual([
    ['appendix', null],
    ['appendix', null],
  ])
})

test('an HTML table with a column of groups', () => {
  const found = rows('html-table.txt')
  expect(found.map((row) => [row.dimension, row.text])).toEqual([
    [2, 'Lập đầu mối cung cấp thông tin'],
    [2, 'Đào tạo người làm đầu mối'],
    [2, 'Niêm yết danh sách'],
  ])
})

test('a table with one cell per line finds its columns again', () => {
  const found = rows('stacked-table.txt')
  expect(found.map((row) => row.code)).toEqual(['1.1', '1.2', '2.1', '1.1'])
  expect(found[0]).toMatchObject({
    text: 'Tổ chức hội nghị trao đổi với người dân ở thôn, bản',
    lead: ['UBND cấp xã'],
  })
  expect(found[1]).toMatchObject({ lead: ['UBND cấp xã', 'Ban Quản lý dự án khu vực'], time: ['continuous'] })
  expect(found[2]).toMatchObject({ cooperating: [], time: ['once', '2026-01-01', '2026-03-31'] })
  expect(found[3]).toMatchObject({ dimension: 1, time: ['range', '2026-04-01', '2026-05-31'] })
})

test('a row that a page break has cut is one row, and what has no column of its own is noted', () => {
  const { commitments } = readPlan(fixture('pipe-table.txt'))
  expect(commitments.map((commitment) => commitment.text)).toEqual([
    'Sửa quy trình tiếp nhận hồ sơ đất đai',
    'Khảo sát ý kiến người dân sau khi nhận kết quả ở bộ phận một cửa',
    'Tập huấn công chức một cửa',
  ])
  expect(commitments[1]?.notes).toContain('Kết quả, sản phẩm: Báo cáo')
})

test('hard-wrapped paragraphs are put together, tasks without bullets are kept apart', () => {
  const found = rows('hard-wrapped.txt')
  expect(found.map((row) => row.dimension)).toEqual([4, 4, 7, 7, 8])
  expect(found[1]?.text).toBe(
    'Công khai danh sách thi tuyển viên chức giai đoạn 2025 - 2026 và điểm từng vòng.',
  )
  expect(found[4]?.lead).toEqual(['Trung tâm Chuyển đổi số'])
})

test('without a letterhead the issuer is who acts, not who is cited', () => {
  const text = `KẾ HOẠCH
Nâng cao Chỉ số PAPI

Thực hiện Quyết định số 5/QĐ-UBND của UBND tỉnh Tân Phú về việc ban hành chương trình. UBND huyện Đông Bình xây dựng kế hoạch như sau:
I. NHIỆM VỤ
- Niêm yết thu chi.`
  expect(readPlan(text).metadata.issuer).toBe('Ủy ban nhân dân huyện Đông Bình')
})

test('a task of the district level says that the level has ended', () => {
  const [first] = readPlan(fixture('pipe-table.txt')).commitments
  expect(first?.notes.join(' ')).toContain('cấp huyện')
  expect(first?.notes.join(' ')).toContain('01/07/2025')
})

test('what the document leaves open stays open and is said', () => {
  const { metadata, warnings } = readPlan(fixture('pipe-table.txt'))
  expect(metadata).toMatchObject({ number: null, date: '2023-03' })
  expect(warnings.map((warning) => warning.line)).toEqual([3, 5])
})

test.each([
  ['nothing', ''],
  ['a shopping list', 'Đi chợ:\n- Rau\n- Cá'],
  [
    'a report with tasks in it',
    'BÁO CÁO\nKết quả quý I\n\nI. KẾT QUẢ\n- Đã làm.\nII. NHIỆM VỤ\n- Tiếp tục.\n- Rà soát.',
  ],
  [
    'a decision about a person',
    'Số: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc bổ nhiệm\nĐiều 1. Bổ nhiệm ông A.\nĐiều 2. Có hiệu lực từ ngày ký.',
  ],
  ['a plan without a single task', 'KẾ HOẠCH\nNâng cao chất lượng'],
])('%s is no plan', (_, text) => {
  expect(() => readPlan(text)).toThrow(expect.objectContaining({ code: 'not-a-plan' }))
})
