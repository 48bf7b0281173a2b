import { fold, isCapitals, tidy } from '../text.ts'

type Sources = {
  letterhead: readonly string[]
  intro: string
  captions: string
  title: string
  place: string | null
  text: string
}

const stopWords = new Set([
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
const levels: [RegExp, string][] = [
  [/\btinh\b/, 'tỉnh'],
  [/\bhuyen\b/, 'huyện'],
  [/\bthi xa\b/, 'thị xã'],
  [/\bquan\b/, 'quận'],
  [/\bthanh pho\b/, 'thành phố'],
  [/\bphuong\b/, 'phường'],
  [/\bdac khu\b/, 'đặc khu'],
  [/\bxa\b/, 'xã'],
]

function titleCase(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi')
}

/** The proper name after a level word: "TỈNH HẬU GIANG, GIAI ĐOẠN" → "Hậu Giang". */
function nameAfter(text: string, level: string): string | null {
  const counts = new Map<string, number>()
  // A name does not go on in the next line: "UBND tỉnh" may be followed by any other cell.
  const source = tidy(text.replace(/\n/g, ' , '))
  const lowered = source.toLocaleLowerCase('vi')
  let at = lowered.indexOf(`${level} `)
  while (at >= 0) {
    const found: string[] = []
    for (const word of source.slice(at + level.length + 1, at + level.length + 61).split(' ')) {
      const bare = word.replace(/[^\p{L}\p{N}-]+$/u, '')
      const cased = titleCase(bare)
      const proper = /^\p{Lu}/u.test(bare) || (bare === '-' && found.length > 0)
      if (!proper || stopWords.has(cased) || found.length === 5) break
      found.push(bare === '-' ? '-' : isCapitals(bare) ? cased : bare)
      if (bare !== word) break
    }
    const name = found.join(' ').replace(/ -$/, '')
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
    at = lowered.indexOf(`${level} `, at + 1)
  }
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const properWords: [RegExp, string][] = [
  [/ủy ban nhân dân|uỷ ban nhân dân|ubnd/giu, 'Ủy ban nhân dân'],
  [/hội đồng nhân dân|hđnd/giu, 'Hội đồng nhân dân'],
]

/** "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP" → "Ủy ban nhân dân tỉnh Đồng Tháp". */
function fromLetterhead(lines: readonly string[]): string | null {
  const own = lines.filter(
    (line) =>
      isCapitals(line) && !/cong hoa xa hoi|doc lap|dang cong san/.test(fold(line)) && /\p{L}{2}/u.test(line),
  )
  const printed = tidy(own.join(' ').replace(/[-–_*=]{3,}/g, ' '))
  const folded = fold(printed)
  const committee = /(?:uy ban nhan dan|ubnd|hoi dong nhan dan)/.exec(folded)
  if (!committee) return printed === '' ? null : sentenceCase(printed)
  const level = levelOf(folded.slice(committee.index), false)
  if (level === null) return null
  const name = nameAfter(printed, level)
  const office = /^(?:so|phong|ban|thanh tra|van phong) [a-z ]{2,60}$/.exec(fold(own.at(-1) ?? ''))
  if (office && own.length > 1) return sentenceCase(own.at(-1) ?? '')
  return name === null ? null : `${properName(committee[0])} ${level} ${name}`
}

function properName(folded: string): string {
  return folded.startsWith('hoi') ? 'Hội đồng nhân dân' : 'Ủy ban nhân dân'
}

function sentenceCase(text: string): string {
  const lowered = text.toLocaleLowerCase('vi')
  const cased = properWords.reduce(
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

/** The level word that follows directly, or (`anywhere`) the first one in the text. */
function levelOf(folded: string, direct: boolean): string | null {
  const rest = folded.replace(/^(?:uy ban nhan dan|ubnd|hoi dong nhan dan) ?/, '')
  for (const [pattern, level] of levels) {
    const at = pattern.exec(rest)?.index
    if (at !== undefined && (!direct || at === 0)) return level
  }
  return null
}

// "của UBND tỉnh" belongs to another document that is cited; the issuer is the one who acts.
const acts =
  /(?<!\bcua (?:chu tich )?)\b(?:uy ban nhan dan|ubnd) (tinh|thanh pho|huyen|thi xa|quan|phuong|xa|dac khu)\b[^.;]{0,60}?(?:ban hanh|xay dung|yeu cau|chi thi|quyet dinh|de ra|trien khai|giao)/

/** The issuing authority in full; null where the document names none. A missing place name is never guessed from the signer. */
export function issuerOf(sources: Sources): string | null {
  const printed = fromLetterhead(sources.letterhead)
  if (printed !== null) return printed
  const scope = fold(`${sources.intro}\n${sources.captions}`)
  const early = fold(sources.text.slice(0, 9000))
  const match =
    acts.exec(scope) ??
    acts.exec(early) ??
    /(?:uy ban nhan dan|ubnd) (tinh|thanh pho|huyen|thi xa|quan|phuong|xa|dac khu)\b/.exec(scope)
  const folded = match?.[1]
  const level = levels.find(([, word]) => fold(word) === folded)?.[1]
  if (level === undefined) return null
  const name =
    nameAfter(`${sources.title} , ${sources.intro} , ${sources.captions}`, level) ??
    nameAfter(sources.text.slice(0, 20_000), level) ??
    sources.place
  return name === null ? null : `Ủy ban nhân dân ${level} ${name}`
}
