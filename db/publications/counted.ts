/** From the stored counts of a unit's responses to everything that disclosure control decides about. Pure. */
import { itemsOf, type Instrument, type Relevance } from '../../surveys/instruments/instrument.ts'
import type { Choices, Counted } from '../../surveys/results/publication.ts'
import type { Distribution } from '../../surveys/results/scoring.ts'
import { addTally, itemTally, sumTallies, type Tally } from '../../surveys/results/tally.ts'
import type { MonthlyTally } from '../tallies/tallies.ts'

/** The category of those who did not say: without it the groups of people would not add up to everybody. */
const unstated = 'unstated'

/** All that is counted now, in the shape that disclosure control takes. */
export function countedIn(tallies: readonly MonthlyTally[], instrument: Instrument): Counted {
  const total = sumOf(tallies.filter((row) => row.group === 'all'))
  return {
    items: distributionsOf(total, instrument),
    choices: choicesOf(total, instrument),
    by: breakdownsOf(tallies, total, instrument),
    follows: Object.fromEntries(
      itemsOf(instrument).flatMap(({ id, relevance }) => (relevance ? [[id, sourcesOf(relevance)]] : [])),
    ),
  }
}

/** Counts by service, mode, assurance, month and, where anybody said, by sex and age group. */
function breakdownsOf(tallies: readonly MonthlyTally[], total: Tally, instrument: Instrument): Counted['by'] {
  const by: Record<string, Record<string, Record<string, Distribution>>> = {}
  const rowsOf = (dimension: string) => tallies.filter((row) => row.group.startsWith(`${dimension}:`))
  const distributions = (dimension: string) =>
    distributionsBy(rowsOf(dimension), (row) => row.group.slice(dimension.length + 1), instrument)
  for (const dimension of ['service', 'mode', 'assurance']) by[dimension] = distributions(dimension)
  const whole = tallies.filter((row) => row.group === 'all')
  by['month'] = distributionsBy(whole, (row) => row.month, instrument)
  for (const dimension of ['sex', 'ageGroup']) {
    const rows = rowsOf(dimension)
    if (rows.length === 0) continue
    const rest = total.slice()
    addTally(
      rest,
      sumOf(rows).map((count) => -count),
    )
    by[dimension] = { ...distributions(dimension), [unstated]: distributionsOf(rest, instrument) }
  }
  return by
}

/** The items that a condition asks about; one that is never published, a text, holds back what follows it for good. */
function sourcesOf(relevance: Relevance): string[] {
  if ('item' in relevance) return [relevance.item]
  return ('all' in relevance ? relevance.all : relevance.any).flatMap(sourcesOf)
}

function distributionsBy(
  rows: readonly MonthlyTally[],
  category: (row: MonthlyTally) => string,
  instrument: Instrument,
): Record<string, Record<string, Distribution>> {
  return Object.fromEntries(
    [...Map.groupBy(rows, category)].map(([name, group]) => [
      name,
      distributionsOf(sumOf(group), instrument),
    ]),
  )
}

function distributionsOf(tally: Tally, instrument: Instrument): Record<string, Distribution> {
  return Object.fromEntries(
    itemsOf(instrument)
      .filter((item) => item.kind === 'rating')
      .map((item) => [item.id, itemTally(instrument, tally, item.id).distribution]),
  )
}

function choicesOf(tally: Tally, instrument: Instrument): Record<string, Choices> {
  return Object.fromEntries(
    itemsOf(instrument)
      .filter((item) => item.kind === 'choice')
      .map(({ id }) => {
        const { answered, options } = itemTally(instrument, tally, id)
        return [id, { n: answered, options }]
      }),
  )
}

function sumOf(rows: readonly MonthlyTally[]): Tally {
  return sumTallies(rows.map((row) => row.tally))
}
