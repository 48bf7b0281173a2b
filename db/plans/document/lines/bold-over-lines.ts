/**
 * Headings in bold or italics that a line break has cut: "**1.**" / "**Căn cứ kết quả …**", "**2. Sở" / "Nông nghiệp và Môi
 * trường**", "*2.3." / "Công an tỉnh*".
 */
import { boldOf, type Line } from './lines.ts'
import { readMarker } from './markers.ts'

const loneNumber = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVXL]{1,6}[.)]|[a-zđ][.)])$/u
const mostLines = 3

/** The lines with each cut heading marked: its first line as bold, with its number, the others as going on. */
export function joinBold(lines: readonly Line[]): Line[] {
  const joined = [...lines]
  for (const [index, line] of lines.entries()) {
    if (!line.raw.includes('*') || /[\t|]/.test(line.raw) || joined[index]?.goesOn === true) continue
    const last = line.raw.includes('**') ? endOfBold(lines, index) : endOfItalics(lines, index)
    if (last === null) continue
    for (let at = index + 1; at <= last; at++) {
      const rest = lines[at]
      if (rest) joined[at] = { ...rest, goesOn: true }
    }
    joined[index] = opening(line, lines[loneNumber.test(line.text) ? nextText(lines, index) : last])
  }
  return joined
}

function endOfBold(lines: readonly Line[], start: number): number | null {
  const open = marks(lines[start], '**') % 2 === 1
  return (open ? closing(lines, start, '**') : null) ?? afterNumber(lines, start)
}

/** A lone star in front may be a bullet: italics begin with a number. */
function endOfItalics(lines: readonly Line[], start: number): number | null {
  const line = lines[start]
  const open = marks(line, '*') % 2 === 1 && /^\s*\*(?:\d|[IVXL]|[a-zđ][.)])/u.test(line?.raw ?? '')
  return open ? closing(lines, start, '*') : null
}

function marks(line: Line | undefined, mark: '*' | '**'): number {
  return (line?.raw.split(mark).length ?? 1) - 1
}

/** The line that ends text left open, where nothing but its words stands in between. */
function closing(lines: readonly Line[], start: number, mark: '*' | '**'): number | null {
  for (let at = start + 1; at <= start + mostLines; at++) {
    const line = lines[at]
    if (!line || line.text === '' || line.marker || /[\t|]/.test(line.raw)) return null
    if (marks(line, mark) % 2 === 1) return line.raw.trimStart().startsWith(mark) ? null : at
  }
  return null
}

function nextText(lines: readonly Line[], start: number): number {
  return lines[start + 1]?.text === '' ? start + 2 : start + 1
}

/** The line in bold after a number that stands alone. */
function afterNumber(lines: readonly Line[], start: number): number | null {
  if (!loneNumber.test(lines[start]?.text ?? '')) return null
  const at = nextText(lines, start)
  const line = lines[at]
  return line && !line.marker && /^\s*\*\*/.test(line.raw) && !/[\t|]/.test(line.raw) ? at : null
}

function opening(line: Line, rest: Line | undefined): Line {
  if (loneNumber.test(line.text)) {
    const marker = readMarker(`${line.text} ${rest?.text ?? ''}`)
    return { ...line, marker: marker && { ...marker, rest: '' }, capitals: rest?.capitals ?? false }
  }
  if (!line.raw.includes('**')) return line
  const bold = boldOf(`${line.raw}**`)
  return { ...line, bold: bold.whole, boldStart: bold.start }
}
