/**
 * Names of people: after a title or an office, or a family name with what follows. Written small they are known only
 * from lists (names-list.ts), and only where the next word does not make another word of it ("anh bảo vệ"). Pure.
 */
import {
  commonFamilyNames,
  familyNames,
  givenNames,
  institutions,
  middleNames,
  notTitles,
  officeWords,
  offices,
  otherWords,
  plainGivenNames,
  publicPlaces,
  titles,
  unmistakableFamilyNames,
  unmistakableTitles,
} from './names-list.ts'
import { plainOf } from './plain.ts'
import type { Span } from './span.ts'
import { wordsOf, type Word } from './words.ts'

const longestName = 5
/** Names of the Ê Đê, K'Ho and others: H'Bia, Y Bhiao, K'Brếu. */
const hasMark = /^[hkry]['’]\p{L}/iu
/** People are called by the order of their birth in the south. */
const birthOrder = new Set(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'út', 'cả'])
/** Short for anh, chị, em, bác, thầy, không: mostly before a capital. */
const shortTitles = new Set(['a', 'c', 'e', 'b', 't', 'k'])

const plainBirthOrder = new Set([...birthOrder].map(plainOf))
const plainFamilyNames = new Set([...familyNames].map(plainOf))
const plainMiddleNames = new Set([...middleNames].map(plainOf))

export function namesIn(text: string, plain: string): Span[] {
  const reading: Reading = {
    text,
    words: wordsOf(text, plain),
    isShouted: isShouted(text),
    isBare: plain === text.toLowerCase(),
  }
  const spans: Span[] = []
  for (let i = 0; i < reading.words.length; i++) {
    const length =
      nameAt(reading, i) ||
      (isListed(reading, spans.at(-1), i) ? Math.min(capitalsFrom(reading.words, i), 4) : 0)
    if (length < 0) i -= length + 1
    if (length <= 0) continue
    spans.push({ start: reading.words[i]!.start, end: reading.words[i + length - 1]!.end, kind: 'name' })
    i += length - 1
  }
  return spans
}

/** After a name, "và" or a comma, a capital begins another one: "anh Hậu và Quyết". */
function isListed({ words, text, isShouted }: Reading, last: Span | undefined, i: number): boolean {
  const word = words[i]!
  if (isShouted || !word.isCapital || last?.kind !== 'name') return false
  const between = text.slice(last.end, word.start)
  return /^(?:\s*,\s*|\s+(?:và|với|cùng|hoặc)\s+)$/.test(between) && isNoInstitution(word)
}

interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  /** All in capitals, which then say nothing. */
  readonly isShouted: boolean
  /** Without a single mark. */
  readonly isBare: boolean
}

/** How many words from here on are a name; 0 for none, below 0 so many that are the name of a place. */
function nameAt(reading: Reading, i: number): number {
  const { words } = reading
  const word = words[i]!
  const capitals = reading.isShouted ? 0 : capitalsFrom(words, i)
  // All of "trường Lê Hồng Phong" is the school's name, and a crossing is no grandmother: "ngã ba Cây Da".
  if (capitals > 0 && isAfterLongPlace(words, i)) return -capitals
  if (isAfter(reading, i, titles) || isAfterShortTitle(reading, i)) return titledName(reading, i, capitals)
  if (capitals > 0 && isAfter(reading, i, offices) && isCapitalName(words, i, capitals)) return capitals
  if (isPlace(words, i)) return -capitals
  if (capitals >= 3 && /^(?:thị|văn)$/.test(words[i + 1]!.small) && !officeWords.has(word.small))
    return capitals
  if (capitals >= 1 && isCalledOrQuoted(reading, i, capitals)) return capitals
  if (
    capitals >= 2 &&
    word.isJoined &&
    !words[i - 1]!.isCapital &&
    words.slice(i, i + capitals).every(isNoInstitution)
  )
    return capitals
  if (capitals >= 2 && isFamilyName(reading, word)) return capitals
  if (hasMark.test(word.text))
    return Math.max(words[i + 1]?.isJoined && word.small === word.text ? 2 : 1, capitals)
  if (word.text === 'Y' && capitals > 1) return capitals
  if (capitals === 2 && birthOrder.has(word.small) && word.isJoined) return 2
  const shouted = reading.isShouted ? 0 : shoutedName(words, i)
  return shouted || listedName(reading, i, 3)
}

function titledName(reading: Reading, i: number, capitals: number): number {
  const { words } = reading
  const word = words[i]!
  if (capitals > 0 && isCapitalName(words, i, capitals)) return capitals
  // Of "anh chị" neither is a name, but "chu văn tám" is one.
  const isTitle = titles.has(word.small)
  const full = listedName(reading, i, isTitle ? 3 : 2)
  if (full > 0) return full
  if (isTitle) return 0
  if (plainBirthOrder.has(word.plain) && isNickname(words, i)) return 2
  if (!isLoneGivenName(reading, i)) return 0
  if (reading.isBare && !isAfter(reading, i, unmistakableTitles)) return 0
  const next = words[i + 1]
  const isDouble = next?.isJoined && isGivenName(reading, next) && !birthOrder.has(next.small)
  return isDouble ? 2 : 1
}

/** "Chủ" begins an office; "Văn" is a name, "Văn thư" an office. */
function isCapitalName(words: readonly Word[], i: number, capitals: number): boolean {
  return !officeWords.has(words[i]!.small) && (capitals > 1 || !isOtherWord(words, i))
}

/** By the order of birth and a word that tells several apart: "bảy rỗ". */
function isNickname(words: readonly Word[], i: number): boolean {
  return (
    words[i + 1]?.isJoined === true &&
    !isOtherWord(words, i) &&
    !notTitles.has(`${words[i]!.small} ${words[i + 1]!.small}`)
  )
}

/**
 * A family name, then middle names, then a given name, of so many words at least, known from lists: "nguyễn thị lài".
 * After "văn" or "thị" any word is a given name.
 */
function listedName(reading: Reading, i: number, fewest: number): number {
  const { words } = reading
  const isBareHere = words[i]!.text === words[i]!.plain.toUpperCase() || reading.isBare
  const style = isBareHere ? { isBare: true } : reading
  if (!isFamilyName(style, words[i]!) || isOtherWord(words, i)) return 0
  let at = i + 1
  while (at - i < longestName - 1 && words[at]?.isJoined && isMiddleName(style, words[at]!)) at++
  const next = words[at]
  const isSure = at > i + 1 && /^(?:văn|thị|van|thi)$/.test(words[i + 1]!.small)
  const isNamed =
    next?.isJoined && (isSure ? at === i + 2 : isGivenName(style, next) && !isOtherWord(words, at))
  // Without marks and a title "duong hung vuong" may be a road, "dong thi bi" no name at all.
  const known = isSure || fewest < 3 ? commonFamilyNames : unmistakableFamilyNames
  if (reading.isBare && !known.has(words[i]!.plain)) return 0
  const length = (isNamed ? at + 1 : at) - i
  return length >= fewest ? length : 0
}

function isNoInstitution({ small }: Word): boolean {
  return !institutions.has(small) && !officeWords.has(small)
}

/** "Loan ơi"; "Cường Sún" between quotation marks. */
function isCalledOrQuoted({ words, text }: Reading, i: number, capitals: number): boolean {
  const last = words[i + capitals - 1]!
  const next = words[i + capitals]
  if (next?.isJoined && /^(?:ơi|à|nè)$/.test(next.small)) return isNoInstitution(words[i]!)
  const [before, after] = [text.charAt(words[i]!.start - 1), text.charAt(last.end)]
  return capitals >= 2 && /["“'«]/.test(before) && /["”'»]/.test(after) && isNoInstitution(words[i]!)
}

function isLoneGivenName({ words, ...style }: Reading, i: number): boolean {
  const word = words[i]
  return word?.isJoined === true && isGivenName(style, word) && !isOtherWord(words, i)
}

/** Whether it makes another word with the next one. */
function isOtherWord(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  return next?.isJoined === true && (otherWords.get(words[i]!.plain)?.has(next.plain) ?? false)
}

function isAfter({ words }: Reading, i: number, phrases: ReadonlySet<string>): boolean {
  const before = joinedBefore(words, i)
  if (notTitles.has(`${before[0]} ${words[i]!.small}`)) return false
  // "dốc Ông Tượng" is a place.
  if (words[i - 1]?.isCapital && words[i]!.isCapital && i > 1 && isPlace(words, i - 1)) return false
  return before.some((phrase) => phrases.has(phrase))
}

function isAfterShortTitle(reading: Reading, i: number): boolean {
  const { words, isShouted } = reading
  const [before = ''] = joinedBefore(words, i)
  const word = words[i]!
  if (!shortTitles.has(before) || isShouted) return false
  return word.isCapital || (before !== 'k' && isLoneGivenName(reading, i))
}

function isAfterLongPlace(words: readonly Word[], i: number): boolean {
  return joinedBefore(words, i)
    .slice(1)
    .some((phrase) => publicPlaces.has(plainOf(phrase)))
}

function isPlace(words: readonly Word[], i: number): boolean {
  const two = `${words[i]!.plain} ${words[i + 1]?.plain ?? ''}`
  return publicPlaces.has(two) || joinedBefore(words, i).some((phrase) => publicPlaces.has(plainOf(phrase)))
}

/** The one, two, three, four words right before, in small letters; fewer where something stands between. */
function joinedBefore(words: readonly Word[], i: number): string[] {
  const phrases: string[] = []
  for (let at = i; at > 0 && phrases.length < 4 && words[at]!.isJoined; at--) {
    const word = words[at - 1]!.small
    const last = phrases.at(-1)
    phrases.push(last === undefined ? word : `${word} ${last}`)
  }
  return phrases
}

/** "TRAN THI NUOC MAM" in a text that is not all in capitals. */
function shoutedName(words: readonly Word[], i: number): number {
  let count = 0
  while (count < longestName && words[i + count] && /^\p{Lu}{2,}$/u.test(words[i + count]!.text)) {
    if (count > 0 && !words[i + count]!.isJoined) break
    count++
  }
  return count >= 3 && plainFamilyNames.has(words[i]!.plain) && isNoInstitution(words[i]!) ? count : 0
}

function capitalsFrom(words: readonly Word[], i: number): number {
  let count = 0
  for (let at = i; count < longestName && words[at]?.isCapital; at++) {
    if (at > i && !words[at]!.isJoined) break
    if (/^\p{Lu}{2,}$/u.test(words[at]!.text)) break
    count++
  }
  return count
}

type Style = Pick<Reading, 'isBare'>

function isFamilyName({ isBare }: Style, word: Word): boolean {
  return isBare ? plainFamilyNames.has(word.plain) : familyNames.has(word.small)
}

function isMiddleName({ isBare }: Style, word: Word): boolean {
  return isBare ? plainMiddleNames.has(word.plain) : middleNames.has(word.small)
}

function isGivenName({ isBare }: Style, word: Word): boolean {
  return isBare ? plainGivenNames.has(word.plain) : givenNames.has(word.small)
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters > 3 && capitals > 0.7 * letters
}
