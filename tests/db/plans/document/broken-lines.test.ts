import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../../db/plans/document/index.ts'

const tasks = ['I. NHIỆM VỤ', '1. Sửa bảng tin ở phố Hàng Mây.', '2. Dựng ghế chờ ở chợ Cầu Trăng.']

describe('a letterhead over two columns', () => {
  test('is put together where its lines are broken', () => {
    const text = [
      'UBND TỈNH SƠN HÀ\tCỘNG HÒA XÃ HỘI',
      'Số:\tCHỦ NGHĨA VIỆT NAM',
      '1234/KH-UBND\tSơn Hà, ngày 05',
      'tháng 3 năm 2026',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số PAPI',
      'Căn cứ Kế hoạch đã ban hành, tỉnh đề ra như sau:',
      ...tasks,
    ].join('\n')
    const { metadata, warnings } = readPlan(text)
    expect(metadata).toMatchObject({
      number: '1234/KH-UBND',
      date: '2026-03-05',
      place: 'Sơn Hà',
      issuer: 'Ủy ban nhân dân tỉnh Sơn Hà',
    })
    expect(warnings).toEqual([])
  })

  test('without number and date takes none from what is cited', () => {
    const text = [
      'UBND TỈNH SƠN HÀ',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số PAPI',
      'Căn cứ Luật về những việc không có thật',
      'số 99/2099/QH99 ngày 19 tháng 6 năm 2099;',
      'Ủy ban nhân dân tỉnh đề ra như sau:',
      ...tasks,
    ].join('\n')
    const { metadata, warnings } = readPlan(text)
    expect(metadata).toMatchObject({ number: null, date: null, title: 'Nâng cao Chỉ số PAPI' })
    expect(warnings.map(({ message }) => message)).toEqual([
      'Không tìm thấy số, ký hiệu của văn bản; để trống.',
      'Không tìm thấy ngày ban hành; để trống.',
    ])
  })
})

test('a heading in bold that a line break has cut still says who leads', () => {
  const text = [
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI',
    '**I. NHIỆM VỤ**',
    '**1.**',
    '**Sở Tư pháp**',
    '- Niêm yết sổ tiếp dân ở bến Đá Xanh.',
    '- Rà soát hồ sơ ở ngõ Lá Tre.',
    '**2. Sở',
    'Nông nghiệp và Môi trường**',
    '- Sửa bảng tin ở phố Hàng Mây.',
    '- Dựng ghế chờ ở chợ Cầu Trăng.',
  ].join('\n')
  const leads = readPlan(text).commitments.map(({ lead }) => lead)
  expect(leads).toEqual([
    ['Sở Tư pháp'],
    ['Sở Tư pháp'],
    ['Sở Nông nghiệp và Môi trường'],
    ['Sở Nông nghiệp và Môi trường'],
  ])
})

test('a table of lone bars keeps rows that lost their cells apart', () => {
  const cells = (...texts: string[]): string[] => [
    '|',
    ...texts.flatMap((text) => (text ? [text, '|'] : ['|'])),
  ]
  const text = [
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI',
    ...cells('STT', 'Nhiệm vụ', 'Đơn vị\nchủ trì', 'Đơn vị phối hợp', 'Thời gian'),
    ...cells('I', 'Công khai, minh bạch').concat('|'),
    ...cells('1', 'Sửa bảng tin', 'Sở Nội vụ', '', 'Quý I/2026'),
    ...cells('2', 'Dựng ghế chờ\nở chợ Cầu Trăng', 'Sở Y tế', 'Sở Tư pháp', ''),
    'Nơi nhận:',
    '- Lưu: VT.',
  ].join('\n')
  const read = readPlan(text)
  expect(
    read.commitments.map(({ text: task, lead, cooperating, dimension }) => [
      task,
      lead,
      cooperating,
      dimension,
    ]),
  ).toEqual([
    ['Sửa bảng tin', ['Sở Nội vụ'], [], 2],
    ['Dựng ghế chờ ở chợ Cầu Trăng', ['Sở Y tế'], ['Sở Tư pháp'], 2],
  ])
  expect(read.metadata.recipients).toEqual(['Lưu: VT.'])
})

test.each([
  ['the name of who decides', 'BỘ TRƯỞNG BỘ XÂY DỰNG'],
  [
    'an introduction in small letters',
    'Thực hiện Quyết định số 5/QĐ-TTg, UBND tỉnh ban hành Kế hoạch như sau.',
  ],
])('a title in capitals ends before %s', (_, next) => {
  const { metadata } = readPlan(
    `ỦY BAN NHÂN DÂN TỈNH SƠN HÀ\nSố: 7/KH-UBND\nSơn Hà, ngày 3 tháng 3 năm 2026\nKẾ HOẠCH\nSỬA CHỢ CẦU TRĂNG\n${next}\nI. NHIỆM VỤ\n1. Sở Y tế kiểm tra nước.\n2. Sở Nội vụ tổ chức họp.`,
  )
  expect(metadata.title).toBe('SỬA CHỢ CẦU TRĂNG')
})
