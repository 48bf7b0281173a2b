/** "Số: 97/KH-UBND" and "Cà Mau, ngày 5 tháng 6 năm 2025". What is left open in print stays open. */
import { printedDay } from '../schedule/dates.ts'
import { tidy } from '../text.ts'

const numberLine = /^(?:số|so)\s*[:.]?\s*([\d\p{L}.…_]*?)\s*((?:\/\s*[\p{Lu}\d][\p{Lu}\d.&–-]*)+)/iu
const datePhrase =
  /(?:(\p{Lu}[\p{L}\s.'-]{1,40}?)\s*,\s*)?ngày\s*([\d.…_]*)\s*(?:tháng|\/)\s*([\d.…_]*)\s*(?:năm|\/)\s*(\d{4})(?!\d)/u

export function isNumberLine(text: string): boolean {
  return numberLine.test(text)
}

/** The document's number; null where its place was left blank, undefined where the line holds none. */
export function readNumber(text: string): string | null | undefined {
  const match = numberLine.exec(text)
  if (!match) return undefined
  const digits = (match[1] ?? '').replace(/^[.…_]+|[.…_]+$/g, '')
  if (!/\d/.test(digits)) return null
  return `${digits}${(match[2] ?? '').replace(/\s+/g, '')}`.replace(/[.,–-]+$/, '')
}

export interface PlaceAndDate {
  /** "YYYY-MM-DD", "YYYY-MM" where the day was left open, null for a date that does not exist. */
  readonly date: string | null
  readonly place: string | null
}

/** Undefined where the line holds no date. */
export function readDate(text: string): PlaceAndDate | undefined {
  const match = datePhrase.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[4]), numberIn(match[3]), numberIn(match[2])]
  const place = match[1] === undefined ? null : tidy(match[1])
  if (month < 1 || month > 12) return { date: null, place }
  if (day === 0) return { date: `${year}-${String(month).padStart(2, '0')}`, place }
  return { date: printedDay(year, month, day), place }
}

/** 0 for a blank. */
function numberIn(text: string | undefined): number {
  return Number((text ?? '').replace(/\D/g, ''))
}
