/** A plan of land recovery, compensation and resettlement: by plot and holder's number, without names. */
import { plainKind } from './plain-kind.ts'
import { wrongSums } from './sums.ts'

export const landRecovery = plainKind({
  id: 'land-recovery',
  name: 'Thu hồi đất, bồi thường, tái định cư',
  proves: ['papi/2.4'],
  address: 'thu-hoi-dat',
  each: 'name',
  keyColumns: ['part'],
  columns: [
    {
      id: 'part',
      label: 'Đợt, khu vực',
      aliases: ['Khu vực', 'Đợt', 'Nội dung'],
      type: 'text',
      isNeeded: true,
    },
    {
      id: 'area',
      label: 'Diện tích thu hồi (m²)',
      aliases: ['Diện tích thu hồi', 'Diện tích'],
      type: 'number',
      isNeeded: true,
    },
    { id: 'households', label: 'Số hộ', aliases: ['Số hộ bị ảnh hưởng'], type: 'count', isNeeded: true },
    { id: 'compensation', label: 'Tiền bồi thường', aliases: ['Bồi thường'], type: 'money', isNeeded: true },
    { id: 'support', label: 'Tiền hỗ trợ', aliases: ['Hỗ trợ'], type: 'money' },
    { id: 'resettled', label: 'Số hộ tái định cư', aliases: ['Hộ tái định cư'], type: 'count' },
    {
      id: 'postedUntil',
      label: 'Niêm yết, lấy ý kiến đến ngày',
      aliases: ['Niêm yết đến ngày'],
      type: 'day',
    },
    { id: 'payOn', label: 'Ngày chi trả', type: 'day', isOptional: true },
  ],
  between: ({ households, resettled }) =>
    typeof resettled === 'number' && resettled > Number(households)
      ? { column: 'resettled', message: 'nhiều hơn số hộ bị ảnh hưởng.' }
      : undefined,
  wrongSums: (rows) =>
    wrongSums(rows, {
      label: 'part',
      columns: ['area', 'households', 'compensation', 'support'],
      comes: 'last',
    }),
  example: [
    ['Khu vực thôn Trung', '12500', '34', '2.150.000.000', '310.000.000', '6', '15/02/2026', '20/04/2026'],
    ['Khu vực thôn Hạ', '8300', '21', '1.420.000.000', '205.000.000', '3', '15/02/2026', '20/04/2026'],
  ],
})
