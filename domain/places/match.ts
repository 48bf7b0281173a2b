/** How well the names of an index match one reading of a query: names are compared as numbers of their words. */
import { kindAndName, type PlaceIndex } from './name-index.ts'
import { COST } from './costs.ts'
import { marksOf, wordsOf, type Reading } from './query.ts'
import { formMatcher, matchTokens, tokensNaming, type IndexWord, type TokenMatches } from './token-matches.ts'
import { EQUAL, NONE, TYPO } from './words.ts'
import { fold, slug } from '../vietnamese.ts'

/** A name of today or an older one, its words as numbers. */
export interface Entry {
  words: number[]
  /** 'benquan', for those who type without spaces. */
  joined: string
  kind: number
  units: readonly number[]
  districts: readonly number[]
  /** Row of `index.former`, or -1 for the name of today. */
  former: number
}

/** An index made ready for searching. */
export interface Places {
  index: PlaceIndex
  words: IndexWord[]
  matching: ReturnType<typeof formMatcher>
  entries: Entry[]
  /** By word, the numbers of the entries that it stands in. */
  entriesOfWord: number[][]
  /** The words of every district and of its province as it was then; of every province of today. */
  districts: number[][]
  formerProvinces: number[][]
  provinces: number[][]
}

export interface Rating {
  /** The lowest comes first. */
  cost: number
  /** The former district or province that alone led here: 'huyện Vĩnh Linh'. */
  within: string | null
}

/** Numbers the words of an index. Done once per index. */
export function preparePlaces(index: PlaceIndex): Places {
  const words: Places['words'] = []
  const numbers = new Map<string, number>()
  const number = (word: string) => {
    const known = numbers.get(word) ?? words.push({ folded: fold(word), marks: marksOf(word) }) - 1
    numbers.set(word, known)
    return known
  }
  const numbered = (name: string) => wordsOf(name).map(number)
  const withoutKind = (label: string) => numbered(kindAndName(label)?.name ?? label)
  const entry = (name: string, rest: Pick<Entry, 'kind' | 'units' | 'districts' | 'former'>): Entry => {
    return { words: numbered(name), joined: slug(name).replaceAll('-', ''), ...rest }
  }
  const entries = [
    ...index.units.map(([, kind, name, , districts], i) =>
      entry(name, { kind, units: [i], districts, former: -1 }),
    ),
    ...index.former.map(([kind, name, district, , units], former) =>
      entry(name, { kind, units, districts: district < 0 ? [] : [district], former }),
    ),
  ]
  const districts = index.districts.map(([label]) => withoutKind(label))
  const formerProvinces = index.districts.map(([, province]) => withoutKind(province))
  const provinces = index.provinces.map(([, label]) => withoutKind(label))
  // When all words have their numbers.
  const matching = formMatcher(words)
  const entriesOfWord = words.map((): number[] => [])
  for (const [number, { words }] of entries.entries())
    for (const word of new Set(words)) entriesOfWord[word]!.push(number)
  return { index, words, matching, entries, entriesOfWord, districts, formerProvinces, provinces }
}

interface Rater {
  /** Those that may match; all others do not. */
  readonly entries: Iterable<Entry>
  /** Null where it does not match. */
  readonly rate: (entry: Entry) => Rating | null
}

/** Rates entries under one reading of the query. */
export function rater(places: Places, reading: Reading): Rater {
  const { tokens, kinds } = reading
  const { index } = places
  const found = matchTokens(places, tokens)
  const named = namedPlaces(places, found)
  const all = (1 << tokens.length) - 1
  const joined = tokens.length === 1 ? (tokens[0]?.forms ?? []).filter((form) => form.length >= 4) : []

  const rate = (entry: Entry) => {
    let around = 0
    for (const unit of entry.units) around |= named.provinces[index.units[unit]?.[3] ?? -1] ?? 0
    let context = around
    for (const district of entry.districts) context |= named.around[district] ?? 0
    let possible = context
    for (const word of entry.words) possible |= found.bitsOfWord[word] ?? 0
    if (possible !== all && joined.length === 0) return null // most of them
    const extra =
      (entry.former < 0 ? 0 : COST.former) +
      (kinds.length === 0 || kinds.includes(index.kinds[entry.kind] ?? '') ? 0 : COST.otherKind)
    const joint = joined.some((form) => entry.joined.startsWith(form)) ? COST.joined + extra : Infinity
    const name = possible === all ? rateName(entry.words, found.matches, found.penalties) : null

    if (name && (name.bits | context) === all) {
      const outside = tokens.length - name.taken
      const order = outside > 0 && !name.complete ? COST.mixed : name.order
      const cost = Math.min(order + name.off + outside + extra, joint)
      if (context !== all || cost < COST.place - COST.former) return { cost, within: null }
    }
    if (joint < Infinity) return { cost: joint, within: null }
    if (context !== all || entry.former >= 0) return null
    return rateWithin(entry.districts, around === all, { places, named, reading })
  }
  const isPlaceNamed = [...named.provinces, ...named.around].some((bits) => bits !== 0)
  const entries = isPlaceNamed || joined.length > 0 ? places.entries : withRarest(places, found)
  return { entries, rate }
}

/** Where no place around is named every token must be a word of the name: entries with the one that fewest words match. */
function withRarest({ entries, entriesOfWord }: Places, { matches }: TokenMatches): Entry[] {
  const words = matches.map((found) => wordsIn(found))
  const rarest = words.reduce((least, other) => (other.length < least.length ? other : least))
  const numbers = new Set(rarest.flatMap((word) => entriesOfWord[word] ?? []))
  return [...numbers].sort((a, b) => a - b).map((number) => entries[number]!)
}

/** The numbers of the words that match. */
function wordsIn(found: Uint8Array): number[] {
  const words: number[] = []
  for (let word = 0; word < found.length; word++) if (found[word] !== NONE) words.push(word)
  return words
}

/** By place, the tokens that name it, as bits. */
interface NamedPlaces {
  provinces: number[]
  formerProvinces: number[]
  districts: number[]
  /** A district or its province as it was then. */
  around: number[]
}

function namedPlaces(places: Places, found: TokenMatches): NamedPlaces {
  const bitsOf = (place: readonly number[]) => tokensNaming(place, found)
  const formerProvinces = places.formerProvinces.map(bitsOf)
  const districts = places.districts.map(bitsOf)
  return {
    provinces: places.provinces.map(bitsOf),
    formerProvinces,
    districts,
    around: districts.map((bits, i) => bits | (formerProvinces[i] ?? 0)),
  }
}

interface Search {
  places: Places
  named: NamedPlaces
  reading: Reading
}

/** Why the commune lies in what was typed: a district of that very name before any province. */
function rateWithin(lies: readonly number[], inProvince: boolean, search: Search): Rating {
  const { districts, formerProvinces } = search.named
  const { tokens, kinds } = search.reading
  const { index } = search.places
  const all = (1 << tokens.length) - 1
  const label = (district: number | undefined) => index.districts[district ?? -1]?.[0] ?? ''
  const isOfKind = (name: string) => kinds.length === 0 || kinds.some((kind) => name.startsWith(`${kind} `))
  const named = lies.find((district) => districts[district] === all && isOfKind(label(district)))
  if (named !== undefined) return { cost: COST.place - COST.former, within: label(named) }
  if (inProvince) return { cost: COST.place, within: null }
  const former = lies.find((district) => formerProvinces[district] === all)
  if (former !== undefined) return { cost: COST.place, within: index.districts[former]?.[1] ?? null }
  return { cost: COST.place, within: label(lies.find((district) => districts[district])) || null }
}

/** Lays the tokens on the words of a name, each on the best word that is still free. */
function rateName(name: number[], matches: Uint8Array[], penalties: Uint8Array[]) {
  let [bits, taken, used, whole, steps, typos, off] = [0, 0, 0, 0, 0, 0, 0]
  let next = 0
  let lastToken = -1
  for (let t = 0; t < matches.length; t++) {
    let at = -1
    let quality = NONE
    for (let n = 0; n < name.length; n++) {
      if (used & (1 << n)) continue
      const found = matches[t]?.[name[n] ?? -1] ?? NONE
      if (found > quality || (found > NONE && found === quality && n === next)) {
        at = n
        quality = found
      }
    }
    if (quality === NONE) continue
    bits |= 1 << t
    used |= 1 << at
    taken++
    if (quality === EQUAL) whole++
    if (quality === TYPO) typos++
    else off += penalties[t]?.[name[at] ?? -1] ?? 0
    if (at === next) steps++
    if (t > lastToken + 1) off += lastToken < 0 ? COST.notFirst : COST.gap
    next = at + 1
    lastToken = t
  }
  if (taken === 0 || typos > 1) return null
  const complete = whole === name.length
  if (typos) off += COST.typo
  // All in order from the first word; in order from a later word; any other way.
  const fromFirst = complete ? 0 : COST.longer
  const order = steps === taken ? fromFirst : steps === taken - 1 && !complete ? COST.inside : COST.scattered
  // "hoa sim" is not Kim Hóa: one liberty at a time, another order or another letter.
  if (typos > 0 && order === COST.scattered) return null
  return { bits, taken, complete, order, off }
}
