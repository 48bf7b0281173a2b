/** One word for one thing, and one spelling, in all that the public site says: docs/words.md. */
import { expect, test } from 'vitest'
import { text } from '../../site/text/text.ts'

/** Words that a reader of the noticeboard does not know, or that stand for something that has another name here. */
const unwanted = [
  /quý khách/i,
  /bảng hỏi/i,
  /\bupload\b/i,
  /\bticket\b/i,
  /đơn vị hành chính cấp xã/i,
  /mức cao \(4, 5\)/,
  /lỗi không xác định/i,
  /\bTTHC\b/,
]

/** Has every member, each of which is 1. */
const members = new Proxy({}, { get: () => 1 })

function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const sample = /^\(\s*\{/.test(String(value)) ? members : 1
    const say = value as (...args: unknown[]) => unknown
    return sentences(say(...Array.from({ length: value.length }, () => sample)), path)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => sentences(part, `${path}.${key}`))
}

test('nothing is said in the words of offices or of programmers', () => {
  const said = sentences(text, 'text')
  expect(said.length).toBeGreaterThan(700)
  const wrong = said.filter(([, sentence]) => unwanted.some((word) => word.test(sentence)))
  expect(wrong).toEqual([])
})
