import { expect, test } from 'vitest'
import { papiIndicators, sipasCriteria } from '../../../surveys/indicators/index.ts'
import { digestSource, itemsOf } from '../../../surveys/instruments/instrument.ts'
import { instrument, instruments } from '../../../surveys/instruments/index.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'

test('instruments are found by id', () => {
  for (const known of instruments) expect(instrument(known.id)).toBe(known)
  expect(instrument('none')).toBeUndefined()
})

test('the digest depends on what is asked, not on how the definition is written down', () => {
  const { id, ...rest } = sipas2017
  expect(digestSource({ ...rest, id })).toBe(digestSource(sipas2017))
  expect(digestSource({ ...sipas2017, version: '2' })).not.toBe(digestSource(sipas2017))
  expect(digestSource({ ...sipas2017, sections: sipas2017.sections.toReversed() })).not.toBe(
    digestSource(sipas2017),
  )
  expect(JSON.parse(digestSource(sipas2017))).toEqual(sipas2017)
})

test('the short survey after a visit has five questions and room for a word, and a low rating asks why', () => {
  const items = itemsOf(instrument('visit') ?? sipas2017)
  expect(items.map(({ kind }) => kind)).toEqual(['rating', 'choice', 'choice', 'choice', 'choice', 'text'])
  expect(items.filter((item) => item.relevance).map(({ id, relevance }) => [id, relevance])).toEqual([
    ['why', { item: 'overall', oneOf: ['1', '2'] }],
  ])
})

test('each criterion and each sub-dimension has exactly one item of its own', () => {
  const informed = (id: string) => itemsOf(instrument(id) ?? sipas2017).flatMap((item) => item.informs)
  expect(informed('sipas-2017').filter((id) => id.startsWith('sipas/'))).toEqual(
    sipasCriteria.map(({ id }) => id),
  )
  expect(informed('papi-pulse')).toEqual(papiIndicators.map(({ id }) => id))
})

test('no wording is used twice within a survey, in either language', () => {
  for (const known of instruments) {
    for (const language of ['vi', 'en'] as const) {
      const wordings = itemsOf(known).map((item) => item.wording[language])
      expect(new Set(wordings).size, known.id).toBe(wordings.length)
    }
  }
})
