/**
 * How well the names of an index match one reading of a query. Every distinct word of the index is compared
 * with the query once; names are then compared as numbers.
 */
import { kindAndName, type PlaceIndex } from './name-index.ts'
import { agree, isMarked, marksOf, wordsOf, type Marks, type Reading } from './query.ts'
import { EQUAL, matchWord, NONE, PREFIX, TYPO } from './words.ts'
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
  words: { folded: string; marks: Marks }[]
  entries: Entry[]
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

/** Steps of 10 are kinds of match; what is below decides within one. */
export const COST = {
  longer: 10,
  joined: 12,
  inside: 20,
  scattered: 30,
  place: 40,
  otherMarks: 45,
  mixed: 50,
  typo: 70,
  otherKind: 5,
  gap: 8,
  notFirst: 2,
  former: 3,
  unmarked: 1,
} as const

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
  return {
    index,
    words,
    entries: [
      ...index.units.map(([, kind, name, , districts], i) =>
        entry(name, { kind, units: [i], districts, former: -1 }),
      ),
      ...index.former.map(([kind, name, district, , units], former) =>
        entry(name, { kind, units, districts: district < 0 ? [] : [district], former }),
      ),
    ],
    districts: index.districts.map(([label]) => withoutKind(label)),
    formerProvinces: index.districts.map(([, province]) => withoutKind(province)),
    provinces: index.provinces.map(([, label]) => withoutKind(label)),
  }
}

/** A function that rates one entry under one reading of the query; null where it does not match. */
export function rater(places: Places, { tokens, kinds }: Reading): (entry: Entry) => Rating | null {
  const { index, words } = places
  const last = tokens.length - 1
  const marked = tokens.some(({ marks }) => isMarked(marks))
  const matches = tokens.map((token) => Uint8Array.from(words, ({ folded }) => matchWord(token, folded)))
  const penalties = tokens.map(({ marks }, t) =>
    Uint8Array.from(words, (word, w) => (matches[t]?.[w] ? penalty(marks, word.marks, marked, t < last) : 0)),
  )
  const all = (1 << tokens.length) - 1
  /** Which tokens a word can stand for, as bits. */
  const bitsOfWord = Uint16Array.from(words, (_, w) =>
    tokens.reduce((bits, _, t) => (matches[t]?.[w] ? bits | (1 << t) : bits), 0),
  )
  const names = (t: number, word: number) =>
    (matches[t]?.[word] ?? NONE) >= (t === last ? PREFIX : EQUAL) &&
    (penalties[t]?.[word] ?? 0) < COST.otherMarks
  /** The tokens that name a place, as bits; none unless it is named in full or being typed to the end. */
  const bitsOf = (place: number[]) => {
    const perWord = place.map((word) =>
      tokens.reduce((bits, _, t) => (names(t, word) ? bits | (1 << t) : bits), 0),
    )
    const bits = perWord.reduce((sum, word) => sum | word, 0)
    const missing = perWord.indexOf(0)
    const typing = (bits & (1 << last)) !== 0 && perWord.slice(missing).every((word) => word === 0)
    return missing < 0 || (missing > 0 && typing) ? bits : 0
  }
  const provinceBits = places.provinces.map(bitsOf)
  const formerProvinceBits = places.formerProvinces.map(bitsOf)
  const ownBits = places.districts.map(bitsOf)
  const districtBits = ownBits.map((bits, i) => bits | (formerProvinceBits[i] ?? 0))
  const joined = tokens.length === 1 ? (tokens[0]?.forms ?? []).filter((form) => form.length >= 4) : []

  return (entry) => {
    const extra =
      (entry.former < 0 ? 0 : COST.former) +
      (kinds.length === 0 || kinds.includes(index.kinds[entry.kind] ?? '') ? 0 : COST.otherKind)
    const around = entry.units.reduce(
      (bits, unit) => bits | (provinceBits[index.units[unit]?.[3] ?? -1] ?? 0),
      0,
    )
    const context = entry.districts.reduce((bits, district) => bits | (districtBits[district] ?? 0), around)
    const possible = entry.words.reduce((bits, word) => bits | (bitsOfWord[word] ?? 0), context)
    const joint = joined.some((form) => entry.joined.startsWith(form)) ? COST.joined + extra : Infinity
    const name = possible === all ? rateName(entry.words, matches, penalties) : null

    if (name && (name.bits | context) === all) {
      const outside = tokens.length - name.taken
      const order = outside > 0 && !name.complete ? COST.mixed : name.order
      const cost = Math.min(order + name.off + outside + extra, joint)
      if (context !== all || cost < COST.place - COST.former) return { cost, within: null }
    }
    if (joint < Infinity) return { cost: joint, within: null }
    if (context !== all || entry.former >= 0) return null
    return placeOf(entry.districts, around === all)
  }

  /** Why the commune lies in what was typed: a district of that very name before any province. */
  function placeOf(lies: readonly number[], inProvince: boolean): Rating {
    const label = (district: number | undefined) => index.districts[district ?? -1]?.[0] ?? ''
    const named = lies.find((district) => ownBits[district] === all && isOfKind(label(district)))
    if (named !== undefined) return { cost: COST.place - COST.former, within: label(named) }
    if (inProvince) return { cost: COST.place, within: null }
    const former = lies.find((district) => formerProvinceBits[district] === all)
    if (former !== undefined) return { cost: COST.place, within: index.districts[former]?.[1] ?? null }
    return { cost: COST.place, within: label(lies.find((district) => ownBits[district])) || null }
  }

  function isOfKind(label: string): boolean {
    return kinds.length === 0 || kinds.some((kind) => label.startsWith(`${kind} `))
  }
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

/** A word whose marks were begun and left (other than the one being typed) is another word, too. */
function penalty(typed: Marks, word: Marks, marked: boolean, finished: boolean): number {
  if (!agree(typed, word)) return COST.otherMarks
  if (!marked || agree(word, typed)) return 0
  return finished && isMarked(typed) ? COST.otherMarks : COST.unmarked
}
