import { expect, test } from 'vitest'
import { overdueFirst, promisedNote, untimedNote, type Promised } from '../../../site/read/plans/promised.ts'

const item = (title: string, more: Partial<Promised> = {}): Promised => ({
  title,
  path: `/ke-hoach/vi-du/${title}/`,
  when: 'mỗi quý',
  due: null,
  overdue: null,
  reported: '',
  ...more,
})

test('what is overdue comes first, the longest at the top; the rest keeps its order', () => {
  const items = [
    item('a'),
    item('b', { overdue: '2018-09-30' }),
    item('c'),
    item('d', { overdue: '2018-06' }),
  ]
  expect(overdueFirst(items).map(({ title }) => title)).toEqual(['d', 'b', 'a', 'c'])
})

test('a note names the plan and the time, and leaves out what there is not', () => {
  expect(promisedNote(item('a', { by: 'Huyện Vĩnh Linh, kế hoạch 2024, đã hết kỳ' }))).toBe(
    'Huyện Vĩnh Linh, kế hoạch 2024, đã hết kỳ · mỗi quý',
  )
  expect(promisedNote(item('a', { when: 'trước 15/06/2018', overdue: '2018-06-15' }))).toBe(
    'trước 15/06/2018, đã quá hạn, chưa có báo cáo',
  )
  expect(promisedNote(item('a', { reported: 'đã xong, ngày 20/11/2026' }))).toBe(
    'mỗi quý · đã xong, ngày 20/11/2026',
  )
  expect(promisedNote(item('a', { when: '' }))).toBe('')
})

test('what has no time is said once, with its number', () => {
  expect(untimedNote([item('a'), item('b')])).toBe('')
  expect(untimedNote([])).toBe('')
  expect(untimedNote([item('a'), item('b', { when: '' })])).toBe(
    'Văn bản không ghi thời hạn cho 1 trong 2 cam kết này.',
  )
  expect(untimedNote([item('a', { when: '' })])).toBe('Văn bản không ghi thời hạn cho các cam kết này.')
})
