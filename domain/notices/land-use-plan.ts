/** A commune's land-use plan of a year: what is to be built or changed where, and on how much land. */
import { plainKind } from './plain-kind.ts'

export const landUsePlan = plainKind({
  id: 'land-use-plan',
  name: 'Kế hoạch sử dụng đất',
  proves: ['papi/2.4'],
  address: 'ke-hoach-su-dung-dat',
  each: 'year',
  keyColumns: ['work', 'place'],
  columns: [
    {
      id: 'work',
      label: 'Công trình, dự án',
      aliases: ['Công trình', 'Dự án', 'Hạng mục'],
      type: 'text',
      isNeeded: true,
    },
    { id: 'place', label: 'Địa điểm', aliases: ['Vị trí', 'Thôn, ấp'], type: 'text', isNeeded: true },
    { id: 'area', label: 'Diện tích (m²)', aliases: ['Diện tích'], type: 'number', isNeeded: true },
    { id: 'before', label: 'Loại đất hiện nay', aliases: ['Loại đất hiện trạng'], type: 'text' },
    {
      id: 'after',
      label: 'Loại đất theo kế hoạch',
      aliases: ['Loại đất quy hoạch'],
      type: 'text',
      isNeeded: true,
    },
    {
      id: 'recovered',
      label: 'Diện tích thu hồi (m²)',
      aliases: ['Diện tích thu hồi'],
      type: 'number',
      isOptional: true,
    },
    { id: 'year', label: 'Năm thực hiện', type: 'year', isNeeded: true },
  ],
  between: ({ area, recovered }) =>
    typeof recovered === 'number' && recovered > Number(area)
      ? { column: 'recovered', message: 'lớn hơn diện tích của công trình.' }
      : undefined,
  example: [
    ['Mở rộng trường mầm non', 'Thôn Trung', '2500', 'Đất trồng lúa', 'Đất cơ sở giáo dục', '2500', '2026'],
    ['Khu dân cư mới', 'Thôn Hạ', '18000', 'Đất trồng cây lâu năm', 'Đất ở nông thôn', '12000', '2026'],
  ],
})
