/**
 * Amounts that are a thousand times what stands around them: a price typed in đồng into a table in thousands, or a full
 * stop that became a decimal. They may be right, so they are asked about, never changed.
 */

export interface Outlier {
  readonly row: number
  /** What was probably meant. */
  readonly meant: number
  /** What stands beside it. */
  readonly beside: number
}

const apart = 200
const alike = 5
const around = 2

/** @param amounts a column from top to bottom, null where a cell is empty */
export function thousandfold(amounts: readonly (number | null)[]): Outlier[] {
  return amounts.flatMap((amount, row) => {
    if (amount === null || amount <= 0) return []
    const beside = neighbours(amounts, row)
    if (beside.length < 2) return []
    const meant = [amount / 1000, amount * 1000].find((other) => {
      const isFar = beside.filter((one) => Math.max(one / amount, amount / one) >= apart).length
      const isNear = beside.filter((one) => Math.max(one / other, other / one) <= alike).length
      // All but one of those beside it: a table's parts may differ much, and then half of them are like it.
      return isFar >= Math.max(2, beside.length - 1) && isNear >= Math.max(2, beside.length - 1)
    })
    return meant === undefined ? [] : [{ row, meant, beside: beside[0]! }]
  })
}

/** The nearest amounts above and below. */
function neighbours(amounts: readonly (number | null)[], row: number): number[] {
  const isThere = (one: number | null | undefined): one is number => typeof one === 'number' && one > 0
  const found: number[] = []
  for (const step of [-1, 1]) {
    let taken = 0
    for (let at = row + step; at >= 0 && at < amounts.length && taken < around; at += step) {
      if (Math.abs(at - row) > 10) break
      const one = amounts[at]
      if (!isThere(one)) continue
      found.push(one)
      taken++
    }
  }
  return found
}
