/**
 * A draft on which residents are asked, section by section: for at least twenty days from its publication (article 28 of
 * the law on grassroots democracy); and what came of it.
 */
import * as v from 'valibot'
import { daysBetween } from '../calendar.ts'
import { neededDay } from './cells.ts'
import { factEntries, type Cells, type NoticeKind } from './notice-kind.ts'
import { plainKind } from './plain-kind.ts'

/** The shortest time that the law leaves residents, from the day of publication. */
export const fewestDays = 20

const [draftAddress, resultAddress] = ['lay-y-kien', 'ket-qua-lay-y-kien']

const asked = plainKind({
  id: 'consultation',
  name: 'Lấy ý kiến về dự thảo',
  proves: ['papi/1.2', 'papi/2.4'],
  address: draftAddress,
  each: 'name',
  keyColumns: ['section'],
  columns: [
    {
      id: 'section',
      label: 'Mục, điều',
      aliases: ['Điều', 'Mục', 'Điều khoản'],
      type: 'text',
      isNeeded: true,
    },
    {
      id: 'text',
      label: 'Nội dung dự thảo',
      aliases: ['Nội dung', 'Toàn văn'],
      type: 'prose',
      isNeeded: true,
    },
  ],
  example: [['Điều 1. Phạm vi', 'Quy ước này áp dụng cho mọi hộ sống tại thôn.']],
})

/** The days of its validity are those on which residents are asked. */
const dayLabels: Readonly<Record<string, string>> = {
  validFrom: 'Lấy ý kiến từ ngày',
  validTo: 'Lấy ý kiến đến hết ngày',
}

export const consultation: NoticeKind = {
  ...asked,
  hasEnd: true,
  layout: {
    ...asked.layout,
    facts: asked.layout.facts.map((field) => {
      const label = dayLabels[field.id]
      return label ? { ...field, label, aliases: [field.label, ...(field.aliases ?? [])] } : field
    }),
  },
  facts: v.pipe(
    v.object({ ...factEntries, validFrom: neededDay, validTo: neededDay }),
    v.forward(
      v.partialCheck(
        [['validFrom'], ['validTo']],
        ({ validFrom, validTo }) => daysBetween(validFrom, validTo) >= fewestDays,
        `between:thời gian lấy ý kiến ít nhất ${fewestDays} ngày.`,
      ),
      ['validTo'],
    ),
  ),
}

/** How a comment fared, as the table writes it. */
export const outcomes = ['Tiếp thu', 'Tiếp thu một phần', 'Không tiếp thu', 'Ghi nhận'] as const
export type Outcome = (typeof outcomes)[number]

const told = plainKind({
  id: 'consultation-result',
  name: 'Kết quả lấy ý kiến, tiếp thu, giải trình',
  proves: ['papi/1.2', 'papi/2.4'],
  address: resultAddress,
  each: 'name',
  keyColumns: ['section', 'said'],
  columns: [
    { id: 'section', label: 'Mục, điều', aliases: ['Điều', 'Mục'], type: 'text', isNeeded: true },
    { id: 'said', label: 'Ý kiến của Nhân dân', aliases: ['Ý kiến'], type: 'prose', isNeeded: true },
    { id: 'count', label: 'Số ý kiến', type: 'count', isNeeded: true },
    { id: 'outcome', label: 'Tiếp thu hay không', aliases: ['Kết quả'], type: 'text', isNeeded: true },
    {
      id: 'answer',
      label: 'Nội dung tiếp thu, giải trình',
      aliases: ['Giải trình', 'Trả lời'],
      type: 'prose',
      isNeeded: true,
    },
  ],
  between: ({ outcome }) =>
    (outcomes as readonly unknown[]).includes(outcome)
      ? undefined
      : { column: 'outcome', message: `ghi một trong: ${outcomes.join(', ')}.` },
  summary: (rows) => (rows.length === 0 ? [] : [summaryOf(rows)]),
  example: [
    [
      ...['Điều 1. Phạm vi', 'Đề nghị áp dụng cả với người tạm trú', '4', 'Tiếp thu'],
      'Đã thêm «kể cả hộ tạm trú» vào Điều 1.',
    ],
  ],
})

const resultTitle = 'Kết quả lấy ý kiến: '

export const consultationResult: NoticeKind = {
  ...told,
  /** Named as its draft is, so that each leads to the other; a table that is corrected carries the whole title. */
  identify(rows, { title, ...facts }) {
    const name = title.startsWith(resultTitle) ? title.slice(resultTitle.length) : title
    return { ...told.identify(rows, { ...facts, title: name }), title: resultTitle + name }
  },
}

function summaryOf(rows: readonly Cells[]): string {
  const sum = (of: readonly Cells[]) => of.reduce((total, { count }) => total + Number(count), 0)
  const parts = outcomes.flatMap((outcome) => {
    const n = sum(rows.filter((row) => row['outcome'] === outcome))
    return n > 0 ? [`${n} ${outcome.toLocaleLowerCase('vi')}`] : []
  })
  return `Nhận ${sum(rows)} ý kiến${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
}

/** The id of the notice that tells what came of a consultation. */
export function resultIdOf(consultationId: string): string {
  return consultationId.replace(new RegExp(`^${draftAddress}-`), `${resultAddress}-`)
}

/** Whether residents can comment on that day. */
export function isOpenOn(
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
  day: string,
): boolean {
  return validFrom !== null && validTo !== null && validFrom <= day && day <= validTo
}
