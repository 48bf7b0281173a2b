/**
 * Public works and how far they are, with what the People's Inspection Board or the Community Investment Supervision
 * Board remarked and what the office answered: within fifteen days (decree 59/2023).
 */
import { addDays, daysBetween } from '../calendar.ts'
import { formatDate } from '../vietnamese.ts'
import type { Cells } from './notice-kind.ts'
import { plainKind } from './plain-kind.ts'

const answerDays = 15

export const works = plainKind({
  id: 'works',
  name: 'Công trình, dự án và tiến độ',
  proves: ['papi/1.4', 'papi/6.3'],
  address: 'cong-trinh',
  each: 'year',
  keyColumns: ['work', 'place'],
  columns: [
    {
      id: 'work',
      label: 'Công trình, dự án',
      aliases: ['Công trình', 'Dự án', 'Tên công trình'],
      type: 'text',
      isNeeded: true,
    },
    { id: 'place', label: 'Địa điểm', type: 'text' },
    {
      id: 'budget',
      label: 'Tổng mức đầu tư',
      aliases: ['Tổng vốn', 'Kinh phí'],
      type: 'money',
      isNeeded: true,
    },
    { id: 'source', label: 'Nguồn vốn', type: 'text' },
    { id: 'startsOn', label: 'Ngày khởi công', aliases: ['Khởi công'], type: 'day' },
    {
      id: 'dueOn',
      label: 'Ngày hoàn thành theo kế hoạch',
      aliases: ['Hoàn thành theo kế hoạch'],
      type: 'day',
      isNeeded: true,
    },
    {
      id: 'done',
      label: 'Khối lượng đã làm (%)',
      aliases: ['Tiến độ', 'Khối lượng đã làm'],
      type: 'percent',
      isNeeded: true,
    },
    {
      id: 'remark',
      label: 'Ý kiến của ban giám sát',
      aliases: ['Ý kiến Ban Thanh tra nhân dân', 'Ý kiến giám sát'],
      type: 'text',
      isOptional: true,
    },
    { id: 'remarkOn', label: 'Ngày ý kiến', type: 'day', isOptional: true },
    {
      id: 'answer',
      label: 'Trả lời của UBND',
      aliases: ['Trả lời của Ủy ban', 'Trả lời'],
      type: 'text',
      isOptional: true,
    },
    { id: 'answeredOn', label: 'Ngày trả lời', type: 'day', isOptional: true },
  ],
  between({ remark, remarkOn, answer, answeredOn }) {
    if (remark && !remarkOn)
      return { column: 'remarkOn', message: 'để trống, nhưng có ý kiến của ban giám sát.' }
    if (answer && !answeredOn) return { column: 'answeredOn', message: 'để trống, nhưng có trả lời.' }
    if (!remark && answer) return { column: 'remark', message: 'để trống, nhưng có trả lời.' }
    const isBefore = answeredOn && remarkOn && answeredOn < remarkOn
    return isBefore ? { column: 'answeredOn', message: 'là trước ngày ý kiến.' } : undefined
  },
  summary: (rows, today) => [...late(rows, today), ...rows.flatMap((row) => answered(row, today))],
  example: [
    [
      ...[
        'Đường bê tông thôn Trung',
        'Thôn Trung',
        '1.850.000.000',
        'Ngân sách xã',
        '10/01/2026',
        '30/06/2026',
        '40',
      ],
      ...['Lớp cát nền chưa đủ dày', '02/03/2026', 'Đã yêu cầu nhà thầu bù đủ, nghiệm thu lại', '12/03/2026'],
    ],
  ],
})

function late(rows: readonly Cells[], today: string): string[] {
  const behind = rows.filter(({ dueOn, done }) => String(dueOn) < today && Number(done) < 100)
  return behind.length === 0
    ? []
    : [`${behind.length} trên ${rows.length} công trình quá ngày hoàn thành mà chưa xong.`]
}

function answered({ work, remark, remarkOn, answeredOn }: Cells, today: string): string[] {
  if (!remark || !remarkOn) return []
  const due = addDays(String(remarkOn), answerDays)
  if (answeredOn) {
    const days = daysBetween(String(remarkOn), String(answeredOn))
    const how = days <= answerDays ? 'trong hạn' : 'quá hạn'
    return [`${work}: UBND trả lời ý kiến của ban giám sát sau ${days} ngày, ${how} ${answerDays} ngày.`]
  }
  return [
    today > due
      ? `${work}: UBND chưa trả lời ý kiến của ban giám sát; hạn trả lời là ngày ${formatDate(due)}.`
      : `${work}: UBND còn đến ngày ${formatDate(due)} để trả lời ý kiến của ban giám sát.`,
  ]
}
