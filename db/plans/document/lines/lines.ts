import { tidy } from '../text.ts'

export type Line = {
  /** Counted from 1. */
  number: number
  /** The line in NFC as it stands, without byte order mark and zero-width characters. */
  raw: string
  /** Without markup, white space collapsed. */
  text: string
  /** The whole line is set in bold. */
  bold: boolean
  /** The words in bold at the start of the line, after its bullet; empty if there are none. */
  boldStart: string
}

/** Tags within a word or sentence, which leave nothing behind. */
const inlineTags = /<\/?(?:b|i|u|em|strong|span|sup|sub|font)\b[^<>]{0,200}>/giu
/** Tags that end a cell, paragraph or item, also where the row they belong to is broken: the words on both sides stay apart. */
const blockTags = /<\/?(?:p|br|div|td|th|tr|table|thead|tbody|h[1-6]|li|ul|ol)\b[^<>]{0,200}>/giu
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const entities: Record<string, string> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}

/** One line without Markdown emphasis, heading marks and HTML tags. A lone `*` in front (a bullet) stays. */
export function plain(raw: string): string {
  if (!/[*_<&#]/.test(raw)) return raw.replace(/\s+/g, ' ').trim()
  const text = raw
    .replace(blockTags, ' ')
    .replace(inlineTags, '')
    .replace(/&(?:nbsp|amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/^\s*_(?=\S)(.*\S)_\s*$/u, '$1')
    .replace(/\*(?=[\p{L}\p{N}"“‘'([])|(?<=[\p{L}\p{N}.,;:!?"”’')\]%…])\*/gu, '')
  return tidy(text)
}

const boldRun =
  /^\s*(?:#{1,6}\s+)?(?:[-+–•]\s*)?(?:\*\*|<b>|<strong>)(.{1,400}?)(?:\*\*|<\/b>|<\/strong>)(.*)$/iu

function bold(raw: string): { whole: boolean; start: string } {
  const match = boldRun.exec(raw)
  if (!match) return { whole: false, start: '' }
  const rest = plain(match[2] ?? '')
  return { whole: !/[\p{L}\p{N}]/u.test(rest), start: plain(match[1] ?? '') }
}

/** Splits a document into lines; CRLF, CR and LF all end a line. */
export function splitLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((printed, index) => {
    const raw = printed.replace(invisible, '').normalize('NFC')
    const marks = raw.length < 20_000 && /\*\*|<b>|<strong>/i.test(raw) ? bold(raw) : undefined
    return {
      number: index + 1,
      raw,
      text: plain(raw),
      bold: marks?.whole ?? false,
      boldStart: marks?.start ?? '',
    }
  })
}
