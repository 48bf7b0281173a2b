/** Answers to what residents said about a draft → the closing report, as the table that is handed in and approved. Pure. */
import { upperFirst } from '../vietnamese.ts'
import { consultationResult } from './consultation.ts'
import type { NoticeRow } from './canonical.ts'
import type { GivenTable } from './check.ts'

export interface Answered {
  /** The key of the section's row; '' for the draft as a whole. */
  readonly rowKey: string
  readonly said: string
  readonly outcome: string
  readonly answer: string
  /** How many comments it answers. */
  readonly count: number
}

const wholeDraft = 'Cả dự thảo'

/**
 * In the order of the draft, then sections that it does not have any more, by their keys, which are the names that they had; what is about the
 * whole comes last. Facts of the decision are for the clerk to fill in.
 * @param title of the consultation
 */
export function reportTable(
  title: string,
  sections: readonly NoticeRow[],
  given: readonly Answered[],
): GivenTable {
  const names = new Map(sections.map(({ key, cells }) => [key, String(cells['section'])]))
  const known = [...names.keys()]
  const place = (key: string) =>
    key === '' ? known.length + 1 : names.has(key) ? known.indexOf(key) : known.length
  const name = (key: string) => (key === '' ? wholeDraft : (names.get(key) ?? upperFirst(key)))
  const answers = given.toSorted((a, b) => place(a.rowKey) - place(b.rowKey))
  const rows = answers.map(({ rowKey, said, count, outcome, answer }) => [
    ...[name(rowKey), said, String(count), outcome, answer],
  ])
  const none = [wholeDraft, 'Không nhận được ý kiến nào', '0', 'Ghi nhận', 'Giữ nguyên dự thảo.']
  const cells = [
    consultationResult.layout.columns.map(({ label }) => label),
    ...(rows.length > 0 ? rows : [none]),
  ]
  return { sheet: '', facts: { title }, lines: cells.map((line, at) => ({ line: at + 1, cells: line })) }
}
