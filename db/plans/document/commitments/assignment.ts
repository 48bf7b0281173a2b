/** "Đơn vị chủ trì: … Đơn vị phối hợp: … Thời gian: …": who does a task and by when, where labels say so. */
import { fold } from '../../../../domain/vietnamese.ts'
import { partiesIn, type Parties } from '../agencies/parties.ts'
import { splitAgencies } from '../agencies/split-agencies.ts'
import { parseSchedule } from '../schedule/schedule.ts'
import { tidy } from '../text.ts'
import type { Schedule } from '../types.ts'

export interface Assignment {
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
  readonly schedule: Schedule | null
  /** What else is labelled, such as "Sản phẩm: …", as printed. */
  readonly other: readonly string[]
}

/** An assignment in a line, alone or after a task. */
export interface LabelledAssignment extends Assignment {
  /** The text in front of the first label. */
  readonly rest: string
}

const label =
  /(?<=^|[.;,)(:]\s{0,3}|\s[-–+]\s|^[-–+]\s)(?:(?:các\s+)?(?:đơn vị|cơ quan|bộ phận|tổ chức|cấp)(?:\s*,\s*(?:đơn vị|cơ quan))?\s+)?(?:được giao\s+)?(?:chủ trì|phối hợp|đầu mối|thực hiện|chịu trách nhiệm|phụ trách|tham mưu|lãnh đạo (?:sở |tỉnh |đơn vị )?(?:phụ trách|chỉ đạo|theo dõi)|thời gian|thời hạn|thời điểm|tiến độ|hạn hoàn thành|lộ trình|phân công|trách nhiệm|sản phẩm|kết quả|kinh phí)(?:\s(?!và\s)[\p{L}]{1,9}){0,4}\s*:/giu

type LabelRole = 'lead' | 'cooperating' | 'schedule' | 'other'

interface Label {
  readonly role: LabelRole
  readonly start: number
  readonly end: number
}

interface LabelledValue {
  readonly role: LabelRole
  /** Without its label. */
  readonly value: string
  /** With its label. */
  readonly printed: string
}

/** Null for a text without such a label. */
export function readAssignment(text: string): LabelledAssignment | null {
  if (!text.includes(':')) return null
  const labels = labelsIn(text)
  const [first] = labels
  if (!first) return null
  const values = labels.map((found, index) => valueOf(text, found, labels[index + 1]?.start ?? text.length))
  const leads = values.filter(({ role }) => role === 'lead').map((found) => withParties(found))
  const helpers = values.filter(({ role }) => role === 'cooperating')
  const { schedule, other } = scheduleAndOther(values)
  return {
    lead: leads.flatMap(({ parties }) => parties.lead),
    cooperating: [
      ...leads.flatMap(({ parties }) => parties.cooperating),
      ...helpers.flatMap(({ value }) => splitAgencies(value)),
    ],
    schedule,
    other: [...other, ...leads.filter(({ parties }) => parties.cut).map(({ printed }) => printed)],
    rest: tidy(text.slice(0, first.start)).replace(/\s*[(–-]$/, ''),
  }
}

/** Who a label of the lead names; what its clause says besides is kept as printed. */
function withParties({ value, printed }: LabelledValue): { parties: Parties; printed: string } {
  return { parties: partiesIn(value), printed }
}

/** The first label of a time that can be read gives the schedule; others are kept as printed. */
function scheduleAndOther(values: readonly LabelledValue[]): Pick<Assignment, 'schedule' | 'other'> {
  let schedule: Schedule | null = null
  const other: string[] = []
  for (const { role, value, printed } of values) {
    if (role === 'schedule' && schedule === null) schedule = parseSchedule(value)
    else if (role === 'other' || role === 'schedule') other.push(printed)
  }
  return { schedule, other }
}

function valueOf(text: string, { role, start, end }: Label, next: number): LabelledValue {
  const value = text.slice(end, next).replace(/^[\s–-]+|[\s.;,–()-]+$/gu, '')
  return { role, value, printed: tidy(`${text.slice(start, end)} ${value}`) }
}

function labelsIn(text: string): Label[] {
  const labels: Label[] = []
  for (const match of text.matchAll(label)) {
    const [words] = match
    const role = roleOfLabel(words.replace(/\s*:$/, ''), labels.length > 0)
    const counts = labels.length > 0 || opensLabel(words.trim(), text.slice(0, match.index).trimEnd())
    if (role !== null && counts) labels.push({ role, start: match.index, end: match.index + words.length })
  }
  return labels
}

/** The first label stands at the start of the text, of a sentence or of brackets, and begins like it. */
function opensLabel(words: string, before: string): boolean {
  if (before === '' || before.endsWith('(')) return true
  if (!/[.;)]$/.test(before)) return false
  return /^\p{Lu}/u.test(words) || (before.endsWith(';') && /^(?:thời|đơn vị|cơ quan)/u.test(words))
}

/** @param further there is a label before this one */
function roleOfLabel(words: string, further: boolean): LabelRole | null {
  const text = fold(words)
  if (/phoi hop/.test(text) && !/chu tri/.test(text)) return 'cooperating'
  if (/^(?:thoi|tien do|han|lo trinh)/.test(text)) return 'schedule'
  if (/^(?:san pham|kinh phi|lanh dao)/.test(text)) return 'other'
  if (/^ket qua/.test(text)) return further ? 'other' : null
  if (/^(?:to chuc )?thuc hien/.test(text)) return null
  if (/^(?:phan cong|trach nhiem)/.test(text))
    return /^(?:phan cong|trach nhiem)(?: thuc hien)?:?$/.test(text) ? 'lead' : null
  return 'lead'
}
