/** Whatever else a commune has to tell, a line for each point. */
import { plainKind } from './plain-kind.ts'

export const other = plainKind({
  id: 'other',
  name: 'Thông tin khác',
  proves: ['papi/2.1'],
  address: 'khac',
  each: 'name',
  keyColumns: ['point'],
  columns: [
    { id: 'point', label: 'Nội dung', aliases: ['Việc', 'Mục'], type: 'text', isNeeded: true },
    { id: 'detail', label: 'Chi tiết', aliases: ['Ghi rõ', 'Diễn giải'], type: 'text', isNeeded: true },
    { id: 'on', label: 'Ngày', type: 'day', isOptional: true },
    { id: 'contact', label: 'Hỏi thêm ở đâu', aliases: ['Liên hệ'], type: 'text', isOptional: true },
  ],
  example: [['Lịch cắt điện sửa đường dây', 'Thôn Trung, 7 giờ đến 11 giờ', '05/03/2026', 'Trưởng thôn']],
})
