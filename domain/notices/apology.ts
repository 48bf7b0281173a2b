/** Apologies for files that are late: which, why, and until when. Files are named by their code, never by a person. */
import { plainKind } from './plain-kind.ts'

export const apology = plainKind({
  id: 'apology',
  name: 'Xin lỗi vì trả kết quả chậm',
  proves: ['papi/5.2', 'papi/5.3'],
  address: 'xin-loi',
  each: 'year',
  keyColumns: ['file'],
  columns: [
    { id: 'file', label: 'Mã hồ sơ', aliases: ['Số hồ sơ'], type: 'text', isNeeded: true },
    { id: 'procedure', label: 'Thủ tục', aliases: ['Tên thủ tục'], type: 'text', isNeeded: true },
    { id: 'dueOn', label: 'Ngày hẹn trả', aliases: ['Ngày hẹn'], type: 'day', isNeeded: true },
    { id: 'reason', label: 'Lý do chậm', aliases: ['Nguyên nhân'], type: 'text', isNeeded: true },
    { id: 'newDueOn', label: 'Ngày hẹn lại', aliases: ['Hẹn lại'], type: 'day', isNeeded: true },
  ],
  between: ({ dueOn, newDueOn }) =>
    String(newDueOn) <= String(dueOn)
      ? { column: 'newDueOn', message: 'không sau ngày hẹn trả.' }
      : undefined,
  example: [
    [
      'H01-2026-0123',
      'Cấp giấy chứng nhận quyền sử dụng đất',
      '12/02/2026',
      'Chờ xác nhận nghĩa vụ tài chính',
      '26/02/2026',
    ],
  ],
})
