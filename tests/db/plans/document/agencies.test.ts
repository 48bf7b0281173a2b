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
  ])('is none in “%s”', (text) => {
    expect(readSubject(text)).toBeNull()
  })
})
