/** Whom a sentence is about: the agencies that it begins with lead its task. */
import { tidy } from '../text.ts'
import { startsAgency } from './agency-names.ts'
import { eachWithItsKind } from './fields.ts'
import { predicateAt } from './predicate.ts'
import { splitAgencies } from './split-agencies.ts'

const request =
  /^(?:(?:trân trọng\s+)?đề nghị|yêu cầu|giao|phân công|trách nhiệm của|(?:hàng|hằng|định kỳ|quý|tháng|trong (?:năm|quý|tháng)|(?:trước|từ) (?:ngày|tháng))\s[^,;.]{0,60},|(?:căn cứ|trên cơ sở|theo)\s[^,;.]{0,120},)\s*(?:cho\s+)?/iu

export interface Subject {
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
  readonly predicate: string
  /** The text names the agencies and says nothing of them: a heading. */
  readonly whole: boolean
}

/**
 * The agencies that a sentence begins with ("Sở Y tế chỉ đạo …", "Giao Sở Nội vụ chủ trì, phối hợp với …"),
 * or that are its only content ("Các sở, ban, ngành tỉnh:"); null where it begins with anything else.
 */
export function readSubject(text: string): Subject | null {
  let rest = eachWithItsKind(tidy(text.slice(0, 700)))
  for (let turn = 0; turn < 2 && !startsAgency(rest); turn++) {
    const match = request.exec(rest)
    if (!match) return null
    rest = rest.slice(match[0].length)
  }
  if (!startsAgency(rest)) return null
  const named = beforeColon(rest)
  if (named !== null) return named
  const end = predicateAt(rest)
  if (end === null) {
    const bare = rest.replace(/[\s:.;,]+$/u, '')
    const whole = rest.length < 400 && !/[.;]\s/.test(bare.replace(/;\s/g, ', '))
    return whole ? { lead: splitAgencies(bare), cooperating: [], predicate: '', whole: true } : null
  }
  const subject = beforeAside(rest.slice(0, end))
  if (subject.length > 400 || /[.!?]\s/.test(subject)) return null
  if (/:\s/.test(subject) && !namesFollow.test(subject)) return null
  const predicate = rest.slice(subject.length).replace(/^[,\s]+/, '')
  return {
    lead: splitAgencies(subject),
    cooperating: cooperatingIn(predicate),
    predicate,
    whole: /^\p{L}[^.;:]{0,200}:$/u.test(predicate),
  }
}

/** "Ủy ban nhân dân các xã: Gia Thuận, Tân Điền": the names of those that the words before the colon speak of. */
const namesFollow =
  /(?:các|những) (?:xã|phường|đặc khu|tỉnh|thành phố|địa phương|đơn vị|ngành|bộ|sở)(?:[ ,]+\p{L}+){0,4}:\s+\p{Lu}\p{Ll}*(?: \p{Lu}|,| và )/iu

/** "Sở Y tế: giảm thời gian chờ" – the agency, a colon, its task. */
function beforeColon(text: string): Subject | null {
  const at = text.slice(0, 220).search(/:\s+\S/)
  if (
    at < 0 ||
    namesFollow.test(text.slice(0, at + 40)) ||
    /[.!?]\s/.test(text.slice(0, at)) ||
    predicateAt(text.slice(0, at)) !== null
  )
    return null
  return {
    lead: splitAgencies(text.slice(0, at)),
    cooperating: [],
    predicate: text.slice(at + 1).trim(),
    whole: false,
  }
}

function beforeAside(subject: string): string {
  const at = subject.search(aside)
  return (at < 0 ? subject : subject.slice(0, at)).trimEnd()
}

/** "…, nhất là các tỉnh ven biển", "…, trong đó trọng tâm là …" */
const aside = /,?\s+(?:nhất là|đặc biệt là|trong đó|trên cơ sở|căn cứ)(?!\p{L})/u

const together =
  /^(?:(?:trên cơ sở|căn cứ|theo)\s[^;.:]{0,90}?[,\s]+)?(?:(?:tiếp tục|chủ động|thường xuyên|tích cực|khẩn trương)\s+)?(?:chủ trì|chịu trách nhiệm|làm đầu mối|có trách nhiệm)?[,\s]*(?:chủ trì)?[,\s]*phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+/iu

/** The agencies that a predicate names as taking part: "chủ trì, phối hợp với Sở Tài chính bố trí …". */
export function cooperatingIn(predicate: string): string[] {
  const match = together.exec(predicate)
  if (!match) return []
  const rest = predicate.slice(match[0].length)
  if (!startsAgency(rest)) return []
  const end = predicateAt(rest)
  const phrase = rest.slice(0, end ?? rest.search(/[.:]|$/)).replace(/[,\s]+$/, '')
  return phrase.length > 400 ? [] : splitAgencies(phrase)
}
