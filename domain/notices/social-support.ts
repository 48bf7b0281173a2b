/**
 * Poor and near-poor households, as numbers by hamlet. Names are posted where the law wants them posted, in the hamlet
 * and at the commune's office; the web shows how many there are and where the list is.
 */
import { plainKind } from './plain-kind.ts'
import { wrongSums } from './sums.ts'

const counted = ['households', 'poor', 'nearPoor', 'left', 'came'] as const

export const socialSupport = plainKind({
  id: 'social-support',
  name: 'Hộ nghèo, cận nghèo và an sinh xã hội',
  proves: ['papi/2.2'],
  address: 'ho-ngheo',
  each: 'year',
  keyColumns: ['hamlet'],
  columns: [
    {
      id: 'hamlet',
      label: 'Thôn, ấp, tổ dân phố',
      aliases: ['Thôn', 'Ấp', 'Khóm', 'Tổ dân phố'],
      type: 'text',
      isNeeded: true,
    },
    { id: 'households', label: 'Tổng số hộ', aliases: ['Số hộ'], type: 'count', isNeeded: true },
    { id: 'poor', label: 'Hộ nghèo', type: 'count', isNeeded: true },
    { id: 'nearPoor', label: 'Hộ cận nghèo', type: 'count', isNeeded: true },
    { id: 'left', label: 'Hộ thoát nghèo trong kỳ', aliases: ['Thoát nghèo'], type: 'count' },
    { id: 'came', label: 'Hộ mới vào danh sách', aliases: ['Phát sinh mới'], type: 'count' },
    {
      id: 'posted',
      label: 'Nơi niêm yết danh sách',
      aliases: ['Nơi xem danh sách', 'Nơi niêm yết'],
      type: 'text',
      isNeeded: true,
    },
    { id: 'postedUntil', label: 'Niêm yết đến ngày', type: 'day' },
  ],
  between: ({ households, poor, nearPoor }) =>
    Number(poor) + Number(nearPoor) > Number(households)
      ? { column: 'poor', message: 'cộng với hộ cận nghèo nhiều hơn tổng số hộ.' }
      : undefined,
  wrongSums: (rows) => wrongSums(rows, { label: 'hamlet', columns: counted, comes: 'last' }),
  example: [
    ['Thôn Trung', '212', '9', '14', '3', '1', 'Nhà văn hóa thôn Trung', '30/01/2026'],
    ['Thôn Hạ', '178', '12', '10', '2', '0', 'Nhà văn hóa thôn Hạ', '30/01/2026'],
  ],
})
