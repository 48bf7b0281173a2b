import { expect, test } from 'vitest'
import { papiDimensions, papiIndicators } from '../../../surveys/indicators/index.ts'
import { editionNotes, retiredIn } from '../../../site/read/scores/papi-editions.ts'

const measured = (id: string) => editionNotes(id).map(({ years, measured }) => `${years}: ${measured}`)

test('the whole index says how many it measured', () => {
  expect(measured('papi')).toEqual([
    '2011-2017: 6 nội dung, 22 nội dung thành phần',
    '2018: 8 nội dung, 28 nội dung thành phần',
    '2019-2020: 8 nội dung, 29 nội dung thành phần',
    'từ 2021: 8 nội dung, 28 nội dung thành phần',
  ])
})

test('a sub-dimension says its number and what was possible in each edition', () => {
  expect(measured('papi/5.2')).toEqual([
    '2011-2017: mang số 5.3, cao nhất 2,5 điểm',
    '2018: mang số 5.3, cao nhất 2,5 điểm',
    '2019-2020: mang số 5.3, cao nhất 2,5 điểm',
    'từ 2021: mang số 5.2, cao nhất 3,33 điểm',
  ])
  expect(measured('papi/8.3')[1]).toBe('2018: không đo')
  expect(measured('papi/7.1')[0]).toBe('2011-2017: không đo')
})

test('what is disputed is neither called the same nor absent', () => {
  for (const id of ['papi/2.1', 'papi/2.4', 'papi/3.2']) {
    expect(measured(id)[0], id).toBe('2011-2017: các nguồn không thống nhất về tên các nội dung')
  }
  // The first of dimension 3 was never in dispute.
  expect(measured('papi/3.1')[0]).toContain('mang số 3.1')
})

test('a dimension lists its parts, also the one that was given up', () => {
  expect(measured('papi/5')[0]).toContain('5.2 Cấp phép xây dựng')
  expect(measured('papi/5')[3]).not.toContain('Cấp phép xây dựng')
  expect(retiredIn('papi/5')).toEqual([{ id: 'papi/2011/5.2', name: 'Cấp phép xây dựng' }])
  for (const { id } of [...papiDimensions, ...papiIndicators].filter((entry) => entry.id !== 'papi/5')) {
    expect(retiredIn(id), id).toEqual([])
  }
})
