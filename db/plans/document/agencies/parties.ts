/** Who leads and who takes part, where a cell or a label's value says so in a clause: "Sở Tư pháp chủ trì, phối hợp với Công an tỉnh". */
import { tidy } from '../text.ts'
import { startsAgency } from './agency-names.ts'
import { afterWholeName } from './fields.ts'
import { predicateAt } from './predicate.ts'
import { splitAgencies } from './split-agencies.ts'

export interface Parties {
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
  /** Words were left out that are no names. */
  readonly cut: boolean
}

const clause =
  /^(.+?),?\s+(?:(?:là|làm)\s+(?:cơ quan|đơn vị|đầu mối)|(?:chịu trách nhiệm\s+)?chủ trì|chịu trách nhiệm|tham mưu|trong phạm vi (?:chức năng|nhiệm vụ|quản lý|thẩm quyền)|theo (?:chức năng|thẩm quyền|phạm vi))(?!\p{L})(.*)$/u
const helps = /^(.+?)\s+(?:tham gia\s+)?phối hợp(?:\s+(?:thực hiện|tham mưu|triển khai))?[.,]?$/u
const together = /phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+/u

/** Reads a value clause by clause; one without such words names agencies and nothing else. */
export function partiesIn(value: string): Parties {
  const lead: string[] = []
  const cooperating: string[] = []
  let cut = false
  for (const segment of tidy(value).split(/;\s*/)) {
    const helper = helps.exec(segment)?.[1]
    const [named, rest] = namesAndRest(segment)
    if (helper !== undefined && startsAgency(helper) && !clause.test(helper))
      cooperating.push(...splitAgencies(helper))
    else if (named !== undefined && startsAgency(named)) {
      lead.push(...splitAgencies(named))
      cooperating.push(...helpersIn(rest))
      cut ||= /\p{L}/u.test(rest)
    } else lead.push(...splitAgencies(segment))
  }
  return { lead, cooperating, cut }
}

/** The names that a segment begins with, and what it says of them; undefined where it says nothing. */
function namesAndRest(segment: string): [named: string | undefined, rest: string] {
  const [, before, after = ''] = clause.exec(segment) ?? []
  const end = endOfNames(segment)
  if (end === null || (before !== undefined && before.length <= end)) return [before, after]
  return [segment.slice(0, end).replace(/[,\s]+$/, ''), segment.slice(end)]
}

/** A clause that is shorter may be part of a name ("Trung tâm Phục vụ hành chính công"). */
const shortestClause = 25

/** Where the names at the beginning end and a sentence goes on; null where nothing else follows. */
function endOfNames(segment: string): number | null {
  if (!startsAgency(segment)) return null
  const end = predicateAt(segment)
  return end !== null && segment.length - end >= shortestClause ? end : afterWholeName(segment)
}

/** "…, phối hợp với Sở Tài chính và UBND cấp xã xây dựng kế hoạch": the names up to the verb. */
function helpersIn(rest: string): string[] {
  const match = together.exec(rest)
  if (!match) return []
  const after = rest.slice(match.index + match[0].length)
  if (!startsAgency(after)) return []
  const end = predicateAt(after) ?? after.search(/[.:]|$/)
  return splitAgencies(after.slice(0, end).replace(/[,\s]+$/, ''))
}
