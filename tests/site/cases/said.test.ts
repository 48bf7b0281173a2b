/** What is said of a public case, answered, waiting, or over without a public answer. */
import { expect, test } from 'vitest'
import { caseSays, caseTerm } from '../../../site/read/cases/said.ts'

const waiting = 'Đang xử lý. Hạn trả lời: hết ngày 12/11/2026.'

test.each([
  ['answered', 'Đã sửa cầu.', '', 'Đã sửa cầu.', 'Hỏi và trả lời'],
  ['opened again after an answer', 'Đã sửa cầu.', waiting, 'Đã sửa cầu.', 'Hỏi và trả lời'],
  ['waiting', '', waiting, waiting, 'Hỏi, chờ trả lời'],
  ['over without an answer', '', '', 'Đã kết thúc, không có câu trả lời công khai.', 'Hỏi, đã kết thúc'],
])('a case that is %s', (_, answer, standing, says, term) => {
  expect(caseSays(answer, standing)).toBe(says)
  expect(caseTerm(answer, standing)).toBe(term)
})
