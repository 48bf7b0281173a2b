/** Administrative procedures: what to bring, how long it takes at most, what it costs, where it is handed in. */
import { plainKind } from './plain-kind.ts'

export const procedures = plainKind({
  id: 'procedures',
  name: 'Thủ tục hành chính: hồ sơ, thời hạn, phí',
  proves: ['papi/5.1', 'papi/5.3', 'papi/8.1'],
  address: 'thu-tuc',
  each: 'standing',
  keyColumns: ['procedure'],
  columns: [
    { id: 'field', label: 'Lĩnh vực', type: 'text', isMerged: true },
    {
      id: 'procedure',
      label: 'Thủ tục',
      aliases: ['Tên thủ tục', 'Thủ tục hành chính'],
      type: 'text',
      isNeeded: true,
    },
    {
      id: 'documents',
      label: 'Giấy tờ cần có',
      aliases: ['Thành phần hồ sơ', 'Hồ sơ'],
      type: 'text',
      isNeeded: true,
    },
    {
      id: 'days',
      label: 'Thời hạn (ngày làm việc)',
      aliases: ['Thời hạn', 'Thời hạn giải quyết'],
      type: 'count',
      isNeeded: true,
    },
    { id: 'fee', label: 'Phí, lệ phí', aliases: ['Phí', 'Lệ phí'], type: 'money', isNeeded: true },
    { id: 'place', label: 'Nơi nộp', type: 'text' },
    { id: 'online', label: 'Nộp qua mạng', aliases: ['Dịch vụ công trực tuyến'], type: 'text' },
  ],
  example: [
    [
      'Hộ tịch',
      'Đăng ký khai sinh',
      'Giấy chứng sinh; giấy tờ của cha, mẹ',
      '1',
      '0',
      'Bộ phận một cửa',
      'Toàn trình',
    ],
    ['Chứng thực', 'Chứng thực bản sao', 'Bản chính; bản chụp', '1', '2.000', 'Bộ phận một cửa', 'Không'],
  ],
})
