/** What several places published, added up. Pure. */
import type { Choices } from '../../../surveys/results/publication.ts'

/** Question by question, those that published it. @param add gets at least one value */
export function addByItem<T>(
  published: readonly Readonly<Record<string, T>>[],
  add: (values: readonly T[]) => T,
): Record<string, T> {
  const all = Map.groupBy(published.flatMap(Object.entries<T>), ([item]) => item)
  return Object.fromEntries([...all].map(([item, entries]) => [item, add(entries.map(([, value]) => value))]))
}

/** @param figures of one question, at least one */
export function addChoices(figures: readonly Choices[]): Choices {
  const n = figures.reduce((sum, one) => sum + one.n, 0)
  const options = addByItem(
    figures.map((one) => one.options),
    (counts) => counts.reduce((sum, count) => sum + count, 0),
  )
  return { n, options }
}
