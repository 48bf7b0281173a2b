/** Projects that are late: why, what is being done about it, and until when. */
import { plainKind } from './plain-kind.ts'

export const delayedProjects = plainKind({
  id: 'delayed-projects',
  name: 'Dự án chậm tiến độ',
  proves: ['papi/2.4', 'papi/6.3'],
  address: 'du-an-cham',
  each: 'year',
  keyColumns: ['project'],
  columns: [
    { id: 'project', label: 'Dự án', aliases: ['Tên dự án', 'Công trình'], type: 'text', isNeeded: true },
    { id: 'dueOn', label: 'Hạn theo kế hoạch', aliases: ['Hạn cũ'], type: 'day', isNeeded: true },
    { id: 'reason', label: 'Lý do chậm', aliases: ['Nguyên nhân'], type: 'text', isNeeded: true },
    {
      id: 'measure',
      label: 'Biện pháp',
      aliases: ['Biện pháp xử lý', 'Hướng xử lý'],
      type: 'text',
      isNeeded: true,
    },
    {
      id: 'responsible',
      label: 'Người, cơ quan chịu trách nhiệm',
      aliases: ['Chịu trách nhiệm'],
      type: 'text',
    },
    { id: 'newDueOn', label: 'Hạn mới', type: 'day', isNeeded: true },
  ],
  between: ({ dueOn, newDueOn }) =>
    String(newDueOn) <= String(dueOn)
      ? { column: 'newDueOn', message: 'không sau hạn theo kế hoạch.' }
      : undefined,
  summary: (rows, today) => {
    const again = rows.filter(({ newDueOn }) => String(newDueOn) < today).length
    return again === 0 ? [] : [`${again} trên ${rows.length} dự án đã qua cả hạn mới.`]
  },
  example: [
    [
      'Chợ trung tâm xã',
      '30/06/2025',
      'Giải phóng mặt bằng chậm',
      'Họp dân, chi trả bổ sung trong tháng 3',
      'Phòng Kinh tế',
      '31/12/2026',
    ],
  ],
})
