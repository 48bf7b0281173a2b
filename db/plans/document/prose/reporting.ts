/** Who reports to whom, how often and through whom, in a paragraph about how a plan is carried out. */
import { splitAgencies } from '../agencies/split-agencies.ts'
import { readSubject } from '../agencies/subject.ts'
import { startsAgency } from '../agencies/agency-names.ts'
import type { Cadence, Reporting } from '../types.ts'

const cadences: readonly (readonly [pattern: RegExp, cadence: Cadence])[] = [
  [/(?:hàng|hằng|mỗi) tháng|định kỳ tháng/iu, 'monthly'],
  [/(?:hàng|hằng|mỗi|định kỳ|theo) quý|báo cáo quý|cuối quý/iu, 'quarterly'],
  [/(?:06|6|sáu) tháng/iu, 'six_months'],
  [/(?:hàng|hằng|mỗi|định kỳ|và|cuối|cả) năm(?!\s+\d)|,\s*năm\b/iu, 'yearly'],
]

/** How often, in the order month, quarter, half-year, year; "6 tháng và năm" gives two. */
function readCadence(text: string): Cadence[] {
  return cadences.filter(([pattern]) => pattern.test(text)).map(([, cadence]) => cadence)
}

const act =
  /(?:báo cáo|gửi)(?:\s(?!về|cho|đến|tới|gửi|để|báo cáo)[\p{L}\d/(),]{1,30}){0,14}?\s(?:về|cho|đến|tới|gửi(?:\s+về)?)\s+|báo cáo\s+(?=UBND|Ủy ban|Uỷ ban|Chủ tịch|Sở|HĐND|Hội đồng|Thường trực|Bộ|Thủ tướng|Phòng)/giu
const through = /^\s*\(?\s*(?:thông\s+)?qua\s+([^();,.]{3,80})/iu
const addressee =
  /^(.{3,160}?)(?=\s*[(;.]|\s+(?:để|trước|theo|tổng hợp|xem xét|biết|chậm nhất|định kỳ|qua|và|trong|vào|hàng|hằng|thông qua|chỉ đạo|kết quả|tình hình|về)\s|$)/iu
const dated = /trước\s+(?:ngày\s+)?\d|chậm nhất|(?:ngày|trong tháng)\s+\d/iu
const difficulty = /^trong quá trình|khó khăn, vướng mắc/iu

/** A sentence with the words that say that somebody reports. */
interface Report {
  readonly sentence: string
  /** Where those words begin and end. */
  readonly start: number
  readonly end: number
  readonly cadence: readonly Cadence[]
  /** Whom the paragraph is about. */
  readonly owner: readonly string[]
}

export function readReporting(text: string): Reporting[] {
  const found: Reporting[] = []
  for (const report of reportsIn(text)) {
    const reporting = reportingOf(report)
    if (reporting && !found.some((other) => isSame(other, reporting))) found.push(reporting)
  }
  return found
}

function isSame(a: Reporting, b: Reporting): boolean {
  return a.to === b.to && String(a.from) === String(b.from)
}

function reportsIn(text: string): Report[] {
  if (!/báo cáo|gửi/iu.test(text)) return []
  const owner = readSubject(text)?.lead ?? []
  const sentences = text.split(/(?<=[.!])\s+(?=\p{Lu})/u).filter((sentence) => !difficulty.test(sentence))
  return sentences.flatMap((sentence) => {
    const cadence = readCadence(sentence)
    return [...sentence.matchAll(act)].map((match) => ({
      sentence,
      start: match.index,
      end: match.index + match[0].length,
      cadence,
      owner,
    }))
  })
}

/** Null where the words speak of no report to an agency. */
function reportingOf({ sentence, start, end, cadence, owner }: Report): Reporting | null {
  const rest = sentence.slice(end)
  if (!startsAgency(rest) && !/^(?:Bộ|Thủ tướng)/u.test(rest)) return null
  const to = (addressee.exec(rest)?.[1] ?? '').replace(/[\s,]+$/, '')
  const clause = sentence.slice(Math.max(sentence.lastIndexOf(';', start - 1), 0), start)
  if (to === '' || /\b(?:để|nhằm)\s[^,;]*$/u.test(clause.slice(-120))) return null
  const around = [clause.slice(-60), sentence.slice(start).split(';')[0] ?? '']
  const once = cadence.length === 0 && around.some((words) => dated.test(words))
  return {
    from: senders(clause, owner),
    to,
    via: through.exec(rest.slice(to.length))?.[1]?.trim() ?? null,
    cadence: once ? ['once'] : cadence,
  }
}

/** The agencies right before the verb, after the words about time; otherwise who the paragraph speaks of. */
function senders(clause: string, owner: readonly string[]): readonly string[] {
  const bare = clause
    .replace(/^[;\s]+/, '')
    .replace(
      /^(?:định kỳ\s+)?(?:hàng|hằng)?\s*(?:tháng|quý|năm|tuần)?(?:\s*[,;và]*\s*(?:hàng|hằng)?\s*(?:06|6|sáu)?\s*(?:tháng|quý|năm)){0,4}\s*(?:\([^()]*\)\s*)?,?\s*(?=\p{L})/iu,
      '',
    )
  const subject = readSubject(`${bare} báo cáo`)
  if (subject && subject.lead.length > 0 && bare.trim() !== '') return subject.lead
  if (/^(?:các )?xã, phường, thị trấn\s*$/iu.test(bare)) return splitAgencies(bare)
  return owner
}
