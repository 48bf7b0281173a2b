/** What people gave of their own will, who was asked, what came in and what it was used for. */
import { plainKind } from './plain-kind.ts'
import { wrongSums } from './sums.ts'

export const contributions = plainKind({
  id: 'contributions',
  name: 'Đóng góp tự nguyện của người dân',
  proves: ['papi/1.4'],
  address: 'dong-gop',
  each: 'year',
  keyColumns: ['purpose'],
  columns: [
    {
      id: 'purpose',
      label: 'Khoản đóng góp, công trình',
      aliases: ['Khoản đóng góp', 'Công trình', 'Nội dung'],
      type: 'text',
      isNeeded: true,
    },
    { id: 'agreed', label: 'Mức đã thống nhất', aliases: ['Mức đóng góp'], type: 'text' },
    { id: 'households', label: 'Số hộ tham gia', aliases: ['Số hộ'], type: 'count' },
    { id: 'received', label: 'Đã thu', aliases: ['Tổng thu', 'Số thu'], type: 'money', isNeeded: true },
    { id: 'spent', label: 'Đã chi', aliases: ['Tổng chi', 'Số chi'], type: 'money', isNeeded: true },
    { id: 'left', label: 'Còn lại', aliases: ['Tồn', 'Số dư'], type: 'money' },
    { id: 'used', label: 'Chi vào việc gì', aliases: ['Sử dụng', 'Nội dung chi'], type: 'text' },
  ],
  between: ({ received, spent, left }) =>
    typeof left === 'number' && Number(received) - Number(spent) !== left
      ? { column: 'left', message: 'không bằng đã thu trừ đã chi.' }
      : undefined,
  wrongSums: (rows) =>
    wrongSums(rows, { label: 'purpose', columns: ['received', 'spent', 'left'], comes: 'last' }),
  example: [
    [
      'Đường bê tông thôn Trung',
      'Mỗi hộ như nhau',
      '96',
      '48.000.000',
      '41.500.000',
      '6.500.000',
      'Cát, xi măng',
    ],
    ['Đèn đường thôn Hạ', 'Tùy tâm', '70', '21.000.000', '21.000.000', '0', 'Cột, dây, bóng đèn'],
  ],
})
