/** When what is typed is sent to the portal to look for the same. */
import { expect, test } from 'vitest'
import { isAsked } from '../../../site/islands/cases/reported.ts'

test.each([
  ['Cầu qua suối đầu thôn gãy lan can, đã báo mà chưa ai sửa.', true],
  ['   Cầu gãy lan can.   ', false],
  ['Tôi xin tố cáo ông cán bộ địa chính nhận tiền của dân để làm sổ đỏ.', false],
  ['Cán bộ đòi tiền mới chịu nhận hồ sơ đất của gia đình tôi, phải đưa phong bì.', false],
])('%s: %s', (text, asked) => {
  expect(isAsked(text)).toBe(asked)
})
