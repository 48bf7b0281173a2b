/** The kinds of notices that a portal knows, and the file to fill in for each. */
import { csvLine, csvStart } from '../csv/write.ts'
import { antiCorruption } from './anti-corruption.ts'
import { apology } from './apology.ts'
import { budget } from './budget.ts'
import { consultation, consultationResult } from './consultation.ts'
import { contacts } from './contacts.ts'
import { contributions } from './contributions.ts'
import { delayedProjects } from './delayed-projects.ts'
import { inspection } from './inspection.ts'
import { landPrices } from './land-prices.ts'
import { landRecovery } from './land-recovery.ts'
import { landUsePlan } from './land-use-plan.ts'
import type { NoticeKind } from './notice-kind.ts'
import { other } from './other.ts'
import { procedures } from './procedures.ts'
import { socialSupport } from './social-support.ts'
import { works } from './works.ts'

export const noticeKinds: readonly NoticeKind[] = [
  ...[landPrices, budget, landUsePlan, landRecovery, socialSupport, contributions, works, delayedProjects],
  ...[procedures, contacts, antiCorruption, inspection, consultation, consultationResult, apology, other],
]

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
    validTo: '31/01/2026',
    period: 'năm 2026',
    title: 'Tên của việc được công khai',
  }
  const lines = [
    ...kind.layout.facts
      .filter(({ id }) => id !== 'validTo' || kind.hasEnd)
      .map(({ id, label }) => [label, examples[id] ?? '']),
    [],
    kind.layout.columns.map(({ label }) => label),
    ...kind.example,
  ]
  return csvStart + lines.map(csvLine).join('')
}
