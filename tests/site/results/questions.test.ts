import { expect, test } from 'vitest'
import { choiceQuestions, levelsOf, ratedSections } from '../../../site/read/results/questions.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import { works } from '../../../surveys/instruments/works.ts'
import { followUp } from '../../surveys/results/follow-up.ts'

test('what is rated and what is chosen are shown, what is written is not', () => {
  expect(ratedSections(followUp).map(({ items }) => items.map(({ id }) => id))).toEqual([['overall']])
  expect(choiceQuestions(followUp).map(({ id, several }) => [id, several])).toEqual([
    ['why', false],
    ['ways', true],
  ])
})

test('a follow-up says who was asked it, in the words that were chosen', () => {
  const sentence = (instrument: Instrument, id: string) =>
    choiceQuestions(instrument).find((question) => question.id === id)!.onlyIf
  expect(sentence(visit, 'why')).toBe(
    'Chỉ hỏi người đã chọn «Rất không hài lòng» hoặc «Không hài lòng» ở câu «Nhìn chung, Ông/Bà hài lòng với lần phục vụ này đến mức nào?».',
  )
  expect(sentence(works, 'booked')).toContain(
    '«Có, góp tiền», «Có, góp công» hoặc «Có, hiến đất hoặc cây trồng»',
  )
  expect(sentence(works, 'informed')).toBe('')
  const both = {
    all: [
      { item: 'overall', oneOf: ['na'] },
      { item: 'why', oneOf: ['slow'] },
    ],
  }
  const [section] = followUp.sections
  const items = section!.items.map((item) => (item.id === 'ways' ? { ...item, relevance: both } : item))
  expect(sentence({ ...followUp, sections: [{ ...section!, items }] }, 'ways')).toBe(
    'Chỉ hỏi người đã chọn «Không áp dụng» ở câu «Nhìn chung» và chọn «Chậm» ở câu «Vì sao?».',
  )
})

test('the two best levels are said plainly where their words allow, otherwise quoted', () => {
  expect(levelsOf(visit).rated).toBe('hài lòng')
  expect(levelsOf(papiPulse).rated).toBe('đồng ý')
  expect(levelsOf(followUp)).toEqual({
    labels: ['Rất kém', 'Kém', 'Vừa', 'Tốt', 'Rất tốt'],
    rated: '«Tốt» hoặc «Rất tốt»',
  })
  const [section] = followUp.sections
  const mixed: Instrument = {
    ...followUp,
    scales: { ...followUp.scales, agreement: papiPulse.scales['agreement']! },
    sections: [
      { ...section!, items: [...section!.items, { ...section!.items[0]!, scale: 'agreement' } as never] },
    ],
  }
  expect(levelsOf(mixed).rated).toBe('mức 4 hoặc 5')
})
