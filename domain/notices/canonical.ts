/**
 * What a version of a notice says, as one text: the same content always gives the same text, and its SHA-256 is what
 * the page prints. Anybody who has the text can check it with any tool that computes SHA-256.
 */
import type { Cells } from './notice-kind.ts'

export interface NoticeRow {
  /** Of the same row in every version. */
  readonly key: string
  readonly cells: Cells
}

/** Of a version, what it says; not when or by whom it was published. */
export interface NoticeContent {
  readonly unitCode: string
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly period: string
  readonly decisionNumber: string
  readonly decisionDate: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly rows: readonly NoticeRow[]
}

/**
 * JSON (RFC 8259) in UTF-8 and NFC, members in alphabetical order, without what is empty, a line for each row.
 * @example canonicalNotice(content) // => '{"decisionDate":"2026-01-15",…,"rows":[\n{"position1":900,"street":"Đường A"}\n]}\n'
 */
export function canonicalNotice(content: NoticeContent): string {
  const { unitCode: unit, id: notice, kind, title, period } = content
  const { decisionNumber, decisionDate, validFrom, validTo } = content
  const facts = { decisionNumber, decisionDate, validFrom, validTo }
  const about = ordered({ unit, notice, kind, title, period, ...facts })
  const lines = content.rows.map(({ cells }) => ordered(cells))
  return `${about.slice(0, -1)},"rows":[\n${lines.join(',\n')}\n]}\n`.normalize('NFC')
}

function ordered(values: Readonly<Record<string, string | number | null>>): string {
  const kept = Object.entries(values).filter(([, value]) => value !== null && value !== '')
  return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))))
}
