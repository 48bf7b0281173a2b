/** The paragraphs of a Word file as lines of text: numbers in front, tabs and line breaks kept, bold text as Markdown. */
import { nextNumber, type Numbering } from './numbering.ts'
import { inListOf, lookOf, type InList, type Look, type Style, type Styles } from './styles.ts'
import { childNamed, setting, type Element } from './xml.ts'

export interface WordFile {
  readonly styles: Styles
  readonly numbering: Numbering
}

/** Text in one look. */
interface Run {
  readonly text: string
  readonly bold: boolean
}

/** Deleted text, codes of fields, and the second copy that Word keeps of a drawing for older readers. */
const unseen = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'rPr', 'pPr'])

/** The lines of one paragraph: more than one where it has line breaks or text boxes. */
export function linesOfParagraph(file: WordFile, paragraph: Element): string[] {
  const properties = childNamed(paragraph, 'pPr')
  const styleId = setting(properties, 'pStyle') ?? ''
  const style = file.styles.get(styleId)
  const inList = listOf(properties, style)
  const number = inList ? nextNumber(file.numbering, inList, styleId) : ''
  const boxes: Element[] = []
  const text = marked(runsIn(file, paragraph, lookWith(style, {}), boxes))
  const lines = text.split('\n').map(tidied)
  const numbered = [`${number} ${lines[0] ?? ''}`.trim(), ...lines.slice(1)]
  const boxed = boxes.flatMap((box) => linesOfParagraph(file, box))
  return [...numbered, ...boxed].filter((line) => line !== '')
}

/** A paragraph's own list counts before its style's; list 0 takes it out of any. */
function listOf(properties: Element | undefined, style: Style | undefined): InList | undefined {
  const own = inListOf(properties)
  const list = own?.list ?? style?.inList?.list
  if (list === undefined || list === '0') return undefined
  return { list, level: own?.level ?? style?.inList?.level }
}

function lookWith(outer: Partial<Look> | undefined, own: Partial<Look>): Look {
  return { bold: own.bold ?? outer?.bold, capitals: own.capitals ?? outer?.capitals }
}

function runsIn(file: WordFile, element: Element, look: Look, boxes: Element[]): Run[] {
  return element.children.flatMap((child): Run[] => {
    if (unseen.has(child.name)) return []
    if (child.name === 'p') {
      boxes.push(child)
      return []
    }
    const text = textOfElement(child)
    if (text !== undefined)
      return [{ text: look.capitals ? text.toLocaleUpperCase('vi') : text, bold: look.bold === true }]
    return runsIn(file, child, child.name === 'r' ? lookOfRun(file, child, look) : look, boxes)
  })
}

function lookOfRun({ styles }: WordFile, run: Element, outer: Look): Look {
  const properties = childNamed(run, 'rPr')
  const style = styles.get(setting(properties, 'rStyle') ?? '')
  return lookWith(lookWith(outer, style ?? {}), lookOf(properties))
}

function textOfElement({ name, text }: Element): string | undefined {
  if (name === 't') return text
  if (name === 'tab' || name === 'ptab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  return name === 'noBreakHyphen' ? '-' : undefined
}

/** Bold text between `**`; blanks belong to neither look and stay. */
function marked(runs: readonly Run[]): string {
  const joined: { text: string; bold: boolean }[] = []
  for (const { text, bold } of runs) {
    const last = joined.at(-1)
    if (last && (last.bold === bold || text.trim() === '')) last.text += text
    else joined.push({ text, bold })
  }
  return joined.map(({ text, bold }) => (bold ? text.replace(/[^\n\t]+/g, inBold) : text)).join('')
}

function inBold(text: string): string {
  const bare = text.trim()
  return bare === '' ? text : text.replace(bare, () => `**${bare}**`)
}

/** A tab after the number in front, or before the text, only aligns. */
function tidied(line: string): string {
  return line
    .replace(/ {2,}/g, ' ')
    .replace(/ *\t[ \t]*/g, '\t')
    .trim()
    .replace(/^(\*{0,2}(?:[\divxlIVXLa-zđA-Z]{1,4}[.)]|\d{1,2}(?:\.\d{1,2})+|[-–+•*])\*{0,2})\t/u, '$1 ')
}
