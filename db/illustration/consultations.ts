/** Invented drafts on which residents were asked: one of each year that closed with its report, and one that is open. Pure. */
import { addDays } from '../../domain/calendar.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import type { InventedTable } from './disclosures.ts'

const sections = [
  [
    'Điều 1. Phạm vi',
    'Quy ước này áp dụng cho mọi hộ gia đình sống tại các thôn của xã Ví Dụ, kể cả hộ tạm trú từ sáu tháng trở lên.',
  ],
  [
    'Điều 2. Thu gom rác',
    'Rác được phân loại tại nhà và để trước cổng từ 5 giờ đến 6 giờ sáng thứ ba, thứ sáu. Không đốt rác trong khu dân cư.',
  ],
  [
    'Điều 3. Mức đóng góp',
    'Mỗi hộ góp 20.000 đồng một tháng cho việc thu gom; hộ nghèo, hộ cận nghèo được miễn.',
  ],
  [
    'Điều 4. Giám sát',
    'Ban Thanh tra nhân dân báo cáo việc thu, chi mỗi quý một lần tại nhà văn hóa thôn và trên cổng.',
  ],
] as const

const title = (year: number) => `Dự thảo quy ước giữ gìn vệ sinh thôn xóm năm ${year}`

/** @param decidedOn the day of the letter that asks; residents are asked from three days later on */
function draft(name: string, decidedOn: string, days: number): InventedTable {
  const from = addDays(decidedOn, 3)
  return {
    kind: 'consultation',
    facts: [
      ['Tên bảng', name],
      ['Lấy ý kiến từ ngày', formatDate(from)],
      ['Lấy ý kiến đến hết ngày', formatDate(addDays(from, days))],
    ],
    rows: sections,
    decidedOn,
  }
}

export function closedConsultation(year: number): InventedTable[] {
  const answers = [
    ['Điều 1. Phạm vi', 'Đề nghị áp dụng cả với hộ tạm trú', '14', 'Tiếp thu'],
    ['Điều 2. Thu gom rác', 'Đề nghị thêm một buổi thu gom vào chủ nhật', '9', 'Tiếp thu một phần'],
    ['Điều 3. Mức đóng góp', 'Đề nghị giảm còn 10.000 đồng một tháng', '21', 'Không tiếp thu'],
  ] as const
  const reasons = [
    'Đã thêm hộ tạm trú từ sáu tháng trở lên vào Điều 1.',
    'Thêm một buổi trong các tháng có lễ hội; ngày thường chưa đủ xe.',
    'Mức 20.000 đồng vừa đủ chi trả xe và người thu gom; bảng tính kèm theo tại trụ sở. Hộ nghèo được miễn.',
  ]
  return [
    draft(title(year), `${year}-01-20`, 30),
    {
      kind: 'consultation-result',
      facts: [['Tên bảng', title(year)]],
      rows: answers.map((cells, at) => [...cells, reasons[at]!]),
      decidedOn: `${year}-03-04`,
    },
  ]
}

/** Open on that day. */
export function openConsultation(today: string): InventedTable {
  const year = Number(today.slice(0, 4))
  return draft(`Dự thảo sửa đổi quy ước giữ gìn vệ sinh thôn xóm năm ${year}`, addDays(today, -12), 40)
}

/** What was said about the open one, by the section's place in it. */
export const inventedComments: readonly (readonly [section: number, text: string])[] = [
  [1, 'Sáng thứ ba nhà tôi đi chợ sớm, xin dời giờ để rác lùi lại một tiếng.'],
  [1, 'Giờ để rác sớm quá, nên từ 6 giờ đến 7 giờ.'],
  [2, 'Hộ có người khuyết tật nên được miễn như hộ nghèo.'],
  [3, 'Xin dán báo cáo thu, chi ở cả nhà văn hóa thôn Mẫu.'],
]
