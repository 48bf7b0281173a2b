/** The five answers as parts of a bar. Pure. */

interface BarPart {
  /** From 1, the worst. */
  readonly step: number
  /** Where it starts, and how much of the bar it is, in percent. */
  readonly x: number
  readonly width: number
  readonly count: number
  /** Whether its number stands in it: narrower ones have no room. */
  readonly isRoomy: boolean
}

const roomy = 9

/** @param ratings how many chose each level, worst first; at least one did */
export function barParts(ratings: readonly number[]): BarPart[] {
  const sum = ratings.reduce((all, count) => all + count, 0)
  let x = 0
  return ratings.map((count, index) => {
    const start = x
    x += (count / sum) * 100
    return { step: index + 1, x: start, width: x - start, count, isRoomy: x - start >= roomy }
  })
}

/** Those that are drawn without their number, which is then said beside the bar. */
export function unnumbered(parts: readonly BarPart[]): BarPart[] {
  return parts.filter(({ count, isRoomy }) => count > 0 && !isRoomy)
}
