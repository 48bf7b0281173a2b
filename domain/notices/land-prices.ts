/** A land-price table: a street and its segments, with the price of each position in đồng per square metre. */
import * as v from 'valibot'
import { money, neededDay, neededMoney, neededWords, words } from './cells.ts'
import { factEntries, factFields, type NoticeKind } from './notice-kind.ts'

const row = v.pipe(
  v.object({
    street: neededWords,
    from: words,
    to: words,
    class: words,
    position1: neededMoney,
    position2: money,
    position3: money,
    position4: money,
  }),
  v.forward(
    v.partialCheck(
      [['position1'], ['position2']],
      (row) => follows(row.position1, row.position2),
      'position',
    ),
    ['position2'],
  ),
  v.forward(
    v.partialCheck(
      [['position2'], ['position3']],
      (row) => follows(row.position2, row.position3),
      'position',
    ),
    ['position3'],
  ),
  v.forward(
    v.partialCheck(
      [['position3'], ['position4']],
      (row) => follows(row.position3, row.position4),
      'position',
    ),
    ['position4'],
  ),
)

/** A position farther from the street is worth at most as much; a slipped digit shows here most often. */
function follows(before: number | null, after: number | null): boolean {
  return after === null || (before !== null && after <= before)
}

export const landPrices: NoticeKind = {
  id: 'land-prices',
  name: 'Bảng giá đất',
  proves: ['papi/2.4'],
  moneyUnit: 'đồng/m²',
  layout: {
    facts: factFields,
    columns: [
      {
        id: 'street',
        label: 'Đường phố/Khu vực',
        aliases: ['Đường phố', 'Tên đường', 'Tên đường phố', 'Khu vực', 'Đường phố, khu vực'],
        type: 'text',
        isMerged: true,
      },
      {
        id: 'from',
        label: 'Đoạn từ',
        aliases: ['Từ', 'Điểm đầu', 'Đoạn đường từ'],
        type: 'text',
      },
      { id: 'to', label: 'Đoạn đến', aliases: ['Đến', 'Điểm cuối', 'Đoạn đường đến'], type: 'text' },
      { id: 'class', label: 'Loại đường', aliases: ['Loại'], type: 'text' },
      { id: 'position1', label: 'Vị trí 1', aliases: ['VT1', 'Giá vị trí 1'], type: 'money' },
      { id: 'position2', label: 'Vị trí 2', aliases: ['VT2', 'Giá vị trí 2'], type: 'money' },
      { id: 'position3', label: 'Vị trí 3', aliases: ['VT3', 'Giá vị trí 3'], type: 'money' },
      { id: 'position4', label: 'Vị trí 4', aliases: ['VT4', 'Giá vị trí 4'], type: 'money' },
    ],
  },
  cellFaults: {
    position: () => 'cao hơn vị trí đứng trước nó, hoặc vị trí đứng trước để trống.',
  },
  facts: v.object({ ...factEntries, validFrom: neededDay }),
  row,
  keyColumns: ['street', 'from', 'to'],
  identify: (_, { validFrom }) => ({
    id: 'gia-dat',
    title: 'Bảng giá đất',
    period: validFrom?.slice(0, 4) ?? '',
  }),
  example: [
    ['Đường Trung tâm', 'Cầu số 1', 'Chợ xã', 'Loại 1', '1.250.000', '800.000', '500.000', '300.000'],
    ['Đường Trung tâm', 'Chợ xã', 'Trường tiểu học', 'Loại 2', '900.000', '600.000', '', ''],
    ['Các thôn còn lại', '', '', 'Nông thôn', '250.000', '', '', ''],
  ],
}
