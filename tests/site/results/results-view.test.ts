import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categoryScore, wholeScore } from '../../../surveys/results/published-scores.ts'
import { addressOf, choiceOf, type Choice } from '../../../site/islands/results/results-choice.ts'
import {
  besideProvince,
  countedThen,
  itemsOf,
  optionFigures,
  type ResultsData,
} from '../../../site/view/results-view.ts'
import { compared, mostChosen, scoreSentence } from '../../../site/view/results-words.ts'

const desk: ResultsData['instruments'][number] = {
  id: 'desk',
  title: 'Một cửa',
  since: '2026-09',
  publishedAt: '2026-11-20T08:00:00.000Z',
  rated: 'hài lòng',
  labels: ['1', '2', '3', '4', '5'],
  sections: [
    {
      id: 'a',
      title: 'Nơi chờ',
      items: [
        { id: 'c1', wording: 'Ghế' },
        { id: 'c2', wording: 'Quạt' },
      ],
    },
    { id: 'b', title: 'Thủ tục', items: [{ id: 'c3', wording: 'Niêm yết' }] },
  ],
  filters: [
    {
      id: 'service',
      title: 'Thủ tục',
      categories: [
        { id: 'land', label: 'Đất đai' },
        { id: 'other', label: 'Khác' },
        { id: 'social', label: 'Trợ cấp' },
      ],
    },
  ],
  items: { c1: [1, 1, 8, 20, 12], c3: [0, 0, 2, 5, 5] },
  choiceQuestions: [
    {
      ...{ id: 'why', section: 'Nơi chờ', wording: 'Vì sao?', onlyIf: '', several: true },
      options: [
        { id: 'slow', label: 'Chậm' },
        { id: 'rude', label: 'Thiếu lịch sự' },
        { id: 'far', label: 'Xa' },
      ],
    },
  ],
  choices: { why: { n: 20, options: { slow: 12, rude: 12, far: 0 } } },
  by: {
    service: {
      land: { c1: { n: 20, high: 4 } },
      other: { c1: { n: 20, high: 18 }, c3: { n: 12, high: 10 } },
      '*': { c1: { n: 40, high: 22 } },
    },
  },
  elsewhere: { c1: [10, 10, 10, 40, 30] },
}
const data: ResultsData = {
  unit: 'Xã Bến Quan',
  province: 'tỉnh Quảng Trị',
  sums: '/tinh/44-quang-tri/ket-qua/tong.json',
  instruments: [desk, { ...desk, id: 'school', elsewhere: {} }],
}

test('a choice and its address are the same thing', () => {
  const choices = fc.constantFrom('desk', 'school').chain((instrument) =>
    fc.record({
      instrument: fc.constant(instrument),
      part: fc.constantFrom('', 'a', 'b', 'c1', 'c3'),
      by: fc.constantFrom('', 'service'),
    }),
  )
  const pairs = fc.constantFrom<Choice['compare']>('', 'tinh', ['land', 'other'], ['other', 'land'])
  fc.assert(
    fc.property(choices, pairs, (choice, compare) => {
      const fits =
        compare === '' ||
        (compare === 'tinh' ? choice.by === '' && choice.instrument === 'desk' : choice.by === 'service')
      const whole: Choice = { ...choice, compare: fits ? compare : '' }
      expect(choiceOf(addressOf(whole, data), data)).toEqual(whole)
    }),
  )
})

test('the address of the beginning is empty, and others are readable', () => {
  const choice = { instrument: 'desk', part: 'c1', by: 'service', compare: ['land', 'other'] } as const
  expect(addressOf({ instrument: 'desk', part: '', by: '', compare: '' }, data)).toBe('')
  expect(addressOf(choice, data)).toBe('?tieu-chi=c1&theo=service&so=land,other')
})

test('whatever stands in an address, the choice is one that exists', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), fc.string(), (query, so) => {
      for (const search of [query, `?so=${so}&theo=${so}`, `?theo=service&so=land,${so}`]) {
        const choice = choiceOf(search, data)
        expect(data.instruments.map(({ id }) => id)).toContain(choice.instrument)
        expect(itemsOf(desk, choice.part).length).toBeGreaterThan(0)
      }
    }),
  )
  expect(choiceOf('?theo=constructor&tieu-chi=__proto__&so=land,land', data)).toEqual({
    ...{ instrument: 'desk', part: '', by: '', compare: '' },
  })
})

test('what was not published is nothing, never a zero', () => {
  expect(wholeScore(desk.items, ['c2'])).toBeNull()
  expect(categoryScore(desk.by, 'service', 'social', ['c1'])).toBeNull()
  expect(categoryScore(desk.by, 'month', '2026-11', ['c1'])).toBeNull()
  expect(countedThen(desk.by, 'month', ['c1'])).toBeNull()
  expect(scoreSentence(null, 'hài lòng', false)).toContain('‹10')
})

test('shares and intervals come from n and how many gave 4 or 5', () => {
  const land = categoryScore(desk.by, 'service', 'land', ['c1'])!
  expect(land).toMatchObject({ n: 20, share: 0.2 })
  expect(land.interval![0]).toBeCloseTo(0.081, 3)
  expect(land.interval![1]).toBeCloseTo(0.416, 3)
  expect(scoreSentence(land, 'hài lòng', false)).toBe(
    '20% hài lòng, trong 20 lượt; khoảng bất định do số lượt ít: từ 8 đến 42%.',
  )
  // Several questions: 28 of 32 answers, but only 20 people for certain.
  expect(categoryScore(desk.by, 'service', 'other', itemsOf(desk, ''))).toMatchObject({
    n: 20,
    share: 28 / 32,
  })
})

test('two groups differ only where their intervals are', () => {
  const group = (label: string, id: string) => ({
    label,
    score: categoryScore(desk.by, 'service', id, ['c1']),
  })
  const [land, other, social] = [group('Đất đai', 'land'), group('Khác', 'other'), group('Trợ cấp', 'social')]
  expect(compared(land, other)).toBe('Đất đai (20%) và Khác (90%): khác biệt rõ.')
  expect(compared(land, land)).toContain('chưa đủ để nói')
  expect(compared(land, social)).toContain('chưa đủ')
})

test('of options it is said in words what most chose, and of how many', () => {
  const figures = optionFigures(desk.choiceQuestions[0]!, desk.choices['why']!)
  expect(figures[2]).toMatchObject({ id: 'far', label: 'Xa', count: 0, share: 0 })
  expect(figures[0]!.interval[0]).toBeCloseTo(0.387, 3)
  expect(mostChosen(figures, 20, true).join('')).toBe(
    '«Chậm» và «Thiếu lịch sự» được chọn nhiều nhất: mỗi ý 60%, trong 20 lượt trả lời câu này. Mỗi lượt chọn được nhiều ý.',
  )
  const alike = optionFigures(desk.choiceQuestions[0]!, { n: 20, options: { slow: 20 } })
  expect(mostChosen(alike, 20, false).join('')).toBe(
    'Lượt nào cũng chọn «Chậm»: 100%, trong 20 lượt trả lời câu này.',
  )
})

test('a question with options is chosen by its address, and never taken apart', () => {
  const plain = { instrument: 'desk', part: 'why', by: '', compare: '' }
  expect(choiceOf('?tieu-chi=why&theo=service&so=land,other', data)).toEqual(plain)
  expect(choiceOf('?tieu-chi=why&so=tinh', data)).toEqual(plain)
  expect(choiceOf(addressOf({ ...plain, compare: '' }, data), data)).toEqual(plain)
  const onlyOptions = { ...data, instruments: [{ ...desk, sections: [], filters: [] }] }
  expect(choiceOf('', onlyOptions).part).toBe('why')
})

test('the others of the province are its sums without the commune, by what is asked', () => {
  const own = { ...data, instruments: [desk] }
  const sums = {
    [desk.id]: { c1: [100, 100, 100, 100, 100], c3: [0, 0, 2, 5, 5], c9: [1, 1, 1, 1, 1] },
  } as const
  const [found] = besideProvince(own, sums).instruments
  const c1 = desk.items['c1']!
  expect(found?.elsewhere?.['c1']).toEqual(c1.map((count) => 100 - count))
  expect(found?.elsewhere).not.toHaveProperty('c9')
  // What it alone published is nothing of the others, nor are sums from before it.
  expect(besideProvince(own, { [desk.id]: desk.items }).instruments[0]?.elsewhere).toEqual({})
  expect(besideProvince(own, { [desk.id]: { c1: [0, 0, 0, 0, 0] } }).instruments[0]?.elsewhere).toEqual({})
  expect(besideProvince(own, {}).instruments[0]?.elsewhere).toEqual({})
})

test('what else stands in an address stays when the choice changes', () => {
  const data = { unit: 'Xã Thử', province: 'tỉnh Thử', sums: '', instruments: [desk] }
  const chosen: Choice = { instrument: 'desk', part: 'c1', by: '', compare: '' }
  expect(addressOf(chosen, data, '?xa=19366&tieu-chi=c2&theo=service')).toBe('?xa=19366&tieu-chi=c1')
})
