/** Lines → paragraphs and list items, put together again where a page or column break has cut them. */
import { startsLower } from '../text.ts'
import type { Line } from './lines.ts'
import { isBullet, type Marker } from './markers.ts'

export interface Block {
  readonly marker: Marker | null
  /** Without its number or bullet. */
  readonly text: string
  readonly lines: readonly number[]
  /** Bold, bold start and capitals are those of its first line. */
  readonly bold: boolean
  readonly boldStart: string
  readonly capitals: boolean
}

/** A block that may still go on. */
interface Draft {
  readonly first: Line
  last: Line
  /** The text of each line; of the first without its number. */
  readonly parts: string[]
  readonly lines: number[]
}

/** What lies between a draft and the line after it. */
interface Gap {
  readonly blank: boolean
  /** The width that lines are wrapped at, or null where every paragraph has a line of its own. */
  readonly width: number | null
}

const closed = /[.;:!?…]["”’)]*$/
/** Words that no paragraph ends with. */
const dangling =
  /(?:^|\s)(?:năm|tháng|ngày|số|khoản|quý|từ|đến|và|của|với|các|những|tại|cho|theo|về|là|để|do|trong|thuộc|được|bằng|như)$/iu
/** The first word of a name. */
const opensName = /(?:^|\s)(?:Sở|Bộ|Việt|Ủy|Uỷ)$/u
const opensOwn = /^(?:căn cứ|điều \d|nơi nhận|\()/iu

/** Joins lines into blocks. Blank lines do not end a sentence that goes on in lower case (a page break). */
export function toBlocks(lines: readonly Line[]): Block[] {
  const width = wrapWidth(lines)
  const drafts: Draft[] = []
  let blank = false
  for (const line of lines) {
    if (line.text === '') {
      blank = true
      continue
    }
    const draft = drafts.at(-1)
    if (draft && continues(draft, line, { blank, width })) {
      draft.parts.push(line.text)
      draft.lines.push(line.number)
      draft.last = line
    } else {
      drafts.push({ first: line, last: line, parts: [line.marker?.rest ?? line.text], lines: [line.number] })
    }
    blank = false
  }
  return drafts.map(blockOf)
}

function blockOf({ first, parts, lines }: Draft): Block {
  const { marker, bold, boldStart, capitals } = first
  return { marker, text: parts.join(' ').trim(), lines, bold, boldStart, capitals }
}

/** A document is hard-wrapped where many lines are of nearly one length and many begin in lower case. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.filter((line) => line.text !== '').map((line) => line.text.length)
  if (lengths.length < 8) return null
  const sorted = [...lengths].sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.93)] ?? 0
  if (width > 150 || width < 35) return null
  const full = lengths.filter((length) => length >= width * 0.78).length
  const broken = lines.filter((line, index) => index > 0 && line.startsLower && !line.marker).length
  return full >= lengths.length * 0.25 && broken >= lengths.length * 0.1 ? width : null
}

function continues(draft: Draft, line: Line, gap: Gap): boolean {
  const { first } = draft
  if (line.goesOn) return true
  if (line.marker !== null && !isWrappedDash(draft, line.marker, gap)) return false
  const numberedCapitals = first.capitals && first.marker !== null
  if (line.capitals) return numberedCapitals && !gap.blank
  if (numberedCapitals) return false
  const heading = first.bold && !line.bold
  const tail = draft.parts.at(-1) ?? ''
  if (!gap.blank && (dangling.test(tail) || opensName.test(tail))) return true
  if (line.startsLower) return !heading || !closed.test(tail)
  if (gap.width === null || gap.blank || heading) return false
  if (fills(draft.last, line, gap.width)) return !opensOwn.test(line.text) || !closed.test(tail)
  const longEnough = draft.last.text.length > gap.width * 0.6
  return /[,–-]$/.test(tail) || (/^[\d(%"“]/.test(line.text) && !closed.test(tail) && longEnough)
}

/** True where the first word of `next` had no room left in `last`. */
function fills(last: Line, next: Line, width: number): boolean {
  const word = next.text.split(' ')[0] ?? ''
  return last.text.length + word.length + 1 >= width * 0.86
}

/** "… giai đoạn 2021" / "- 2025": a dash that a line break has put in front is no bullet. */
function isWrappedDash({ parts, last }: Draft, marker: Marker, { blank, width }: Gap): boolean {
  if (width === null || blank || closed.test(parts.at(-1) ?? '')) return false
  if (!isBullet(marker) || last.text.length < width * 0.8) return false
  if (/^\d/.test(marker.rest)) return true
  return startsLower(marker.rest) && /\d$/.test(last.text)
}
