import { fold, isCapitals, startsLower } from '../text.ts'
import type { Line } from './lines.ts'
import { isBullet, readMarker, type Marker } from './markers.ts'

/** A paragraph or list item, put together again from the lines that a page or column break has cut. */
export type Block = {
  marker: Marker | null
  /** Without its number or bullet. */
  text: string
  lines: number[]
  bold: boolean
  boldStart: string
  capitals: boolean
}

/** The width that lines are wrapped at, or null where every paragraph has a line of its own. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.filter((line) => line.text !== '').map((line) => line.text.length)
  if (lengths.length < 8) return null
  const sorted = [...lengths].sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.93)] ?? 0
  if (width > 150 || width < 35) return null
  const full = lengths.filter((length) => length >= width * 0.78).length
  const broken = lines.filter(
    (line, index) => index > 0 && startsLower(line.text) && !readMarker(line.text),
  ).length
  return full >= lengths.length * 0.25 && broken >= lengths.length * 0.1 ? width : null
}

const closed = /[.;:!?…]["”’)]*$/
const opensOwn = /^(?:căn cứ|điều \d|nơi nhận|\()/iu

function continues(
  block: Block,
  last: Line,
  line: Line,
  marker: Marker | null,
  blank: boolean,
  width: number | null,
): boolean {
  if (marker !== null || (block.capitals && block.marker !== null && !isCapitals(line.text))) return false
  if (isCapitals(line.text)) return block.capitals && !blank && block.marker !== null
  const heading = block.bold && !line.bold
  if (startsLower(line.text)) return !heading || !closed.test(block.text)
  if (width === null || blank || heading) return false
  const word = line.text.split(' ')[0] ?? ''
  const full = last.text.length + word.length + 1 >= width * 0.86
  if (!full)
    return (
      /[,–-]$/.test(block.text) ||
      (/^[\d(%"“]/.test(line.text) && !closed.test(block.text) && last.text.length > width * 0.6)
    )
  return !opensOwn.test(line.text) || !closed.test(block.text)
}

/** Joins lines into blocks. Blank lines do not end a sentence that goes on in lower case (a page break). */
export function toBlocks(lines: readonly Line[]): Block[] {
  const width = wrapWidth(lines)
  const blocks: Block[] = []
  let parts: string[] = []
  let last: Line | null = null
  let blank = false
  const seal = (): void => {
    const block = blocks.at(-1)
    if (block) block.text = parts.join(' ')
  }
  for (const line of lines) {
    if (line.text === '') {
      blank = true
      continue
    }
    const marker = readMarker(line.text)
    const block = blocks.at(-1)
    if (block && last) {
      const tail = parts.at(-1) ?? ''
      const probe = parts.length > 1 ? { ...block, text: tail } : { ...block, text: parts[0] ?? '' }
      if (
        continues(probe, last, line, wrapped(marker, probe, last, width, blank) ? null : marker, blank, width)
      ) {
        parts.push(line.text)
        block.lines.push(line.number)
        last = line
        blank = false
        continue
      }
    }
    seal()
    parts = [marker ? marker.rest : line.text]
    blocks.push({
      marker,
      text: parts[0] ?? '',
      lines: [line.number],
      bold: line.bold,
      boldStart: line.boldStart,
      capitals: isCapitals(line.text),
    })
    last = line
    blank = false
  }
  seal()
  return blocks
}

/** "… giai đoạn 2021" / "- 2025": a dash that a line break has put in front is no bullet. */
function wrapped(
  marker: Marker | null,
  block: Block,
  last: Line,
  width: number | null,
  blank: boolean,
): boolean {
  if (marker === null || width === null || blank || closed.test(block.text)) return false
  const full = last.text.length >= width * 0.8
  return (
    full &&
    isBullet(marker) &&
    (/^\d/.test(marker.rest) || (startsLower(marker.rest) && /\d$|xã$|tế$/.test(fold(last.text))))
  )
}
