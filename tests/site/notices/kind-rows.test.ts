/** How many communes publish what. */
import { expect, test } from 'vitest'
import { noticeKinds } from '../../../domain/notices/index.ts'
import { kindRows } from '../../../site/read/notices/kind-rows.ts'

test('a commune counts once for a kind, in its own province', () => {
  const rows = kindRows([
    [new Set(['land-prices', 'budget']), new Set(['budget'])],
    [],
    [new Set(['land-prices'])],
  ])
  expect(rows).toHaveLength(noticeKinds.length)
  const counts = new Map(rows.map(({ id, counts }) => [id, counts]))
  expect(counts.get('land-prices')).toEqual([1, 0, 1])
  expect(counts.get('budget')).toEqual([2, 0, 0])
  expect(counts.get('works')).toEqual([0, 0, 0])
})
