import { fold } from '../text.ts'
import type { Scheme } from '../types.ts'

const papi: [RegExp, number][] = [
  [/tham gia cua (?:nguoi|nhan) dan/, 1],
  [/cong khai,? (?:va )?minh bach/, 2],
  [/trach nhiem giai trinh/, 3],
  [/kiem soat tham nhung/, 4],
  [/thu tuc hanh chinh/, 5],
  [/cung ung (?:cac )?dich vu cong/, 6],
  [/quan tri moi truong/, 7],
  [/quan tri dien tu/, 8],
]

const sipas: [RegExp, number][] = [
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
  let found: number | null = null
  let first = Infinity
  for (const [pattern, dimension] of papi) {
    const at = pattern.exec(text)?.index
    if (at !== undefined && at < first) {
      first = at
      found = dimension
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

const names: [RegExp, Exclude<Scheme, null>][] = [
  [/\bpapi\b|quan tri va hanh chinh cong/, 'PAPI'],
  [/\bsipas\b|su hai long|muc do hai long|chi so hai long/, 'SIPAS'],
  [/\bcchc\b|cai cach hanh chinh|par[ -]?index/, 'CCHC'],
]

/** The index that a heading names, in capitals or not; the first one counts. */
export function schemeOf(heading: string): Scheme {
  const text = fold(heading)
  let scheme: Scheme = null
  let first = Infinity
  for (const [pattern, name] of names) {
    const at = pattern.exec(text)?.index
    if (at !== undefined && at < first) {
      first = at
      scheme = name
    }
  }
  return scheme
}

/** The index that a whole document is about: what its title or introduction names, or else what its text names most often. */
export function schemeOfDocument(title: string | null, intro: string, text: string): Scheme {
  const named = schemeOf(title ?? '') ?? schemeOf(intro)
  if (named !== null) return named
  const folded = fold(text.slice(0, 60_000))
  const counts = names.map(([pattern, name]) => ({
    name,
    count: folded.match(new RegExp(pattern.source, 'g'))?.length ?? 0,
  }))
  const best = counts.sort((a, b) => b.count - a.count)[0]
  return best !== undefined && best.count >= 3 ? best.name : null
}
