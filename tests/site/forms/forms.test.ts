import { expect, test } from 'vitest'
import { choicesAmong, formOf, pulseForms } from '../../../site/read/forms/forms.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import type { Instrument, Relevance } from '../../../surveys/instruments/instrument.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import { works } from '../../../surveys/instruments/works.ts'
import { followUp } from '../../surveys/results/follow-up.ts'

const numbers = (instrument: Instrument) =>
  formOf(instrument).parts.flatMap(({ questions }) => questions.map(({ number }) => number))
const hints = (instrument: Instrument) =>
  formOf(instrument).parts.flatMap(({ questions }) => questions.flatMap(({ onlyIf }) => onlyIf || []))

test('a follow-up has its question’s number with a letter, so that no number is missing where it is not asked', () => {
  expect(numbers(visit)).toEqual(['1', '1a', '2', '3', '4', '5'])
  expect(numbers(works)).toEqual(['1', '2', '3', '4', '4a', '4b', '5', '6', '7'])
})

test('without a script a follow-up says when to answer it', () => {
  expect(hints(visit)).toEqual(['Chỉ trả lời nếu câu 1 chọn «Rất không hài lòng» hoặc «Không hài lòng».'])
  expect(hints(works)).toContain(
    'Chỉ trả lời nếu câu 4 chọn «Có, góp tiền», «Có, góp công» hoặc «Có, hiến đất hoặc cây trồng».',
  )
})

test('several conditions are said as they are meant', () => {
  const overall: Relevance = { item: 'overall', oneOf: ['1', 'na'] }
  const why: Relevance = { item: 'why', oneOf: ['slow'] }
  const ways: Relevance = { item: 'ways', oneOf: ['desk'] }
  const note = { kind: 'text', id: 'more', wording: { vi: 'Thêm' }, informs: [], maxLength: 80 } as const
  const asking = (relevance: Relevance): Instrument => ({
    ...followUp,
    sections: followUp.sections.map((section) => ({
      ...section,
      items: [...section.items, { ...note, relevance }],
    })),
  })
  expect(hints(asking({ all: [why, { any: [overall, ways] }] })).at(-1)).toBe(
    'Chỉ trả lời nếu câu 1a chọn «Chậm» và (câu 1 chọn «Rất kém» hoặc «Không áp dụng», hoặc câu 2 chọn «Đến nơi»).',
  )
})

test('the pulse asks four at a time, each question in one turn, and each dimension by itself', () => {
  const ids = (turns: boolean) =>
    pulseForms()
      .filter(({ name }) => name.includes('luot-') === turns)
      .map(({ parts }) => parts.flatMap(({ questions }) => questions.map(({ item }) => item.id)))
  const all = itemsOf(papiPulse).map(({ id }) => id)
  expect(ids(true).map((turn) => turn.length)).toEqual(Array<number>(7).fill(4))
  expect(ids(true).flat().sort()).toEqual([...all].sort())
  expect(ids(false).flat()).toEqual(all)
})

test('every built-in questionnaire can be chosen, and an imported one by its title', () => {
  const choices = choicesAmong([...instruments, followUp])
  expect(choices.map(({ href }) => href)).toEqual([
    '',
    ...instruments.slice(1).map(({ id }) => `${id}/`),
    'follow-up/',
  ])
  expect(choices.at(-1)?.label).toBe('Phiếu thử')
})
