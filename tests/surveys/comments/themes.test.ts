import { expect, test } from 'vitest'
import { papiIndicators } from '../../../surveys/indicators/papi.ts'
import { sipasCriteria } from '../../../surveys/indicators/sipas.ts'
import { themeWords } from '../../../surveys/comments/theme-words.ts'
import { themesOf } from '../../../surveys/comments/themes.ts'
import { labelledComments, precision, recall, themeAgreement } from './labelled.ts'

test('says which words said so, as they were written', () => {
  expect(themesOf('Chờ lâu, hẹn lại ba lần; thái độ thì lịch sự')).toEqual([
    { indicator: 'sipas/9', words: ['Chờ lâu', 'hẹn lại'] },
    { indicator: 'sipas/10', words: ['thái độ', 'lịch sự'] },
  ])
})

test('one word without its marks may be any: only phrases count there', () => {
  expect(themesOf('toi hoi ma khong ai noi')).toEqual([])
  expect(themesOf('bi cho lau qua, hen lai hoai').map(({ indicator }) => indicator)).toEqual(['sipas/9'])
})

test('what stands for personal data is about nothing', () => {
  expect(themesOf('gọi [số điện thoại]')).toEqual([])
})

test('every theme is an indicator that the portal knows', () => {
  const known = new Set([...papiIndicators, ...sipasCriteria].map(({ id }) => id))
  expect(Object.keys(themeWords).filter((id) => !known.has(id))).toEqual([])
})

test('agrees with a reader well enough to sort by, on comments that no word was taken from', () => {
  const agreement = themeAgreement(labelledComments.filter(({ part }) => part === 'test'))
  expect(precision(agreement)).toBeGreaterThan(0.5)
  expect(recall(agreement)).toBeGreaterThan(0.35)
})
