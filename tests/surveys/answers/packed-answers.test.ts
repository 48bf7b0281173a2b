import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellReader, packAnswers, unpackAnswers } from '../../../surveys/answers/packed-answers.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import type { Answer, Answers, Instrument, Item } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { followUp } from '../results/follow-up.ts'

function answerTo(item: Item): fc.Arbitrary<Answer> {
  if (item.kind === 'rating') return fc.constantFrom<Answer[]>(1, 2, 3, 4, 5, 'na')
  if (item.kind === 'text') return fc.string({ unit: 'grapheme', minLength: 1 })
  const codes = item.options.map(({ code }) => code)
  return item.multiple ? fc.subarray(codes, { minLength: 1 }) : fc.constantFrom(...codes)
}

function answersTo(instrument: Instrument): fc.Arbitrary<Answers> {
  const model = Object.fromEntries(itemsOf(instrument).map((item) => [item.id, answerTo(item)]))
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Answers>
}

test.each([sipas2017, followUp])('answers to $id survive packing', (instrument) => {
  fc.assert(
    fc.property(answersTo(instrument), (answers) => {
      expect(unpackAnswers(instrument, packAnswers(instrument, answers))).toEqual({ ...answers })
    }),
  )
})

test.each([sipas2017, followUp])('cells of $id say the same as its answers', (instrument) => {
  const read = cellReader(instrument, (text) => `<${text}>`)
  fc.assert(
    fc.property(answersTo(instrument), (answers) => {
      const cells = itemsOf(instrument).map(({ id }) => [answers[id] ?? ''].flat().join(' '))
      const unwrapped = read(packAnswers(instrument, answers)).map((cell) => cell.replace(/^<([^]*)>$/, '$1'))
      expect(unwrapped).toEqual(cells)
    }),
    { examples: instrument === followUp ? [[{ note: '>' }]] : [] },
  )
})

test('22 ratings take 22 characters', () => {
  fc.assert(fc.property(answersTo(sipas2017), (answers) => packAnswers(sipas2017, answers).length === 22))
  expect(packAnswers(sipas2017, { c1: 4, c2: 'na', c22: 1 })).toBe('4n-------------------1')
})

test.each(['', '4', '6'.repeat(22), '4'.repeat(23)])(
  'text of another instrument is not misread: %j',
  (packed) => {
    expect(() => unpackAnswers(sipas2017, packed)).toThrow('do not fit sipas-2017 version 1')
  },
)
