/** The kinds of notices that a portal knows, and the file to fill in for each. */
import { csvLine, csvStart } from '../csv/write.ts'
import { budget } from './budget.ts'
import { landPrices } from './land-prices.ts'
import type { NoticeKind } from './notice-kind.ts'

export const noticeKinds: readonly NoticeKind[] = [landPrices, budget]

export function noticeKind(id: string): NoticeKind | undefined {
  return noticeKinds.find((kind) => kind.id === id)
}

/**
 * The file that a clerk fills in: facts above, headings, example rows. With a byte order mark, for Excel. A file in which
 * an example still stands is refused: check.ts.
 */
export function noticeTemplate(kind: NoticeKind): string {
  const examples: Record<string, string> = {
    decisionNumber: '01/2026/QĐ-UBND',
    decisionDate: '31/12/2025',
    validFrom: '01/01/2026',
  }
  const lines = [
    ...kind.layout.facts
      .filter(({ id }) => id !== 'validTo')
      .map(({ id, label }) => [label, examples[id] ?? '']),
    [],
    kind.layout.columns.map(({ label }) => label),
    ...kind.example,
  ]
  return csvStart + lines.map(csvLine).join('')
}
