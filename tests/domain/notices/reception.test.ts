import { expect, test } from 'vitest'
import { weeklyReception } from '../../../domain/notices/reception.ts'

test.each([
  ['Thứ năm hằng tuần, 7 giờ 30 đến 11 giờ', { weekday: 4, from: '07:30', to: '11:00' }],
  ['Sáng thứ 2 hàng tuần (từ 7h30 đến 11h30)', { weekday: 1, from: '07:30', to: '11:30' }],
  ['Từ 13:30 đến 16:30 thứ Sáu mỗi tuần', { weekday: 5, from: '13:30', to: '16:30' }],
  ['Chủ nhật hằng tuần, 8g00 tới 10g00', { weekday: 0, from: '08:00', to: '10:00' }],
])('%s', (text, read) => {
  expect(weeklyReception(text)).toEqual(read)
})

test.each([
  'Ngày 15 hằng tháng, 8 giờ đến 11 giờ',
  'Thứ hai và thứ năm hằng tuần, 8 giờ đến 11 giờ',
  'Thứ năm hằng tuần',
  'Thứ năm hằng tuần, 11 giờ đến 7 giờ',
  'Thứ năm hằng tuần, 25 giờ đến 26 giờ',
  '',
])('%s: nothing is guessed', (text) => {
  expect(weeklyReception(text)).toBeNull()
})
