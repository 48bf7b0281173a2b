/** Results of inspections and audits: what was found, what has to be done, and whether it was. */
import { plainKind } from './plain-kind.ts'

export const inspection = plainKind({
  id: 'inspection',
  name: 'Kết quả thanh tra, kiểm tra',
  proves: ['papi/4.1'],
  address: 'thanh-tra-kiem-tra',
  each: 'year',
  keyColumns: ['subject', 'finding'],
  columns: [
    {
      id: 'subject',
      label: 'Cuộc thanh tra, kiểm tra',
      aliases: ['Cuộc kiểm tra', 'Nội dung kiểm tra'],
      type: 'text',
      isNeeded: true,
      isMerged: true,
    },
    { id: 'agency', label: 'Cơ quan kết luận', aliases: ['Cơ quan'], type: 'text', isMerged: true },
    {
      id: 'finding',
      label: 'Kết luận, tồn tại',
      aliases: ['Kết luận', 'Tồn tại'],
      type: 'text',
      isNeeded: true,
    },
    { id: 'amount', label: 'Số tiền kiến nghị thu hồi', aliases: ['Số tiền kiến nghị'], type: 'money' },
    {
      id: 'measure',
      label: 'Phải làm gì',
      aliases: ['Kiến nghị', 'Biện pháp'],
      type: 'text',
      isNeeded: true,
    },
    { id: 'dueOn', label: 'Hạn', type: 'day' },
    { id: 'result', label: 'Đã làm', aliases: ['Kết quả thực hiện'], type: 'text' },
  ],
  summary: (rows, today) => {
    const open = rows.filter(({ dueOn, result }) => dueOn && String(dueOn) < today && !result).length
    return open === 0 ? [] : [`${open} trên ${rows.length} kiến nghị đã quá hạn mà chưa ghi kết quả.`]
  },
  example: [
    [
      'Kiểm tra thu, chi quỹ năm 2025',
      'Thanh tra tỉnh',
      'Chi sai nội dung',
      '12.000.000',
      'Nộp lại ngân sách',
      '30/06/2026',
      '',
    ],
  ],
})
