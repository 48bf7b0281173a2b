/**
 * Vietnamese text: folding for search, slugs, and figures and dates as they are printed in Viet Nam.
 * Pure: nothing here depends on the machine's locale.
 */
import { vietnamDay } from './calendar.ts'

/** Letters whose marks can be taken off: Latin-1 to Latin Extended-B, and the Vietnamese block 1E00-1EFF. */
const FOLDABLE_RANGES: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
]

const BARE_LETTERS = new Map<number, string>(
  FOLDABLE_RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => [first + i, bareLetter(first + i)] as const),
  ),
)

function bareLetter(code: number): string {
  const letter = String.fromCharCode(code)
  if (letter === 'đ' || letter === 'Đ') return 'd'
  return letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

/**
 * Lower case without any diacritic, so that spellings meet: with or without marks, precomposed or
 * decomposed, either placement of the tone ("Thuỷ", "Thủy"). Spaces and punctuation stay. Linear, one pass.
 *
 * @example fold('Vĩnh Ô') // 'vinh o'
 * @example fold('THUỶ') === fold('Thủy') // true
 * @example fold('Đường') // 'duong'
 */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xc0) folded += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text.charAt(i)
    else if (code < 0x300 || code > 0x36f) folded += BARE_LETTERS.get(code) ?? text.charAt(i).toLowerCase()
  }
  return folded
}

/**
 * The part of an address made from a name: folded letters and digits joined by hyphens. Apostrophes within
 * a word vanish. Two names may share a slug; addresses therefore carry the code too.
 *
 * @example slug('Bến Quan') // 'ben-quan'
 * @example slug('Ea H’Leo') // 'ea-hleo'
 * @example slug('Bà Rịa - Vũng Tàu') // 'ba-ria-vung-tau'
 */
export function slug(text: string): string {
  return fold(text)
    .replace(/['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * A number with Vietnamese separators: full stop between thousands, decimal comma.
 *
 * @example formatNumber(1234567) // '1.234.567'
 * @example formatNumber(-12.5) // '-12,5'
 */
export function formatNumber(value: number, maximumDecimals = 3): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(maximumDecimals).split('.')
  const kept = decimals.replace(/0+$/, '')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, '.') + (kept && ',' + kept)
  return value < 0 && digits !== '0' ? '-' + digits : digits
}

/**
 * A share (0 to 1) as a percentage, at most one decimal unless told.
 *
 * @example formatPercent(0.7642) // '76,4%'
 * @example formatPercent(0.5) // '50%'
 */
export function formatPercent(share: number, maximumDecimals = 1): string {
  return formatNumber(share * 100, maximumDecimals) + '%'
}

/** For a name inside a sentence. @example lowerFirst('Tỉnh An Giang') // => 'tỉnh An Giang' */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

/** For the beginning of a sentence. @example upperFirst('đặc khu Phú Quốc') // => 'Đặc khu Phú Quốc' */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/**
 * A day, month or year as it is written in Vietnam. Missing parts stay missing. An instant (ISO-8601 in UTC)
 * becomes the day it was in Viet Nam.
 *
 * @example formatDate('2026-11-20') // '20/11/2026'
 * @example formatDate('2024-02') // '02/2024'
 * @example formatDate('2026-11-20T18:30:00.000Z') // '21/11/2026'
 * @throws RangeError when the text is none of these
 */
export function formatDate(iso: string): string {
  const day = iso.includes('T') && !Number.isNaN(Date.parse(iso)) ? vietnamDay(iso) : iso
  if (!/^\d{4}(-\d{2}){0,2}$/.test(day)) throw new RangeError(`Not an ISO date: "${iso.slice(0, 40)}"`)
  return day.split('-').reverse().join('/')
}

const collator = new Intl.Collator('vi', { numeric: true })

/**
 * Order of the Vietnamese alphabet (a ă â b … d đ e ê …), numbers by value: for `Array.sort`.
 *
 * @example ['Đông', 'Dương', 'Phường 10', 'Phường 2'].sort(compareVietnamese)
 * // ['Dương', 'Đông', 'Phường 2', 'Phường 10']
 */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}
