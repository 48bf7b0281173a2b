/** Scores and ranks of an index that running text quotes; nothing is recomputed. */
import { dimensionOf, schemeOf } from '../outline/dimensions.ts'
import type { IndexResult, Scheme } from '../types.ts'

const score =
  /(?:đạt|được)\s+(?:tổng\s+)?(?:điểm\s+)?(\d{1,3}(?:[,.]\d{1,4})?)(?:\s*\/\s*(\d{1,3}))?\s*(điểm|%)/iu
const rank =
  /xếp\s+(?:hạng\s+)?(?:vị\s+trí\s+)?(?:thứ\s+)?(?:hạng\s+)?(\d{1,2})(?:\s*\/\s*(\d{2}))?(?!\d|[,.]\d)/iu
const change = /(tăng|giảm)\s+(\d{1,2}(?:[,.]\d{1,4})?)\s*điểm/iu
const yearNear = /năm\s+((?:19|20)\d\d)/iu

const severalSentences = /(?<=[.;])\s+(?=\p{Lu})/u

/** What a result is about where its own sentence does not say. */
interface ResultContext {
  readonly scheme: Scheme
  /** The year that the section's heading names. */
  readonly year: number | null
}

/** @example "đạt 35,71/60 điểm (tăng 2,51 điểm …), xếp thứ 45/63" // => { score: 35.71, max: 60, change: 2.51, rank: 45, of: 63 } */
export function readResults(text: string, context: ResultContext): IndexResult[] {
  if (!/\d/.test(text)) return []
  return text.split(severalSentences).flatMap((sentence) => resultIn(sentence, context) ?? [])
}

function resultIn(sentence: string, context: ResultContext): IndexResult | null {
  const points = score.exec(sentence)
  const place = rank.exec(sentence)
  if (!place && !(points && isAboutIndex(sentence))) return null
  if (!points && place?.[2] === undefined) return null
  const head = sentence.slice(0, Math.min(points?.index ?? Infinity, place?.index ?? Infinity))
  const scheme = schemeOf(head) ?? context.scheme
  if (scheme === null) return null
  return {
    scheme,
    year: Number(yearNear.exec(head)?.[1] ?? context.year) || null,
    dimension: dimensionOf(head, scheme),
    score: decimal(points?.[1]),
    max: decimal(points?.[2]),
    change: changeIn(sentence),
    rank: decimal(place?.[1]),
    of: decimal(place?.[2]),
  }
}

function isAboutIndex(sentence: string): boolean {
  return /chỉ số|nội dung|papi|sipas|par index/iu.test(sentence) && !/trung bình/iu.test(sentence)
}

function changeIn(sentence: string): number | null {
  const match = change.exec(sentence)
  const amount = decimal(match?.[2])
  if (amount === null) return null
  return match?.[1]?.toLowerCase() === 'giảm' ? -amount : amount
}

function decimal(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace(',', '.'))
}
