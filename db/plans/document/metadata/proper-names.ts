/** Names printed in capitals, in the letters that they have in a sentence: "TỈNH HẬU GIANG" → "tỉnh Hậu Giang". */
import { isCapitals, tidy } from '../text.ts'

/** Words that stand after a level word ("tỉnh") and are no name. */
const notNames = new Set([
  'Năm',
  'Giai',
  'Đoạn',
  'Và',
  'Các',
  'Trong',
  'Đến',
  'Theo',
  'Về',
  'Ban',
  'Số',
  'Cộng',
  'Ngày',
  'Là',
  'Của',
  'Tháng',
  'Quý',
  'Hằng',
  'Hàng',
  'Thường',
  'Khi',
  'Trước',
])

const mostWords = 5
const longestName = 61

/** The proper name that stands most often after a level word: "TỈNH HẬU GIANG, GIAI ĐOẠN" → "Hậu Giang". */
export function nameAfter(text: string, level: string): string | null {
  const counts = new Map<string, number>()
  // A name does not go on in the next line: "UBND tỉnh" may be followed by any other cell.
  const source = tidy(text.replace(/\n/g, ' , '))
  const lowered = source.toLocaleLowerCase('vi')
  let at = lowered.indexOf(`${level} `)
  while (at >= 0) {
    const name = nameAt(source.slice(at + level.length + 1, at + level.length + longestName))
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
    at = lowered.indexOf(`${level} `, at + 1)
  }
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The words with a capital that a text begins with; a dash joins two of them. */
function nameAt(text: string): string {
  const found: string[] = []
  for (const word of text.split(' ')) {
    const bare = word.replace(/[^\p{L}\p{N}-]+$/u, '')
    const cased = titleCase(bare)
    const proper = /^\p{Lu}/u.test(bare) || (bare === '-' && found.length > 0)
    if (!proper || notNames.has(cased) || found.length === mostWords) break
    found.push(isCapitals(bare) ? cased : bare)
    if (bare !== word) break
  }
  return found.join(' ').replace(/ -$/, '')
}

function titleCase(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi')
}

const authorities: readonly (readonly [pattern: RegExp, proper: string])[] = [
  [/ủy ban nhân dân|uỷ ban nhân dân|ubnd/giu, 'Ủy ban nhân dân'],
  [/hội đồng nhân dân|hđnd/giu, 'Hội đồng nhân dân'],
  [/thủ tướng chính phủ/giu, 'Thủ tướng Chính phủ'],
]

/** "SỞ KẾ HOẠCH VÀ ĐẦU TƯ" → "Sở Kế hoạch và Đầu tư". */
export function sentenceCase(text: string): string {
  const lowered = text.toLocaleLowerCase('vi')
  const cased = authorities.reduce(
    (result, [pattern, proper]) => result.replace(pattern, proper),
    titleCase(lowered.slice(0, 1)) + lowered.slice(1),
  )
  // The field of a department is written with capitals: "Sở Kế hoạch và Đầu tư".
  return /^(?:Sở|Phòng|Ban|Bộ|Cục|Chi cục) /u.test(cased)
    ? cased.replace(/(?<=^(?:Sở|Phòng|Ban|Bộ|Cục|Chi cục) | và |, )\p{Ll}/gu, (letter) =>
        letter.toLocaleUpperCase('vi'),
      )
    : cased
}
