import { splitAgencies } from '../agencies/agencies.ts'
import { fold, tidy } from '../text.ts'
import { parseSchedule } from '../schedule/schedule.ts'
import type { Schedule } from '../types.ts'

/** `other` keeps what else is labelled, such as "Sản phẩm: …", as printed. */
export type Assignment = { lead: string[]; cooperating: string[]; schedule: Schedule | null; other: string[] }

const label =
  /(?<=^|[.;,)(:]\s{0,3}|\s[-–+]\s|^[-–+]\s)(?:(?:các\s+)?(?:đơn vị|cơ quan|bộ phận|tổ chức|cấp)(?:\s*,\s*(?:đơn vị|cơ quan))?\s+)?(?:được giao\s+)?(?:chủ trì|phối hợp|đầu mối|thực hiện|chịu trách nhiệm|phụ trách|tham mưu|thời gian|thời hạn|thời điểm|tiến độ|hạn hoàn thành|lộ trình|phân công|trách nhiệm|sản phẩm|kết quả|kinh phí)(?:\s(?!và\s)[\p{L}]{1,9}){0,4}\s*:/giu

type Part = { role: 'lead' | 'cooperating' | 'schedule' | 'other'; start: number; from: number }

function roleOfLabel(words: string, inside: boolean): Part['role'] | null {
  const text = fold(words)
  if (/phoi hop/.test(text) && !/chu tri/.test(text)) return 'cooperating'
  if (/^(?:thoi|tien do|han|lo trinh)/.test(text)) return 'schedule'
  if (/^(?:san pham|ket qua|kinh phi)/.test(text))
    return inside || /^(?:san pham|kinh phi)/.test(text) ? 'other' : null
  if (/^(?:to chuc )?thuc hien/.test(text)) return null
  if (/^(?:phan cong|trach nhiem)/.test(text))
    return /^(?:phan cong|trach nhiem)(?: thuc hien)?:?$/.test(text) ? 'lead' : null
  return 'lead'
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  for (const match of text.matchAll(label)) {
    const role = roleOfLabel(match[0].replace(/\s*:$/, ''), parts.length > 0)
    const before = text.slice(0, match.index).trimEnd()
    const opens = before === '' || /[.;)(]$/.test(before) || parts.length > 0
    const capital =
      /^\p{Lu}/u.test(match[0].trim()) ||
      before === '' ||
      /[(]$/.test(before) ||
      (/;$/.test(before) && /^(?:thời|đơn vị|cơ quan)/u.test(match[0].trim())) ||
      parts.length > 0
    if (role !== null && opens && capital)
      parts.push({ role, start: match.index, from: match.index + match[0].length })
  }
  return parts
}

/**
 * Reads "Đơn vị chủ trì: … Đơn vị phối hợp: … Thời gian: …", alone in a line or after a task's text.
 * `rest` is the text in front of the first label. Null if there is no such label.
 */
export function readAssignment(text: string): (Assignment & { rest: string }) | null {
  if (!text.includes(':')) return null
  const parts = partsOf(text)
  const first = parts[0]
  if (!first) return null
  const found: Assignment = { lead: [], cooperating: [], schedule: null, other: [] }
  for (const [index, part] of parts.entries()) {
    const value = text
      .slice(part.from, parts[index + 1]?.start ?? text.length)
      .replace(/^[\s–-]+|[\s.;,–()-]+$/gu, '')
    if (part.role === 'lead') found.lead.push(...splitAgencies(value))
    if (part.role === 'cooperating') found.cooperating.push(...splitAgencies(value))
    if (part.role === 'schedule' && found.schedule === null) found.schedule = parseSchedule(value)
    else if (part.role === 'other' || part.role === 'schedule')
      found.other.push(tidy(`${text.slice(part.start, part.from)} ${value}`))
  }
  return { ...found, rest: tidy(text.slice(0, first.start)).replace(/\s*[(–-]$/, '') }
}
