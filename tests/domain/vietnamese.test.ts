import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareVietnamese,
  fold,
  formatDate,
  formatNumber,
  formatPercent,
  slug,
} from '../../domain/vietnamese.ts'

const letters = [
  ...'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ',
]
const vietnamese = fc
  .array(fc.constantFrom(...letters, ...letters.map((l) => l.toUpperCase()), ' ', '-', '1'))
  .map((parts) => parts.join(''))

describe('fold', () => {
  test('takes every Vietnamese letter to its bare letter', () => {
    expect(fold(letters.join(''))).toMatch(/^[a-z]+$/)
    expect(fold('Xã VĨNH Ô, huyện Đắk Rơ')).toBe('xa vinh o, huyen dak ro')
  })

  test('does not care where the tone sits', () => {
    expect(fold('Vĩnh Thuỷ')).toBe(fold('Vĩnh Thủy'))
    expect(fold('Hoà')).toBe(fold('Hòa'))
  })

  test('is the same for composed and decomposed text, and idempotent', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

test('slugs hold letters, digits and single hyphens', () => {
  expect(slug('Bà Rịa - Vũng Tàu')).toBe('ba-ria-vung-tau')
  expect(slug('Cư M’gar')).toBe('cu-mgar')
  expect(slug('Phường 12')).toBe('phuong-12')
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
    }),
  )
})

test.each([
  [0, '0'],
  [999, '999'],
  [1234567, '1.234.567'],
  [-1234.5, '-1.234,5'],
  [0.1 + 0.2, '0,3'],
  [-0.0001, '0'],
])('number %d is %s', (value, text) => expect(formatNumber(value)).toBe(text))

test('money and shares', () => {
  expect(formatPercent(0.7642)).toBe('76,4%')
  expect(formatPercent(1 / 3, 0)).toBe('33%')
})

test.each([
  ['2026-11-20', '20/11/2026'],
  ['2024-02', '02/2024'],
  ['2024', '2024'],
  ['2026-11-20T16:59:59.000Z', '20/11/2026'],
  ['2026-11-20T17:00:00.000Z', '21/11/2026'],
])('date %s is %s', (iso, text) => expect(formatDate(iso)).toBe(text))

test('something that is no date is refused, not printed', () => {
  expect(() => formatDate('20/11/2026')).toThrow(RangeError)
  expect(() => formatDate('Tomorrow')).toThrow(RangeError)
})

test('the order is that of the Vietnamese alphabet, numbers by value', () => {
  expect(['Đông', 'Phường 10', 'Dương', 'Ân', 'Phường 2', 'An', 'Ăn'].sort(compareVietnamese)).toEqual([
    'An',
    'Ăn',
    'Ân',
    'Dương',
    'Đông',
    'Phường 2',
    'Phường 10',
  ])
})
