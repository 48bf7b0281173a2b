import { expect, test } from 'vitest'
import { resultsTable, type TableSource } from '../../../surveys/results/results-table.ts'
import { wilson } from '../../../surveys/results/scoring.ts'

const why = {
  id: 'why',
  wording: 'Vì sao?',
  options: [
    { id: 'slow', label: 'Chậm' },
    { id: 'rude', label: 'Thiếu lịch sự' },
    { id: 'far', label: 'Xa' },
  ],
}
const source: TableSource = {
  sections: [
    {
      title: 'Nơi tiếp dân',
      items: [
        { id: 'c1', wording: 'Chỗ ngồi' },
        { id: 'c2', wording: 'Trang thiết bị' },
      ],
    },
    { title: 'Công chức', items: [{ id: 'c3', wording: 'Lịch sự' }, why, { ...why, id: 'never' }] },
  ],
  dimensions: [
    {
      id: 'service',
      categories: [
        { id: 'land', label: 'Đất đai' },
        { id: 'other', label: 'Khác' },
      ],
    },
    { id: 'sex', categories: [{ id: 'female', label: 'Nữ' }] },
  ],
  published: {
    items: { c1: [1, 2, 3, 4, 10], c2: [0, 0, 6, 6, 0] },
    choices: { why: { n: 12, options: { slow: 9, rude: 6 } } },
    by: { service: { '*': { c1: { n: 20, high: 14 } }, land: { c1: { n: 20, high: 14 } } } },
  },
}
const rows = resultsTable(source)
const find = (dimension: string, group: string, section: string, item: string) =>
  rows.find(
    (row) =>
      row.dimension === dimension && row.group === group && row.section === section && row.item === item,
  )

test('one question has its counts, share and interval', () => {
  expect(find('', '', 'Nơi tiếp dân', 'c1')).toEqual({
    section: 'Nơi tiếp dân',
    item: 'c1',
    question: 'Chỗ ngồi',
    option: '',
    answer: '',
    dimension: '',
    group: '',
    label: '',
    figures: {
      people: 20,
      answers: 20,
      ratings: [1, 2, 3, 4, 10],
      high: 14,
      chosen: null,
      share: 0.7,
      interval: wilson(0.7, 20),
    },
  })
})

test('a section pools answers, and claims no more people than answered one of its questions', () => {
  expect(find('', '', 'Nơi tiếp dân', '')!.figures).toMatchObject({
    people: 20,
    answers: 32,
    ratings: [1, 2, 9, 10, 10],
    high: 20,
    share: 0.625,
    interval: wilson(0.625, 20),
  })
})

test('what is not told has a row and no figure, never a zero', () => {
  expect(find('', '', 'Công chức', 'c3')).toMatchObject({ question: 'Lịch sự', figures: null })
  expect(find('service', 'land', 'Nơi tiếp dân', 'c2')!.figures).toBeNull()
  expect(find('service', 'other', '', '')).toMatchObject({ label: 'Khác', figures: null })
  expect(rows.filter(({ dimension }) => dimension === 'sex')).toMatchObject([
    { section: '', item: '', question: '', dimension: 'sex', group: 'female', label: 'Nữ', figures: null },
  ])
})

test('breakdowns tell answers and how many were high, not each rating', () => {
  expect(find('service', 'land', 'Nơi tiếp dân', 'c1')!.figures).toMatchObject({
    answers: 20,
    high: 14,
    ratings: null,
  })
  expect(find('service', '*', 'Nơi tiếp dân', 'c1')!.figures!.answers).toBe(20)
})

test('a choice has a row for each option, of all who answered it, and is never broken down', () => {
  const found = rows.filter(({ item }) => item === 'why')
  expect(found.map(({ option, dimension }) => [option, dimension])).toEqual([
    ['slow', ''],
    ['rude', ''],
    ['far', ''],
  ])
  expect(found[0]).toMatchObject({
    ...{ section: 'Công chức', question: 'Vì sao?', answer: 'Chậm' },
    figures: { people: 12, answers: 12, ratings: null, high: null, chosen: 9, share: 0.75 },
  })
  expect(found[0]!.figures!.interval).toEqual(wilson(0.75, 12))
  expect(found[2]!.figures).toMatchObject({ chosen: 0, share: 0 })
  expect(rows.filter(({ item }) => item === 'never')).toMatchObject([{ option: '', figures: null }])
})
