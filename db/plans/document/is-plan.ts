/** Whether a text that was read is a plan at all: laws, reports, articles and translations give "tasks" too. */
import { isOtherKind } from './lines/line-openings.ts'
import type { Zones } from './lines/zones.ts'
import type { MetadataReading } from './metadata/metadata.ts'
import type { NoPlan } from './not-a-plan.ts'
import type { PlanDocument } from './types.ts'

/** "/CT-CS" is a letter of the tax office. */
const plans = /\/(?:KH|QĐ|CT(?!-CS)|CTr|CĐ|ĐA|PA)(?!\p{L})/u
const others = /\/(?:BC|TB|TTr|NQ|NĐ-CP|TT|QH\d*|BB|GM)(?!\p{L})/u
/** "Số: 30/2018/QĐ-UBND": a decision with a year in its number lays down rules. */
const ruling = /^\d+\/\d{4}\//
const about = /kế hoạch|chương trình|đề án|lộ trình|phân công|giao (?:nhiệm vụ|chỉ tiêu)|nhiệm vụ/iu
const rules =
  /^(?:(?:về )?việc )?(?:ban hành (?:quy|danh mục|bảng|bộ|tiêu chí|định mức)|quy (?:định|chế)|phân cấp|công (?:bố|nhận)|thông qua|bãi bỏ|sửa đổi|phê duyệt (?:danh mục|quy trình))/iu
/** Letters that only Vietnamese has. */
const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
const leastVietnamese = 0.08
const readLetters = 20_000

/** Whether the text is in Vietnamese, by the letters of its beginning. */
export function isVietnamese(text: string): boolean {
  const letters = text.slice(0, readLetters).match(/\p{L}/gu)?.length ?? 0
  const own = text.slice(0, readLetters).match(vietnamese)?.length ?? 0
  return letters === 0 || own >= letters * leastVietnamese
}

export interface Signs {
  readonly head: MetadataReading
  readonly zones: Zones
  /** It has a part, a heading or a table of tasks. */
  readonly structured: boolean
  /** A table's header says which column sets tasks and which says who leads. */
  readonly table: boolean
}

/** Null for a plan; otherwise why it is none. */
export function whyNoPlan(document: PlanDocument, signs: Signs): NoPlan | null {
  const { head, zones } = signs
  const number = document.metadata.number ?? ''
  const none = document.commitments.length + document.indicators.length === 0
  if (head.kind !== null) return none ? 'no-tasks' : whyNoDecision(document, head.kind, zones)
  if (zones.head.some((piece) => isOtherKind(piece.text))) return kindOfOther(zones)
  if (others.test(number)) return 'other-kind'
  if (none) return 'no-tasks'
  if (plans.test(number)) return null
  const official = signs.table || document.metadata.recipients.length > 0 || document.metadata.date !== null
  return signs.structured && assigns(document) && official ? null : 'article'
}

function kindOfOther({ head }: Zones): NoPlan {
  const laws = /^(?:LUẬT|NGHỊ ĐỊNH|THÔNG TƯ|HIẾN PHÁP|NGHỊ QUYẾT|QUY CHẾ|QUY ĐỊNH)(?!\p{L})/u
  return head.some((piece) => laws.test(piece.text)) ? 'regulation' : 'other-kind'
}

/** A decision issues a plan, assigns tasks, or lays down rules. */
function whyNoDecision(document: PlanDocument, kind: string, zones: Zones): NoPlan | null {
  if (!kind.startsWith('QUYẾT ĐỊNH')) return null
  const { title, number } = document.metadata
  if (
    rules.test(title ?? '') ||
    (ruling.test(number ?? '') && !/kế hoạch|chương trình|đề án/iu.test(title ?? ''))
  )
    return 'regulation'
  const named = [title ?? '', ...zones.captions.map((piece) => piece.text)].some((text) => about.test(text))
  return named || assigns(document) ? null : 'no-tasks'
}

/** Half of the tasks say who leads or by when. */
function assigns({ commitments, indicators }: PlanDocument): boolean {
  const said = commitments.filter(({ lead, schedule }) => lead.length > 0 || schedule !== null).length
  return said + indicators.length >= Math.max(2, commitments.length / 2)
}
