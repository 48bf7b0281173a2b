/** A document cut into lines. What a line is (number in front, capitals, bold) is found once, here, and carried along. */
import { isCapitals, singleSpaced, startsLower, tidy } from '../text.ts'
import { openingOf, type Opening } from './line-openings.ts'
import { readMarker, type Marker } from './markers.ts'

export interface Line {
  /** Counted from 1. */
  readonly number: number
  /** The line in NFC as it stands, without byte order mark and zero-width characters. */
  readonly raw: string
  /** Without markup, white space collapsed. */
  readonly text: string
  /** The number or bullet that `text` begins with. */
  readonly marker: Marker | null
  readonly capitals: boolean
  readonly startsLower: boolean
  /** The part of the document that its words open. */
  readonly opens: Opening | null
  /** The whole line is set in bold. */
  readonly bold: boolean
  /** The words in bold at the start of the line, after its bullet; empty if there are none. */
  readonly boldStart: string
  /** It goes on with a heading in bold, or with a paragraph, that a line break has cut. */
  readonly goesOn: boolean
}

/** Tags within a word or sentence, which leave nothing behind. */
const inlineTags = /<\/?(?:b|i|u|em|strong|span|sup|sub|font)\b[^<>]{0,200}>/giu
/** Tags that end a cell, paragraph or item, even where the row they belong to is broken: the words on both sides stay apart. */
const blockTags = /<\/?(?:p|br|div|td|th|tr|table|thead|tbody|h[1-6]|li|ul|ol)\b[^<>]{0,200}>/giu
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}

/** Between the cells of a web page's table; says nothing itself. */
const onlyBars = /^[|\s]+$/

/** Splits a document into lines; CRLF, CR and LF all end a line. */
export function splitLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map(lineOf)
}

function lineOf(printed: string, index: number): Line {
  const raw = printed.replace(invisible, '').normalize('NFC')
  const text = onlyBars.test(raw) ? '' : plain(raw)
  const bold = raw.length < 20_000 && /\*\*|<b>|<strong>/i.test(raw) ? boldOf(raw) : noBold
  return {
    number: index + 1,
    raw,
    text,
    marker: readMarker(text),
    capitals: isCapitals(text),
    startsLower: startsLower(text),
    opens: openingOf(text),
    bold: bold.whole,
    boldStart: bold.start,
    goesOn: false,
  }
}

/** One line without Markdown emphasis, heading marks and HTML tags. A lone `*` in front (a bullet) stays. */
export function plain(raw: string): string {
  if (!/[*_<&#]/.test(raw)) return singleSpaced(raw)
  const text = raw
    .replace(blockTags, ' ')
    .replace(inlineTags, '')
    .replace(/&(?:nbsp|amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/^\s*_(?=\S)(.*\S)_\s*$/u, '$1')
    .replace(/^\*(?=[-–+]\s)|\*(?=[\p{L}\p{N}"“‘'([])|(?<=[\p{L}\p{N}.,;:!?"”’')\]%…])\*/gu, '')
  return tidy(text)
}

interface Bold {
  readonly whole: boolean
  readonly start: string
}

const noBold: Bold = { whole: false, start: '' }
const boldRun =
  /^\s*(?:#{1,6}\s+)?(?:[-+–•]\s*)?(?:\*\*|<b>|<strong>)(.{1,400}?)(?:\*\*|<\/b>|<\/strong>)(.*)$/iu

export function boldOf(raw: string): Bold {
  const match = boldRun.exec(raw)
  if (!match) return noBold
  const rest = plain(match[2] ?? '')
  return { whole: !/[\p{L}\p{N}]/u.test(rest), start: plain(match[1] ?? '') }
}
