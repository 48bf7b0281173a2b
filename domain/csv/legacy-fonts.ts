/**
 * Text typed with the fonts that offices used before Unicode: TCVN3 (.VnTime, .VnArial) has a letter of Latin-1 for each
 * Vietnamese one, VNI a plain letter with a mark behind it. Without the font «Đường» reads «§­êng» or «Ñöôøng».
 */
import type { SheetLine } from './sheet-line.ts'

export type LegacyFont = 'TCVN3' | 'VNI'

const tcvn3 = letters(
  'µ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË ® ÌÐÎÏÑ ªÒÕÓÔÖ ×ÝØÜÞ ßãáâä «åèæçé ¬êíëìî ïóñòô \u00adõøö÷ù úýûüþ ¡¢§£¤¥¦',
  'àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ ĂÂĐÊÔƠƯ',
)

function letters(from: string, to: string): ReadonlyMap<string, string> {
  const [written, meant] = [from, to].map((text) => [...text.replaceAll(' ', '')]) as [string[], string[]]
  return new Map(written.map((letter, at) => [letter, meant[at]!]))
}

/** Tones and marks behind a vowel, and what vowel and mark make. */
const vniMarks: Readonly<Record<string, string>> = {
  a: 'øàùáûảõãïạââàầáấåẩãẫäậêăèằéắúẳüẵëặ',
  e: 'øèùéûẻõẽïẹâêàềáếåểãễäệ',
  o: 'øòùóûỏõõïọâôàồáốåổãỗäộ',
  u: 'øùùúûủõũïụ',
  y: 'øỳùýûỷõỹ',
  ô: 'øờùớûởõỡïợ',
  ö: 'øừùứûửõữïự',
}
const vniAlone = letters('ôö æóò îñ', 'ơư ỉĩị ỵđ')
const vni = new Map<string, string>([
  ...[...vniAlone].flatMap(([from, to]) => bothCases(from, to)),
  ...Object.entries(vniMarks).flatMap(([vowel, marks]) =>
    Array.from({ length: marks.length / 2 }, (_, at) => marks.slice(at * 2, at * 2 + 2)).flatMap(
      ([mark = '', made = '']) => bothCases(vowel + mark, made),
    ),
  ),
])

function bothCases(from: string, to: string): [string, string][] {
  const upper = from.toLocaleUpperCase('vi')
  const mixed = from.length === 2 ? [[from[0]!.toLocaleUpperCase('vi') + from[1]!, to] as const] : []
  return [
    [from, to],
    [upper, to.toLocaleUpperCase('vi')],
    ...mixed.map(([text, letter]): [string, string] => [text, letter.toLocaleUpperCase('vi')]),
  ]
}

/** Letters that only Unicode has: a cell with one of them was not typed with such a font. */
const unicodeOnly = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ\u0300-\u0323]/
/** Signs that stand in words of one font and of nothing else. */
const signs: Readonly<Record<LegacyFont, RegExp>> = {
  TCVN3: /[a-z][µ¸¶·¹¨»¾¼½©®ª«¬\u00ad×Þßþ÷]|[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad×Þßþ÷§][a-z]/i,
  VNI: /[aeouyôö][øûïåõäë]|ñ[aeiouyôö]/i,
}
/** Cells with signs of a font that make it that font: one may be chance. */
const fewest = 2

/** The font with which the lines were typed; null for Unicode. */
export function legacyFontOf(lines: readonly SheetLine[]): LegacyFont | null {
  const cells = lines.slice(0, 2000).flatMap(({ cells }) => cells.filter((cell) => !unicodeOnly.test(cell)))
  const count = (font: LegacyFont) => cells.filter((cell) => signs[font].test(cell)).length
  const [ofTcvn3, ofVni] = [count('TCVN3'), count('VNI')]
  if (Math.max(ofTcvn3, ofVni) < fewest) return null
  return ofTcvn3 >= ofVni ? 'TCVN3' : 'VNI'
}

/** The same lines in Unicode; cells that are in Unicode already stay. */
export function inUnicode(lines: readonly SheetLine[], font: LegacyFont): SheetLine[] {
  const convert = font === 'TCVN3' ? fromTcvn3 : fromVni
  return lines.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => (unicodeOnly.test(cell) ? cell : convert(cell))),
  }))
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (letter) => tcvn3.get(letter) ?? letter)
}

function fromVni(text: string): string {
  return text.replace(/[aeouyôö][øùûõïâàáåãäêèéúüë]|[ôöæóòîñ]/gi, (sign) => {
    return vni.get(sign) ?? [...sign].map((letter) => vni.get(letter) ?? letter).join('')
  })
}
