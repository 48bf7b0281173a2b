import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factorIn, grouped, readAmount } from '../../../domain/csv/amounts.ts'
import { readDay } from '../../../domain/csv/days.ts'
import { fold } from '../../../domain/vietnamese.ts'

describe('an amount', () => {
  test.each([
    ['1250000', 1, '1250000'],
    ['1.250.000', 1, '1250000'],
    ['1 250 000', 1, '1250000'],
    ['1\u00a0250\u00a0000', 1, '1250000'],
    ['1,250,000', 1, '1250000'],
    ['1.250.000,00', 1, '1250000'],
    ["'1250000", 1, '1250000'],
    ['1.250.000 đ', 1, '1250000'],
    ['1.250.000 đồng/m²', 1, '1250000'],
    ['1,25', 1_000_000, '1250000'],
    ['1.25', 1_000_000, '1250000'],
    ['1.250', 1000, '1250000'],
    ['1.250,5', 1000, '1250500'],
    ['0,1', 1_000_000, '100000'],
    ['-', 1, ''],
    ['  ', 1, ''],
  ])('«%s» times %d is %s đồng', (written, factor, digits) => {
    expect(readAmount(written, factor)).toEqual({ digits })
  })

  test.each([
    ['1,250', 1, { why: 'two-readings', meant: '1.250' }],
    ['12tr', 1, { why: 'money', meant: '12.000.000' }],
    ['12tr', 1_000_000, { why: 'money', meant: '12' }],
    ['1,2 tỷ', 1, { why: 'money', meant: '1.200.000.000' }],
    ['1,4', 1, { why: 'not-whole' }],
    ['1,2345678', 1_000_000, { why: 'not-whole' }],
    ['1.25.000', 1, { why: 'money' }],
    ['-5', 1, { why: 'money' }],
    ['9999999999999999', 1, { why: 'money' }],
  ])('«%s» times %d is not guessed', (written, factor, told) => {
    expect(readAmount(written, factor)).toEqual(told)
  })

  test('reads back whatever the portal prints, in any unit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), fc.constantFrom(1, 1000, 1_000_000), (value, factor) => {
        expect(readAmount(grouped(value), factor)).toEqual({ digits: String(value * factor) })
      }),
    )
  })
})

test.each([
  ['Giá đất (triệu đồng/m²)', 1_000_000],
  ['Đơn vị tính: 1.000 đồng/m2', 1000],
  ['ĐVT: nghìn đồng', 1000],
  ['Vị trí 1 (đ/m²)', 1],
  ['Tổng mức đầu tư (tỷ đồng)', 1_000_000_000],
  ['Đoạn (từ - đến)', null],
  ['Đơn vị', null],
])('the unit in «%s» is worth %s', (heading, factor) => {
  expect(factorIn(fold(heading))).toBe(factor)
})

test.each([
  ['46037', '15/01/2026'],
  ['2026-01-15', '15/01/2026'],
  ['ngày 15 tháng 1 năm 2026', '15/01/2026'],
  ['15/01/2026', '15/01/2026'],
  ['12345', '12345'],
])('the day «%s» is %s', (written, day) => {
  expect(readDay(written)).toBe(day)
})
