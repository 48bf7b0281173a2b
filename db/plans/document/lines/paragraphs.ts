/**
 * Text of web pages in which paragraphs stand apart by blank lines and are wrapped inside: a line with no blank line
 * before it goes on with the one above, whatever it begins with ("… giai đoạn 2026" / "- 2030 phấn đấu …").
 */
import { readAssignment } from '../commitments/assignment.ts'
import type { Line } from './lines.ts'

const fewestMarkers = 6
const closed = /[.;:!?…]["”’)*_]*$/
const bar = /^[|\s]*$/

/** The lines with those marked that go on inside a paragraph; as they were where paragraphs do not stand apart. */
export function joinParagraphs(lines: readonly Line[]): readonly Line[] {
  if (!standApart(lines)) return lines
  return lines.map((line, index) =>
    goesOn(line, lines[index - 1]) ? { ...line, marker: null, goesOn: true } : line,
  )
}

/** Most numbers and bullets of the body stand after a blank line, and lines that do not often begin in lower case. */
function standApart(lines: readonly Line[]): boolean {
  const end = lines.findIndex(({ opens }) => opens === 'recipients')
  const body = end < 0 ? lines : lines.slice(0, end)
  let [markers, apart, inner, lower] = [0, 0, 0, 0]
  for (const [index, line] of body.entries()) {
    if (line.text === '') continue
    const follows = isText(body[index - 1])
    if (line.marker) markers++
    if (line.marker && !follows) apart++
    if (follows && !line.marker) inner++
    if (follows && line.startsLower) lower++
  }
  const fewestLower = inner * (apart === markers ? 0.1 : 0.3)
  return markers >= fewestMarkers && apart >= markers * 0.8 && inner > 0 && lower >= fewestLower
}

function isText(line: Line | undefined): line is Line {
  return line !== undefined && line.text !== '' && !bar.test(line.raw)
}

function goesOn(line: Line, before: Line | undefined): boolean {
  if (!isText(line) || !isText(before) || /[|\t]/.test(line.raw)) return false
  if (line.opens === 'recipients' || line.opens === 'signature') return false
  const open = !closed.test(before.text) && !before.bold
  if (line.marker || readAssignment(line.text)?.rest === '') return open && !before.capitals
  return true
}
