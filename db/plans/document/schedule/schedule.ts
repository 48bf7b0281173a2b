import { lastDayOfMonth } from '../../../../domain/calendar.ts'
import { firstOfMonth, isoDay } from './dates.ts'
import { fold, tidy } from '../text.ts'
import type { Schedule } from '../types.ts'

type Span = { start: string; due: string; several: boolean }

const quarters: Record<string, number> = {
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
  /thuong xuyen|lien tuc|hang ngay|hang ngay|hang thang|hang tuan|hang gio|moi thang|suot|cac nam|ca nam\b|^dinh ky$/
const quarterly = /(?:hang|moi|theo|tung|dinh ky) quy\b|^quy$|quy\/lan|\bquy,/
const yearly = /(?:hang|moi|tung) nam\b|dinh ky nam|nam\/lan|^trong nam$|^ca nam$|6 thang/

/** Reads a time as printed in a plan. Returns null for an empty one; a missing year, month or day stays missing. */
export function parseSchedule(printed: string): Schedule | null {
  const raw = tidy(printed)
  if (!/[\p{L}\p{N}]/u.test(raw)) return null
  const text = fold(raw)
    .replace(/[–—‑−]/g, '-')
    .replace(/[\s.;]+$/, '')
  const span = reference.test(text) ? null : spanIn(text)
  const before = /\btruoc(?: ngay| thang| quy)? ?\d|\btruoc (?:quy|thang)/.test(text)
  const dates = span ? { start: span.start, due: span.due } : {}
  if (span === null && reference.test(text)) return { raw, kind: 'event' }
  if (continuous.test(text)) return { raw, kind: 'continuous', ...dates }
  if (quarterly.test(text)) return { raw, kind: 'quarterly', ...dates }
  if (yearly.test(text) && !halfYear.test(text)) return { raw, kind: 'yearly', ...dates }
  if (span === null) {
    const partial = /\b(?:quy [ivl1-4]+|thang \d|ngay \d|\d{1,2}\/\d{1,2})(?![a-z])/.test(text)
    if (!partial || trigger.test(text)) return { raw, kind: 'event' }
    return { raw, kind: severalUnits(text) ? 'range' : 'once', ...(before ? { before: true } : {}) }
  }
  if (before) return { raw, kind: 'once', due: span.dueBefore ?? span.due, before: true }
  if (span.start === span.due) return { raw, kind: 'once', due: span.due }
  return { raw, kind: span.several ? 'range' : 'once', start: span.start, due: span.due }
}

function severalUnits(text: string): boolean {
  return (
    (text.match(/\bquy [ivl1-4]+/g)?.length ?? 0) > 1 || /\bquy [ivl1-4]+ ?(?:,|va|-) ?[ivl1-4]/.test(text)
  )
}

function spanIn(text: string): (Span & { dueBefore?: string }) | null {
  const days = [...text.matchAll(fullDate)].flatMap(
    (match) => isoDay(Number(match[3]), Number(match[2]), Number(match[1])) ?? [],
  )
  if (days.length > 0) return between(days.map((day) => ({ start: day, due: day })))
  const half = halfYear.exec(text)
  if (half) {
    const first = half[1] === 'dau' ? 1 : 7
    return {
      start: firstOfMonth(Number(half[2]), first),
      due: lastDayOfMonth(Number(half[2]), first + 5),
      several: true,
    }
  }
  const periods = [...periodsOf(text, quarterGroup, 3), ...periodsOf(text, monthGroup, 1)]
  if (periods.length > 0) {
    const span = between(periods)
    return { ...span, dueBefore: span.start }
  }
  const range = yearRange.exec(text)
  if (range && Number(range[1]) < Number(range[2])) {
    return { start: `${range[1]}-01-01`, due: `${range[2]}-12-31`, several: true }
  }
  const end = endOfYear.exec(text)
  if (end) return { start: `${end[1]}-12-31`, due: `${end[1]}-12-31`, several: false }
  const single = oneYear.exec(text)
  if (!single || /\btu nam\b/.test(text)) return null
  return {
    start: `${single[1]}-01-01`,
    due: `${single[1]}-12-31`,
    several: false,
    dueBefore: `${single[1]}-01-01`,
  }
}

function between(periods: { start: string; due: string }[]): Span {
  const start = periods.map((period) => period.start).sort()[0] ?? ''
  const due =
    periods
      .map((period) => period.due)
      .sort()
      .at(-1) ?? ''
  return { start, due, several: periods.length > 1 }
}

/** Quarters or months with the year printed after them; "Quý III và Quý IV/2025" lends its year to both. */
function periodsOf(text: string, pattern: RegExp, months: 1 | 3): { start: string; due: string }[] {
  const found: { start: string; due: string }[] = []
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
