/** Cases of a queue that are the same text, or nearly: one answer may do for a group. */
import { featuresOf } from './features.ts'
import { similarIndex, type ComparedCase } from './index.ts'

/** From here on two texts are the same one, copied and changed a little. */
const likeEnoughToGroup = 0.6
const mostLike = 50

/**
 * Groups of two or more ids, in the order of the cases. Copies are found first and compared once, so that a thousand
 * copies of one text cost no more than one.
 */
export function nearDuplicates(cases: readonly ComparedCase[], likeEnough = likeEnoughToGroup): string[][] {
  const copies = copiesOf(cases)
  const heads = new Map(copies.map(([first]) => [first.id, first.id]))
  const headOf = (id: string): string => {
    const next = heads.get(id) ?? id
    return next === id ? id : headOf(next)
  }
  const index = similarIndex(copies.map(([first]) => first))
  for (const [{ id, text }] of copies) {
    const like = index.similar(text, { most: mostLike, likeEnough, isWanted: (other) => other !== id })
    for (const { id: other } of like) {
      const [one, two] = [headOf(id), headOf(other)]
      if (one !== two) heads.set(two, one)
    }
  }
  const groups = new Map<string, string[]>()
  for (const same of copies) {
    const head = headOf(same[0].id)
    groups.set(head, [...(groups.get(head) ?? []), ...same.map(({ id }) => id)])
  }
  return [...groups.values()].filter((ids) => ids.length > 1)
}

type Copies = [ComparedCase, ...ComparedCase[]]

/** Cases with the same words and pairs of words; those without any are like nothing. */
function copiesOf(cases: readonly ComparedCase[]): Copies[] {
  const copies = new Map<string, Copies>()
  for (const one of cases) {
    const { words, pairs } = featuresOf(one.text)
    if (words.length + pairs.length === 0) continue
    const key = [...words, ...pairs].sort().join()
    const same = copies.get(key)
    if (same) same.push(one)
    else copies.set(key, [one])
  }
  return [...copies.values()]
}
