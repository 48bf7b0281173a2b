/** Hotlines, and when the leaders of the commune receive people. */
import { plainKind } from './plain-kind.ts'

export const contacts = plainKind({
  id: 'contacts',
  name: 'Đường dây nóng và lịch tiếp công dân',
  proves: ['papi/3.1', 'papi/3.2'],
  address: 'lien-he',
  each: 'standing',
  keyColumns: ['matter', 'person'],
  columns: [
    { id: 'matter', label: 'Việc', aliases: ['Nội dung', 'Lĩnh vực'], type: 'text', isNeeded: true },
    {
      id: 'person',
      label: 'Người phụ trách, người tiếp',
      aliases: ['Người phụ trách', 'Người tiếp'],
      type: 'text',
      isNeeded: true,
    },
    { id: 'telephone', label: 'Điện thoại', aliases: ['Số điện thoại'], type: 'text' },
    { id: 'mail', label: 'Thư điện tử', aliases: ['Email'], type: 'text', isOptional: true },
    { id: 'when', label: 'Ngày, giờ tiếp', aliases: ['Ngày giờ', 'Lịch tiếp'], type: 'text' },
    { id: 'place', label: 'Nơi tiếp', aliases: ['Địa điểm'], type: 'text' },
  ],
  between: ({ telephone, mail, when }) =>
    !telephone && !mail && !when
      ? { column: 'telephone', message: 'để trống, và cũng không có thư điện tử hay ngày tiếp.' }
      : undefined,
  example: [
    [
      'Tiếp công dân định kỳ',
      'Chủ tịch UBND xã',
      '',
      '',
      'Thứ năm hằng tuần, 7 giờ 30 đến 11 giờ',
      'Phòng tiếp công dân',
    ],
    ['Đường dây nóng đất đai', 'Công chức địa chính', '0200 000 001', '', '', ''],
  ],
})
