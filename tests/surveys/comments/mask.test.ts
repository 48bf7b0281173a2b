import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskPersonalData, maskWords, personalData } from '../../../surveys/comments/mask.ts'
import { labelledComments, maskAgreement, precision, recall } from './labelled.ts'

test.each([
  [
    'Anh Tuấn ở một cửa rất tận tình, số 0912 345 678',
    'Anh [tên người] ở một cửa rất tận tình, số [số điện thoại]',
  ],
  ['goi chi Lan (0900.111.222)', 'goi chi [tên người] ([số điện thoại])'],
  ['ÔNG NGUYỄN VĂN BƯỞI NHẬN TIỀN', 'ÔNG [tên người] NHẬN TIỀN'],
  ['Nhà tôi ở xóm 3 gần cầu Bến Tắt, nước yếu', 'Nhà tôi ở [địa chỉ], nước yếu'],
  ['số không chín một hai ba bốn năm sáu bảy tám', 'số [số điện thoại]'],
  ['Hồ sơ H52.18-260101-0001 của em', 'Hồ sơ [số giấy tờ] của em'],
  ['viết cho buoi.nguyen a còng example chấm com nhé', 'viết cho [thư điện tử, mạng xã hội] nhé'],
])('%s', (written, masked) => {
  expect(maskPersonalData(written)).toBe(masked)
})

test.each([
  'Nộp 1.250.000 đ theo Quyết định 12/QĐ-UBND ngày 05/01/2026',
  'đường Nguyễn Trãi ngập, thôn 5 mất điện từ 2021 - 2025',
  'Chú ý: bà con chờ anh bảo vệ và chị văn thư ở cửa số 3',
  'Trường tiểu học Nguyễn Du, gọi 1022 hoặc 1900 1000',
  'Đất ở đây 12.500.000 đ/m²; diện tích 1.250 m²',
])('nothing in «%s»', (written) => {
  expect(maskPersonalData(written)).toBe(written)
})

test('decomposed letters are read as composed ones', () => {
  expect(maskPersonalData('chị Tuyết hẹn lại'.normalize('NFD'))).toBe('chị [tên người] hẹn lại')
})

const pieces = fc.constantFrom(
  ...[
    'anh',
    'Tuấn',
    'ông',
    'Nguyễn',
    'Văn',
    'nhà',
    'ở',
    'xóm',
    '3',
    '0912',
    '345',
    '678',
    ',',
    '(',
    ')',
    '.',
    '@',
    'số',
    'thửa',
    'H52.18-',
    '/',
    '\n',
    'ế',
    'ệ',
    '😭',
  ],
)
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join(' ')),
)

test('whatever is written: places are in order and apart, and all that is outside them stays', () => {
  fc.assert(
    fc.property(texts, (written) => {
      const text = written.normalize('NFC')
      const spans = personalData(text)
      let at = 0
      let rest = ''
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        rest += text.slice(at, start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
      const words = spans.map(({ kind }) => maskWords[kind]).join('')
      expect([...maskPersonalData(written)].sort()).toEqual([...rest, ...text.slice(at), ...words].sort())
    }),
  )
})

test('of what a reader marked in comments that no rule was written for, most are masked', () => {
  const part = labelledComments.filter((one) => one.part === 'test')
  const agreement = maskAgreement(part)
  expect(agreement.found + agreement.missed.length).toBeGreaterThan(150)
  expect(recall(agreement)).toBeGreaterThanOrEqual(0.8)
  expect(precision(agreement)).toBeGreaterThanOrEqual(0.9)
})
