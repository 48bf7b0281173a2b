/** Which index a text is about (PAPI, SIPAS, CCHC), and which dimension of PAPI or factor of SIPAS a heading names. */
import { fold } from '../../../../domain/vietnamese.ts'
import { tidy } from '../text.ts'
import type { Scheme } from '../types.ts'

type Names<T> = readonly (readonly [pattern: RegExp, name: T])[]

const papi: Names<number> = [
  [/tham gia cua (?:nguoi|nhan) dan/, 1],
  [/cong khai,? (?:va )?minh bach/, 2],
  [/trach nhiem giai trinh/, 3],
  [/kiem soat tham nhung/, 4],
  [/thu tuc hanh chinh/, 5],
  [/cung ung (?:cac )?dich vu cong/, 6],
  [/quan tri moi truong/, 7],
  [/quan tri dien tu/, 8],
]

/** Factors overlap in their words: the first that fits counts. */
const sipas: Names<number> = [
  [/tiep can dich vu|tiep can/, 1],
  [/gop y|phan anh|kien nghi/, 5],
  [/ket qua/, 4],
  [/cong chuc|su phuc vu/, 3],
  [/thu tuc/, 2],
]

/** The dimension or factor that a heading names; null if it names none. The first one named counts. */
export function dimensionOf(heading: string, scheme: Scheme): number | null {
  const text = fold(heading)
  if (scheme === 'SIPAS') return sipas.find(([pattern]) => pattern.test(text))?.[1] ?? null
  if (scheme !== 'PAPI') return null
  return firstNamed(text, papi)
}

/** Of all names in a folded text, the one that stands first. */
function firstNamed<T>(text: string, names: Names<T>): T | null {
  let found: T | null = null
  let first = Infinity
  for (const [pattern, name] of names) {
    const at = pattern.exec(text)?.index
    if (at !== undefined && at < first) {
      first = at
      found = name
    }
  }
  return found
}

/** True for a heading that is little more than the name of a PAPI dimension. */
export function namesDimension(heading: string): boolean {
  return (
    heading.length < 160 && !/[.;]$/.test(heading) && dimensionOf(heading, 'PAPI') !== null && bare(heading)
  )
}

function bare(heading: string): boolean {
  let rest = fold(heading).replace(/["“”'‘’().:,]/g, ' ')
  for (const [pattern] of papi) rest = rest.replace(pattern, ' ')
  const words = rest
    .replace(
      /\b(?:ve|doi voi|noi dung|chi so|thanh phan|truc|cac|nang cao|cai thien|su|o|cap|co so|trong|khu vuc|cong|voi|nguoi|nhan|dan|viec|ra quyet dinh|dia phuong|linh vuc|nhom|papi|nhiem vu|giai phap)\b/g,
      ' ',
    )
    .split(' ')
    .filter(Boolean)
  return words.length <= 3
}

const schemes: Names<Exclude<Scheme, null>> = [
  [/\bpapi\b|quan tri va hanh chinh cong/, 'PAPI'],
  [/\bsipas\b|su hai long|muc do hai long|chi so hai long/, 'SIPAS'],
  [/\bcchc\b|cai cach hanh chinh|par[ -]?index/, 'CCHC'],
]

/** The index that a heading names, in capitals or not; the first one counts. */
export function schemeOf(heading: string): Scheme {
  return firstNamed(fold(heading), schemes)
}

/** How much of a document is searched for the index that it names most often. */
const searched = 60_000
const enough = 3

/** The index that a whole document is about: what its title or introduction names, or else what its text names most often. */
export function schemeOfDocument(title: string | null, intro: string, text: string): Scheme {
  const named = schemeOf(title ?? '') ?? schemeOf(intro)
  if (named !== null) return named
  const folded = fold(tidy(text.slice(0, searched)))
  const counts = schemes.map(([pattern, name]) => ({
    name,
    count: folded.match(new RegExp(pattern.source, 'g'))?.length ?? 0,
  }))
  const best = counts.sort((a, b) => b.count - a.count)[0]
  return best !== undefined && best.count >= enough ? best.name : null
}
