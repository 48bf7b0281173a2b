import { dimensionOf, schemeOf } from '../outline/dimensions.ts'
import type { IndexResult, Scheme } from '../types.ts'

const score =
  /(?:đạt|được)\s+(?:tổng\s+)?(?:điểm\s+)?(\d{1,3}(?:[,.]\d{1,4})?)(?:\s*\/\s*(\d{1,3}))?\s*(điểm|%)/iu
const rank =
  /xếp\s+(?:hạng\s+)?(?:vị\s+trí\s+)?(?:thứ\s+)?(?:hạng\s+)?(\d{1,2})(?:\s*\/\s*(\d{2}))?(?!\d|[,.]\d)/iu
const change = /(tăng|giảm)\s+(\d{1,2}(?:[,.]\d{1,4})?)\s*điểm/iu
const yearNear = /năm\s+((?:19|20)\d\d)/iu

function decimal(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace(',', '.'))
}

/**
 * Scores and ranks of an index as printed ("đạt 35,71/60 điểm (tăng 2,51 điểm …), xếp thứ 45/63"); nothing is
 * recomputed. `context.year` is the year that the section's heading names.
 */
export function readResults(text: string, context: { scheme: Scheme; year: number | null }): IndexResult[] {
  const results: IndexResult[] = []
  if (!/\d/.test(text)) return results
  for (const sentence of text.split(/(?<=[.;])\s+(?=\p{Lu})/u)) {
    const points = score.exec(sentence)
    const place = rank.exec(sentence)
    if (
      !place &&
      !(points && /chỉ số|nội dung|papi|sipas|par index/iu.test(sentence) && !/trung bình/iu.test(sentence))
    )
      continue
    if (!points && place?.[2] === undefined) continue
    const head = sentence.slice(0, Math.min(points?.index ?? Infinity, place?.index ?? Infinity))
    const scheme = schemeOf(head) ?? context.scheme
    if (scheme === null) continue
    const moved = change.exec(sentence)
    const sign = moved?.[1]?.toLowerCase() === 'giảm' ? -1 : 1
    const amount = decimal(moved?.[2])
    const named = dimensionOf(head, scheme)
    results.push({
      scheme,
      year: Number(yearNear.exec(head)?.[1] ?? context.year) || null,
      dimension: /chỉ số papi\b[^,;]*$/iu.test(head) && named === null ? null : named,
      score: decimal(points?.[1]),
      max: decimal(points?.[2]),
      change: amount === null ? null : sign * amount,
      rank: decimal(place?.[1]),
      of: decimal(place?.[2]),
    })
  }
  return results
}
