import { describe, expect, test } from 'vitest'
import { splitAgencies } from '../../../../db/plans/document/agencies/split-agencies.ts'
import { readSubject } from '../../../../db/plans/document/agencies/subject.ts'
import { canonicalAgency } from '../../../../db/plans/document/agencies/canonical-agency.ts'

test.each([
  ['Sở Nội vụ, UBND cấp huyện; UBND cấp xã', ['Sở Nội vụ', 'UBND cấp huyện', 'UBND cấp xã']],
  ['Các sở, ban, ngành; UBND cấp huyện, cấp xã', ['Các sở, ban, ngành', 'UBND cấp huyện', 'UBND cấp xã']],
  ['Sở Lao động, Thương binh và Xã hội', ['Sở Lao động, Thương binh và Xã hội']],
  [
    'MTTQ và các đoàn thể; cơ quan thông tin đại chúng',
    ['MTTQ và các đoàn thể', 'cơ quan thông tin đại chúng'],
  ],
  ['UBND huyện, thị xã và xã, phường, thị trấn', ['UBND huyện, thị xã', 'UBND xã, phường, thị trấn']],
  ['Văn phòng HĐND và UBND huyện', ['Văn phòng HĐND và UBND huyện']],
  ['Bộ phận Một cửa cấp huyện, xã', ['Bộ phận Một cửa cấp huyện', 'Bộ phận Một cửa cấp xã']],
  ['Phòng TNMT Các cơ quan có liên quan', ['Phòng TNMT', 'Các cơ quan có liên quan']],
  [
    'Các Sở: Nội vụ, Văn hóa, Thể thao và Du lịch, Y tế; Công an tỉnh',
    ['Sở Nội vụ', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế', 'Công an tỉnh'],
  ],
  ['Giám đốc các Sở: Y tế, Xây dựng', ['Giám đốc Sở Y tế', 'Giám đốc Sở Xây dựng']],
  ['Bộ Chỉ huy Quân sự tỉnh và sở, ngành liên quan', ['Bộ Chỉ huy Quân sự tỉnh', 'sở, ngành liên quan']],
  ['UBND xã, phường và đơn vị có liên quan', ['UBND xã, phường', 'đơn vị có liên quan']],
  ['', []],
])('%s', (cell, agencies) => {
  expect(splitAgencies(cell)).toEqual(agencies)
})

test('spellings of one agency compare as equal, other agencies do not', () => {
  const commune = [
    'UBND cấp xã',
    'UBND các xã, thị trấn',
    'UBND các xã, thị',
    'Ủy ban nhân dân xã, phường, thị trấn',
    'Uỷ ban nhân dân các xã, phường',
  ]
  expect(new Set(commune.map(canonicalAgency)).size).toBe(1)
  expect(canonicalAgency('UBND các huyện, thị xã, thành phố')).toBe(canonicalAgency('UBND cấp huyện'))
  expect(canonicalAgency('UBND cấp huyện')).not.toBe(canonicalAgency('UBND cấp xã'))
  expect(canonicalAgency('Sở Lao động, Thương binh và Xã hội')).toBe(
    canonicalAgency('Sở Lao động - Thương binh và Xã hội'),
  )
})

describe('the subject of a task', () => {
  test('ends where the predicate begins', () => {
    expect(
      readSubject('Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính và các cơ quan liên quan tham mưu giá'),
    ).toMatchObject({
      lead: ['Sở Y tế'],
      cooperating: ['Sở Tài chính', 'các cơ quan liên quan'],
    })
    expect(readSubject('Hàng năm, UBND cấp xã phải công khai')?.lead).toEqual(['UBND cấp xã'])
  })

  test.each([
    [
      'Các Bộ: Nông nghiệp và Môi trường, Công Thương giữ giá',
      ['Bộ Nông nghiệp và Môi trường', 'Bộ Công Thương'],
    ],
    ['Giao Phó Chủ tịch Lê Văn Mít trực tiếp chỉ đạo', ['Phó Chủ tịch Lê Văn Mít']],
    ['Bộ trưởng Bộ Nội vụ chỉ đạo đơn vị', ['Bộ trưởng Bộ Nội vụ']],
    ['Văn phòng Ban chỉ đạo phòng lụt theo dõi sát', ['Văn phòng Ban chỉ đạo phòng lụt']],
    ['Sở Y tế, Ban quản lý chợ Cầu Trăng phối hợp', ['Sở Y tế', 'Ban quản lý chợ Cầu Trăng']],
    ['Cơ quan thanh tra khẩn trương kết luận', ['Cơ quan thanh tra']],
    ['Cơ quan phối hợp có trách nhiệm trả lời', ['Cơ quan phối hợp']],
    ['Thuế tỉnh Sơn Hà', ['Thuế tỉnh Sơn Hà']],
    ['Ngân hàng Nhà nước', ['Ngân hàng Nhà nước']],
    ['Cục Hạ tầng xây dựng', ['Cục Hạ tầng xây dựng']],
    ['Ủy ban nhân dân các xã: Cầu Trăng, Bến Lá', ['Ủy ban nhân dân các xã: Cầu Trăng, Bến Lá']],
    ['Bộ Tài chính xuất cấp gạo', ['Bộ Tài chính']],
    ['Quý I/2027, các cơ quan, đơn vị đánh giá kết quả', ['các cơ quan, đơn vị']],
    ['UBND các xã, phường dựng nhà bạt', ['UBND các xã, phường']],
  ])('is known in “%s”', (text, lead) => {
    expect(readSubject(text)?.lead).toEqual(lead)
  })

  test('may be all that a heading says', () => {
    expect(readSubject('Các sở, ban, ngành tỉnh, UBND cấp xã:')).toMatchObject({
      whole: true,
      lead: ['Các sở, ban, ngành tỉnh', 'UBND cấp xã'],
    })
  })

  test.each([
    'Tổ chức hội nghị',
    'Thanh tra, kiểm tra việc thu phí',
    'Phòng, chống tham nhũng',
    'Chính quyền điện tử',
    'Báo cáo kết quả',
    'Phong trào Thi đua',
    'Quý I năm 2027 sơ kết',
  ])('is none in “%s”', (text) => {
    expect(readSubject(text)).toBeNull()
  })
})
