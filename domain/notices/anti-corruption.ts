/** The yearly report on preventing and fighting corruption, as the figures that it gives. */
import { plainKind } from './plain-kind.ts'

export const antiCorruption = plainKind({
  id: 'anti-corruption',
  name: 'Báo cáo phòng, chống tham nhũng',
  proves: ['papi/4.1', 'papi/4.4'],
  address: 'phong-chong-tham-nhung',
  each: 'year',
  keyColumns: ['matter'],
  columns: [
    { id: 'matter', label: 'Nội dung', aliases: ['Chỉ tiêu', 'Việc'], type: 'text', isNeeded: true },
    { id: 'now', label: 'Kỳ này', aliases: ['Số liệu kỳ này', 'Năm nay'], type: 'count', isNeeded: true },
    { id: 'before', label: 'Kỳ trước', aliases: ['Số liệu kỳ trước', 'Năm trước'], type: 'count' },
    { id: 'unit', label: 'Đơn vị tính', aliases: ['Đơn vị'], type: 'text' },
    { id: 'note', label: 'Đã làm gì', aliases: ['Ghi chú', 'Kết quả'], type: 'text' },
  ],
  example: [
    ['Cuộc kiểm tra thực hiện công khai, minh bạch', '4', '3', 'cuộc', 'Nhắc nhở hai bộ phận'],
    ['Phản ánh về nhũng nhiễu', '2', '5', 'vụ', 'Đã trả lời cả hai'],
  ],
})
