/**
 * An .xlsx workbook → its sheets as lines of text. It is read as a stream and within limits, because a few kilobytes can
 * stand for millions of cells or strings; cells are text, numbers as they are written in Viet Nam, days as dd/mm/yyyy.
 */
import { addDays } from '../calendar.ts'
import { formatDate } from '../vietnamese.ts'
import type { SheetLine } from './sheet-line.ts'
import { attribute, eachPart, elements, smallParts, unescaped } from './xlsx-parts.ts'

interface Limits {
  readonly sheets: number
  readonly lines: number
  /** In a line. */
  readonly cells: number
  /** Letters of a cell. */
  readonly letters: number
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly strings: readonly string[]
  /** By a cell's style: whether its number is a day. */
  readonly isDay: readonly boolean[]
  /** Days between 30/12/1899 and where the workbook begins to count. */
  readonly firstDay: number
}

const folder = 'xl/'
const longestSmallPart = 4e6
const longestElement = 1e6
/** Of the whole workbook: cells, and the texts that they share. */
const most = { cells: 1_000_000, strings: 500_000, letters: 20e6 }

/** @throws Error where it is damaged or too large */
export function readWorkbook(bytes: Uint8Array, limits: Limits): { name: string; lines: SheetLine[] }[] {
  const workbook = openWorkbook(bytes, limits)
  const lines = new Map<string, SheetLine[]>()
  let count = 0
  eachPart(bytes, (name) => {
    if (!workbook.sheets.some(({ part }) => part === name)) return undefined
    const found: SheetLine[] = []
    lines.set(name, found)
    return elements('row', longestElement, (attributes, inner) => {
      if (found.length >= limits.lines) return
      const line = Number(attribute(attributes, 'r') ?? (found.at(-1)?.line ?? 0) + 1)
      const cells = cellsOf(inner, workbook, limits)
      count += cells.length
      if (count > most.cells) throw new Error('There are too many cells')
      if (cells.some((cell) => cell.trim() !== '')) found.push({ line, cells })
    })
  })
  return workbook.sheets.map(({ name, part }) => ({ name, lines: lines.get(part) ?? [] }))
}

function openWorkbook(bytes: Uint8Array, limits: Limits): Workbook {
  const names = ['workbook.xml', '_rels/workbook.xml.rels', 'styles.xml'].map((name) => folder + name)
  const parts = smallParts(bytes, names, longestSmallPart)
  const [workbook = '', relations = '', styles = ''] = names.map((name) => parts.get(name))
  const targets = new Map(
    tags(relations, 'Relationship').map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]),
  )
  const sheets = tags(workbook, 'sheet').map((one) => {
    const target = targets.get(attribute(one, 'id')) ?? ''
    return {
      name: attribute(one, 'name') ?? '',
      part: target.startsWith('/') ? target.slice(1) : folder + target,
    }
  })
  if (sheets.length === 0) throw new Error('There is no sheet')
  const is1904 = tags(workbook, 'workbookPr').some((one) =>
    /^(1|true)$/.test(attribute(one, 'date1904') ?? ''),
  )
  return {
    sheets: sheets.slice(0, limits.sheets),
    strings: sharedStrings(bytes, limits),
    isDay: dayStyles(styles),
    firstDay: is1904 ? 1462 : 0,
  }
}

/** The attributes of every element of that name. */
function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?/?>`, 'g'))].map(
    ([, found = '']) => found,
  )
}

function sharedStrings(bytes: Uint8Array, { letters }: Limits): string[] {
  const strings: string[] = []
  let length = 0
  const add = (text: string) => {
    strings.push(text)
    length += text.length
    if (strings.length > most.strings || length > most.letters) throw new Error('There are too many texts')
  }
  eachPart(bytes, (name) =>
    name === `${folder}sharedStrings.xml`
      ? elements('si', longestElement, (_, inner) => add(textIn(inner).slice(0, letters)))
      : undefined,
  )
  return strings
}

/** The text of an element in its parts of different looks, without how it is pronounced. */
function textIn(inner: string): string {
  const parts = inner.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '')
  let text = ''
  for (const [, part = ''] of parts.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) text += part
  return unescaped(text)
}

function dayStyles(styles: string): boolean[] {
  const own = new Map(
    tags(styles, 'numFmt').map((one) => [
      attribute(one, 'numFmtId') ?? '',
      attribute(one, 'formatCode') ?? '',
    ]),
  )
  const [, looks = ''] = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? []
  return tags(looks, 'xf').map((one) => {
    const id = attribute(one, 'numFmtId') ?? '0'
    const code = (own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    return (Number(id) >= 14 && Number(id) <= 22) || /[dy]/i.test(code)
  })
}

const cell = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g

function cellsOf(row: string, workbook: Workbook, limits: Limits): string[] {
  const cells: string[] = []
  for (const [, attributes = '', inner = ''] of row.matchAll(cell)) {
    const place = placeOf(attribute(attributes, 'r')) ?? cells.length
    if (place >= limits.cells) break
    while (cells.length < place) cells.push('')
    cells.push(inner === '' ? '' : textOf(attributes, inner, workbook).slice(0, limits.letters))
  }
  return cells
}

/** @example placeOf('AB12') // => 27 */
function placeOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function textOf(attributes: string, inner: string, { strings, isDay, firstDay }: Workbook): string {
  const type = attribute(attributes, 't') ?? 'n'
  if (type === 'inlineStr') return textIn(inner)
  const [, value = ''] = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(inner) ?? []
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str') return unescaped(value)
  if (type === 'd') return value.slice(0, 10)
  const number = value === '' ? NaN : Number(value)
  if (type !== 'n' || Number.isNaN(number)) return ''
  const isInRange = number >= 1 && number < 200_000
  if (isDay[Number(attribute(attributes, 's') ?? -1)] && isInRange)
    return formatDate(addDays('1899-12-30', Math.floor(number) + firstDay))
  return String(Number(number.toPrecision(15))).replace('.', ',')
}
