/** The time of a task as printed: "Quý II, III năm 2018", "Trước ngày 15/6/2018", "Thường xuyên". What is missing stays missing. */
import { lastDayOfMonth } from '../../../../domain/calendar.ts'
import { firstOfMonth, printedDay } from './dates.ts'
import { fold } from '../../../../domain/vietnamese.ts'
import { tidy } from '../text.ts'
import type { Schedule } from '../types.ts'

/** From the first day to the last. */
interface Period {
  readonly start: string
  readonly due: string
}

interface Span extends Period {
  /** It is made of several days, quarters or months, or of several years. */
  readonly several: boolean
  /** What "trước" (before) it means; missing where that is `due`. */
  readonly dueBefore?: string
}

/** A printed I is often read as l. */
const quarters: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  l: 1,
  ll: 2,
  lll: 3,
  lv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}
const numeral = '(?:iv|lv|i{1,3}|l{1,3}|[1-4])'
const year = '(?:19|20)\\d\\d'
const yearAfter = `(?: ?(?:[/,.-]|cua|trong)? ?(?:nam )?(${year}))?`
const quarterGroup = new RegExp(
  `\\bqu[yi] (${numeral}(?: ?(?:,|va|-|den|;)? ?(?:qu[yi] )?${numeral}(?![a-z\\d]))*)(?![a-z\\d])${yearAfter}`,
  'g',
)
const monthGroup = new RegExp(
  `\\bthang (\\d{1,2}(?: ?(?:,|va|-|den) ?(?:thang )?\\d{1,2}(?!\\d|/\\d{1,2}(?!\\d)))*)(?!\\d)${yearAfter}`,
  'g',
)
const fullDate = new RegExp(
  `(?<!\\d|thang )(\\d{1,2}) ?(?:[/.-]| thang ) ?(\\d{1,2}) ?(?:[/.-]| nam |, nam ) ?(${year})(?!\\d)`,
  'g',
)
const halfYear = new RegExp(`6 thang (dau|cuoi) nam (${year})`)
const endOfYear = new RegExp(`cuoi nam (${year})`)
const yearRange = new RegExp(
  `(?<![\\d/])(${year}) ?(?:-|–|—|den|den nam|va|, ?nam|,) ?(?:nam )?(${year})(?![\\d/])`,
)
const oneYear = new RegExp(`(?:^|nam |giai doan )(${year})(?![\\d/-])`)
const reference = /^theo\b|\b(?:nghi dinh|quyet dinh|nghi quyet|thong tu|luat|cong van|chi thi) so\b/
const trigger = /^(?:ngay )?(?:khi|sau khi|truoc va|truoc khi|sau|trong qua trinh|tuy)\b|^ngay (?:khi|sau)\b/
const continuous =
  /thuong xuyen|lien tuc|hang ngay|hang thang|hang tuan|hang gio|moi thang|suot|cac nam|ca nam\b|^dinh ky$/
const quarterly = /(?:hang|moi|theo|tung|dinh ky) quy\b|^quy$|quy\/lan|\bquy,/
const yearly = /(?:hang|moi|tung) nam\b|dinh ky nam|nam\/lan|^trong nam$|^ca nam$|6 thang/

/** "… và các năm tiếp theo": it has no last day. */
const openEnd = /\b(?:cac|nhung) nam (?:tiep theo|sau)\b/

/** Null for a text without a word or number. */
export function parseSchedule(printed: string): Schedule | null {
  const raw = tidy(printed)
  if (!/[\p{L}\p{N}]/u.test(raw)) return null
  const text = fold(raw)
    .replace(/[–—‑−]/g, '-')
    .replace(/[\s.;]+$/, '')
  if (reference.test(text)) return { raw, kind: 'event' }
  const span = spanIn(text)
  if (openEnd.test(text)) return { raw, kind: 'continuous', ...(span && { start: span.start }) }
  const repeated = repetitionOf(text)
  if (repeated) return { raw, kind: repeated, ...(span && { start: span.start, due: span.due }) }
  const before = /\btruoc(?: ngay| thang| quy)? ?\d|\btruoc (?:quy|thang)/.test(text)
  if (span) return { raw, ...onceOrRange(span, before) }
  const partial = /\b(?:quy [ivl1-4]+|thang \d|ngay \d|\d{1,2}\/\d{1,2})(?![a-z])/.test(text)
  if (!partial || trigger.test(text)) return { raw, kind: 'event' }
  return { raw, kind: severalUnits(text) ? 'range' : 'once', ...(before ? { before } : {}) }
}

function repetitionOf(text: string): 'continuous' | 'quarterly' | 'yearly' | null {
  if (continuous.test(text)) return 'continuous'
  if (quarterly.test(text)) return 'quarterly'
  return yearly.test(text) && !halfYear.test(text) ? 'yearly' : null
}

function onceOrRange({ start, due, several, dueBefore }: Span, before: boolean): Omit<Schedule, 'raw'> {
  if (before) return { kind: 'once', due: dueBefore ?? due, before: true }
  if (start === due) return { kind: 'once', due }
  return { kind: several ? 'range' : 'once', start, due }
}

function severalUnits(text: string): boolean {
  return (
    (text.match(/\bquy [ivl1-4]+/g)?.length ?? 0) > 1 || /\bquy [ivl1-4]+ ?(?:,|va|-) ?[ivl1-4]/.test(text)
  )
}

/** The days that a folded text names: days first, then half-years, quarters and months, then years. */
function spanIn(text: string): Span | null {
  const days = [...text.matchAll(fullDate)].flatMap(
    (match) => printedDay(Number(match[3]), Number(match[2]), Number(match[1])) ?? [],
  )
  if (days.length > 0) return between(days.map((day) => ({ start: day, due: day })))
  const half = halfYearIn(text)
  if (half) return half
  const periods = [...periodsOf(text, quarterGroup, 3), ...periodsOf(text, monthGroup, 1)]
  if (periods.length === 0) return yearsIn(text)
  const span = between(periods)
  return { ...span, dueBefore: span.start }
}

function halfYearIn(text: string): Span | null {
  const match = halfYear.exec(text)
  if (!match) return null
  const first = match[1] === 'dau' ? 1 : 7
  const year = Number(match[2])
  return { start: firstOfMonth(year, first), due: lastDayOfMonth(year, first + 5), several: true }
}

function yearsIn(text: string): Span | null {
  const range = yearRange.exec(text)
  if (range && Number(range[1]) < Number(range[2]))
    return { start: `${range[1]}-01-01`, due: `${range[2]}-12-31`, several: true }
  const end = endOfYear.exec(text)?.[1]
  if (end !== undefined) return { start: `${end}-12-31`, due: `${end}-12-31`, several: false }
  const single = oneYear.exec(text)?.[1]
  if (single === undefined || /\btu nam\b/.test(text)) return null
  const start = `${single}-01-01`
  return { start, due: `${single}-12-31`, several: false, dueBefore: start }
}

function between(periods: readonly Period[]): Span {
  const start = periods.map((period) => period.start).sort()[0] ?? ''
  const due =
    periods
      .map((period) => period.due)
      .sort()
      .at(-1) ?? ''
  return { start, due, several: periods.length > 1 }
}

/** Quarters or months with the year printed after them; "Quý III và Quý IV/2025" lends its year to both. */
function periodsOf(text: string, pattern: RegExp, months: 1 | 3): Period[] {
  const found: Period[] = []
  let lent: number | null = null
  for (const match of [...text.matchAll(pattern)].reverse()) {
    const printed: number | null = match[2] === undefined ? lent : Number(match[2])
    lent = printed
    if (printed === null) continue
    for (const unit of (match[1] ?? '').replace(/qu[yi] |thang /g, '').split(/[^a-z\d]+|va|den/)) {
      const value = months === 3 ? quarters[unit] : Number(unit)
      if (value === undefined || !(value >= 1 && value <= 12)) continue
      const first = months === 3 ? value * 3 - 2 : value
      found.push({ start: firstOfMonth(printed, first), due: lastDayOfMonth(printed, first + months - 1) })
    }
  }
  return found
}

const bareTime =
  /^(?:(?:dinh ky|hang|moi|trong|truoc|den|tu|chac|cham nhat|hoan thanh|xong)\b.*|thuong xuyen.*|lien tuc.*|qu[yi] [ivl1-4].*|thang \d.*|nam (?:19|20)\d\d.*|giai doan .*|(?:19|20)\d\d(?: ?- ?(?:19|20)\d\d)?|\d{1,2}\/\d{1,2}\/\d{4}|ngay (?:\d|khi|sau).*|khi .*|sau khi .*|theo .*|truoc va .*|\d{1,2} thang.*|cuoi nam.*)$/

/** True for a cell that reads as a time and nothing else. */
export function looksLikeSchedule(cell: string): boolean {
  const text = fold(cell)
  return text.length > 0 && text.length < 90 && bareTime.test(text)
}
