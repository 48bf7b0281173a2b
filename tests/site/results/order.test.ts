/** In which order results stand, and what is said of those with too few answers. */
import { expect, test } from 'vitest'
import { questionnaire, ratingItems, type Figure } from '../../../site/read/results/figures.ts'
import {
  extremes,
  fewItems,
  ratedBest,
  sectionsWithFigures,
  sharesKey,
} from '../../../site/read/results/order.ts'
import type { Results } from '../../../site/read/results/results.ts'
import { instrument } from '../../../surveys/instruments/index.ts'

const items = questionnaire.sections.flatMap(ratingItems)
const figure = (share: number): Figure => ({ ratings: [0, 0, 10, 10, 0], n: 20, share })
/** The first question the worst, the last the best. */
const figures = Object.fromEntries(items.map(({ id }, index) => [id, figure(index / items.length)]))

test('the best of a section comes first, and what has no figure is left out', () => {
  const [section] = questionnaire.sections
  const own = ratingItems(section!)
  const rest = Object.fromEntries(Object.entries(figures).filter(([id]) => id !== own[0]!.id))
  expect(ratedBest(section!, rest).map(({ item }) => item.id)).toEqual(
    own
      .slice(1)
      .map(({ id }) => id)
      .reverse(),
  )
})

test('three stand out on either side, none of them twice', () => {
  const { best, worst } = extremes(questionnaire, figures)
  expect(best.map(({ item }) => item.id)).toEqual(
    items
      .slice(-3)
      .map(({ id }) => id)
      .reverse(),
  )
  expect(worst.map(({ item }) => item.id)).toEqual(items.slice(0, 3).map(({ id }) => id))
  const five = Object.fromEntries(items.slice(0, 5).map(({ id }) => [id, figure(0.5)]))
  expect(extremes(questionnaire, five)).toEqual({ best: [], worst: [] })
})

test('questions with too few answers are named, free text is not', () => {
  const results = { figures: { [items[0]!.id]: figure(0.5) }, choices: {} } as unknown as Results
  const few = fewItems(questionnaire, results)
  expect(few).not.toContain(items[0]!.wording.vi)
  expect(few).toContain(items[1]!.wording.vi)
  expect(few).toHaveLength(
    questionnaire.sections.flatMap((section) => section.items).filter(({ kind }) => kind !== 'text').length -
      1,
  )
})

test('a section is shown where one of its questions has a figure', () => {
  const second = questionnaire.sections[1]
  const rated = ratingItems(second!)[0]!.id
  const results = { figures: { [rated]: figure(0.5) }, choices: {} } as unknown as Results
  expect(sectionsWithFigures(questionnaire, results)).toEqual([second])
  const other = instrument('works')!
  const optional = other.sections.find(({ items }) => items.some(({ kind }) => kind === 'choice'))!
  const { id } = optional.items.find(({ kind }) => kind === 'choice')!
  const chosen = { figures: {}, choices: { [id]: { n: 12, options: {} } } } as unknown as Results
  expect(sectionsWithFigures(other, chosen)).toEqual([optional])
})

test('one key stands for all bars only where there is one scale', () => {
  expect(sharesKey(questionnaire)).toHaveLength(5)
  for (const id of ['works', 'health', 'school']) {
    const scales = new Set(
      instrument(id)!
        .sections.flatMap(ratingItems)
        .map(({ scale }) => scale),
    )
    expect(sharesKey(instrument(id)!) === null, id).toBe(scales.size !== 1)
  }
})
