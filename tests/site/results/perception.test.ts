import { expect, test } from 'vitest'
import { instrument } from '../../../surveys/instruments/index.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import { questionnaire, type Figure } from '../../../site/read/results/figures.ts'
import { perceptionOf } from '../../../site/read/results/perception.ts'
import type { CommuneResults } from '../../../site/read/results/results.ts'
import type { Commune } from '../../../site/read/units.ts'

const unit = { path: '/xa/19366-ben-quan/' } as Commune
const figure: Figure = { ratings: [1, 2, 3, 4, 5], n: 15, share: 0.6 }

const results = (
  entries: [id: string, figures: Record<string, Figure>, choices?: Record<string, unknown>][],
): CommuneResults =>
  new Map(
    entries.map(([id, figures, choices = {}]) => [
      id,
      {
        instrument: instrument(id)!,
        n: 15,
        since: '2026-11',
        publishedAt: '2026-11-20T08:00:00Z',
        figures,
        choices,
      },
    ]),
  ) as unknown as CommuneResults

test('the main questionnaire answers what it asks about', () => {
  const found = perceptionOf('papi/5.3', unit, results([[questionnaire.id, { 'papi/5.3': figure }]]))
  expect(found.figure).toBe(figure)
  expect(found.path).toBe('/xa/19366-ben-quan/ket-qua/')
  expect(found.labels).toHaveLength(5)
  expect(found.question).toMatch(/^Người đến làm thủ tục được hỏi về: .+\.$/)
})

test('the quick questions answer the rest, each with its own words', () => {
  const item = papiPulse.sections
    .flatMap(({ items }) => items)
    .find(({ informs }) => informs.includes('papi/1.1'))!
  const found = perceptionOf('papi/1.1', unit, results([[papiPulse.id, { [item.id]: figure }]]))
  expect(found.figure).toBe(figure)
  expect(found.question).toContain(item.wording.vi)
  expect(found.path).toBe('/xa/19366-ben-quan/ket-qua/papi-pulse/')
})

test('too few answers are no figure, and lead to no page', () => {
  const found = perceptionOf('papi/1.1', unit, results([]))
  expect(found).toMatchObject({ figure: null, path: null, others: [] })
  expect(found.question).not.toBe('')
})

test('other questionnaires are named with how many of their questions are about it', () => {
  const visit = instrument('visit')!
  const about = visit.sections.flatMap(({ items }) => items).filter((item) => item.kind === 'choice')
  const [id] = about.flatMap(({ informs }) => informs)
  const choices = Object.fromEntries(about.map((item) => [item.id, { n: 12, options: {} }]))
  const found = perceptionOf(id!, unit, results([['visit', {}, choices]]))
  expect(found.others).toEqual([
    {
      title: visit.title.vi,
      questions: about.filter(({ informs }) => informs.includes(id!)).length,
      n: 12,
      path: '/xa/19366-ben-quan/ket-qua/visit/',
    },
  ])
})
