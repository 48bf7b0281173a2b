/**
 * Amounts as offices write them → whole đồng. A full stop stands between thousands and a comma before decimals; a file
 * whose heading says «triệu đồng» means a million of what it writes. What can be read in two ways is not guessed.
 */

/** What a cell says: digits of whole đồng ('' where it is empty), or that it says none. */
export type Amount =
  | { readonly digits: string }
  /** `meant`: how it should be written, where that is likely; `why` is a code of domain/text/vi.ts. */
  | { readonly why: 'money' | 'not-whole' | 'two-readings'; readonly meant?: string }

const currency = /\s*(đồng|đ|₫|vnđ|vnd|d)?\s*(\/\s*m\s*[2²])?\.?$/i
const inWords = /^([\d.,\s]+?)\s*(nghìn|ngàn|ngan|nghin|k|triệu|trieu|tr|tỷ|tỉ|ty)$/i
const wholeGroups = /^\d{1,3}([. ])\d{3}(\1\d{3})*$/
const mostDigits = 15

/**
 * @param factor what the table's unit is worth in đồng: 1, 1.000, 1.000.000 or 1.000.000.000
 * @example readAmount('1.250.000', 1) // => { digits: '1250000' }
 * @example readAmount('1,25', 1_000_000) // => { digits: '1250000' }
 */
export function readAmount(written: string, factor: number): Amount {
  const text = written
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^'/, '')
    .replace(currency, '')
    .trim()
  if (text === '' || /^[-–—]$/.test(text)) return { digits: '' }
  const words = inWords.exec(text)
  if (words) return { why: 'money', ...wordsMeant(words[1]!, words[2]!, factor) }
  if (factor === 1 && /^\d{1,3},\d{3}$/.test(text))
    return { why: 'two-readings', meant: text.replace(',', '.') }
  const value = numberOf(text)
  if (value === null) return { why: 'money' }
  const dong = value * factor
  const whole = Math.round(dong)
  if (Math.abs(dong - whole) > Math.max(1e-3, whole * 1e-12)) return { why: 'not-whole' }
  if (factor === 1 && !Number.isInteger(value)) return { why: 'not-whole' }
  return String(whole).length > mostDigits ? { why: 'money' } : { digits: String(whole) }
}

/**
 * A number that is no amount → with a full stop before its decimals; the text as it was where it is none.
 * @example readNumber('1.234,5') // => '1234.5'
 */
export function readNumber(written: string): string {
  const value = numberOf(written.trim())
  return value === null ? written : String(value)
}

/** A number in any of the ways that have one meaning only. */
function numberOf(text: string): number | null {
  if (/^\d+$/.test(text) || wholeGroups.test(text)) return Number(text.replace(/[. ]/g, ''))
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^(\d+|\d{1,3}([. ]\d{3})+),\d+$/.test(text)) return Number(text.replace(/[. ]/g, '').replace(',', '.'))
  return /^\d+\.\d+$/.test(text) ? Number(text) : null
}

/** As it would be written in a table of this unit. */
function wordsMeant(number: string, word: string, factor: number): { meant?: string } {
  const value = numberOf(number.trim())
  const named = /^(n|k)/i.test(word) ? 1e3 : /^tr/i.test(word) ? 1e6 : 1e9
  const dong = value === null ? NaN : Math.round(value * named)
  return Number.isSafeInteger(dong) ? { meant: inUnit(dong, factor) } : {}
}

/**
 * Full stops between thousands, a decimal comma.
 * @example inUnit(1250000, 1000000) // => '1,25'
 */
export function inUnit(dong: number, factor: number): string {
  const [whole = '', decimals = ''] = String(Number((dong / factor).toPrecision(12))).split('.')
  return grouped(Number(whole)) + (decimals && `,${decimals}`)
}

/** @example grouped(1250000) // => '1.250.000' */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}

/**
 * What the unit that stands in a heading is worth, null where none stands there.
 * @param heading folded
 * @example factorIn('gia dat (trieu dong/m2)') // => 1000000
 */
export function factorIn(heading: string): number | null {
  const [, unit = ''] =
    /\(([^()]*)\)[^()]*$/.exec(heading) ?? /(?:dvt|don vi(?: tinh)?)\s*:?\s*(.*)$/.exec(heading) ?? []
  if (/^(1\.?000\.?000\.?000|ty|ti)\b/.test(unit)) return 1e9
  if (/^(1\.?000\.?000|trieu|tr)\b/.test(unit)) return 1e6
  if (/^(1\.?000|nghin|ngan)\b/.test(unit)) return 1e3
  return /^(dong|d|vnd)\b/.test(unit) ? 1 : null
}
