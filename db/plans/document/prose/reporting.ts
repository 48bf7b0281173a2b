import { readSubject, splitAgencies } from '../agencies/agencies.ts'
import { startsAgency } from '../agencies/agency-words.ts'
import { fold } from '../text.ts'
import type { Cadence, Reporting } from '../types.ts'

const cadences: [RegExp, Cadence][] = [
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

/** Who reports to whom, how often and through whom, in a paragraph about how the plan is carried out. */
export function readReporting(text: string): Reporting[] {
  const found: Reporting[] = []
  if (!/báo cáo|gửi/iu.test(text)) return found
  const owner = readSubject(text)?.lead ?? []
  for (const sentence of text.split(/(?<=[.!])\s+(?=\p{Lu})/u)) {
    if (difficulty.test(sentence)) continue
    const cadence = readCadence(sentence)
    for (const match of sentence.matchAll(act)) {
      const line = lineAt(sentence, match.index, match.index + match[0].length, cadence, owner)
      if (line && !found.some((other) => other.to === line.to && String(other.from) === String(line.from)))
        found.push(line)
    }
  }
  return found
}

function lineAt(
  sentence: string,
  start: number,
  end: number,
  cadence: Cadence[],
  owner: string[],
): Reporting | null {
  const rest = sentence.slice(end)
  if (!startsAgency(rest, fold(rest.slice(0, 60)), false) && !/^(?:Bộ|Thủ tướng)/u.test(rest)) return null
  const to = (addressee.exec(rest)?.[1] ?? '').replace(/[\s,]+$/, '')
  const clauseStart = Math.max(sentence.lastIndexOf(';', start - 1), 0)
  const clause = sentence.slice(clauseStart, start)
  if (to === '' || /\b(?:để|nhằm)\s[^,;]*$/u.test(clause.slice(-120))) return null
  const own = sentence.slice(start)
  const once = cadence.length === 0 && dated.test(own.split(';')[0] ?? '')
  const onceBefore = cadence.length === 0 && dated.test(clause.slice(-60))
  return {
    from: senders(clause, owner),
    to,
    via: through.exec(rest.slice(to.length))?.[1]?.trim() ?? null,
    cadence: once || onceBefore ? ['once'] : cadence,
  }
}

/** The agencies right before the verb, after the words about time; otherwise who the paragraph speaks of. */
function senders(clause: string, owner: string[]): string[] {
  const bare = clause
    .replace(/^[;\s]+/, '')
    .replace(
      /^(?:định kỳ\s+)?(?:hàng|hằng)?\s*(?:tháng|quý|năm|tuần)?(?:\s*[,;và]*\s*(?:hàng|hằng)?\s*(?:06|6|sáu)?\s*(?:tháng|quý|năm)){0,4}\s*(?:\([^()]*\)\s*)?,?\s*(?=\p{L})/iu,
      '',
    )
    .replace(/^(?:các\s+)?(?=xã, phường)/iu, (words) => words)
  const subject = readSubject(`${bare} báo cáo`)
  if (subject && subject.lead.length > 0 && bare.trim() !== '') return subject.lead
  if (/^(?:các )?xã, phường, thị trấn\s*$/iu.test(bare)) return splitAgencies(bare)
  return owner
}
