/** One word for one thing in all that the public site says: docs/words.md. */
import { expect, test } from 'vitest'
import { text } from '../../site/text/text.ts'
import { sentences } from '../setup/sentences.ts'

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

test('nothing is said in the words of offices or of programmers', () => {
  const said = sentences(text)
  expect(said.length).toBeGreaterThan(700)
  const wrong = said.filter(([, sentence]) => unwanted.some((word) => word.test(sentence)))
  expect(wrong).toEqual([])
})

test('the tone stands where most documents of the state put it: hóa, hòa, thúy', () => {
  const older = /(?<!\p{L})(?:(?!qu)\p{L})*?(?:o[áàảãạéèẻẽẹ]|(?<!q)u[ýỳỷỹỵ])(?!\p{L})/iu
  for (const [key, sentence] of sentences(text)) expect(sentence, key).not.toMatch(older)
})
