import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placedLabels } from '../../../site/islands/chart-labels.ts'
import { linesOf } from '../../../site/islands/history/history-lines.ts'

const cell = (value?: string, maximum = '2.5') => ({ value, maximum })

test('what was not published is a gap in the line, and a break is a break', () => {
  const table = {
    names: ['Kiên Giang', 'An Giang'],
    rows: [
      { year: 2019, starts: false, cells: [cell('1.25'), cell('2.5')] },
      { year: 2020, starts: false, cells: [cell(undefined), cell('0.25')] },
      { year: 2021, starts: true, cells: [cell('1.665', '3.33'), cell('3.33', '3.33')] },
    ],
  }
  expect(linesOf(table, true)).toEqual({
    years: [2019, 2020, 2021],
    breaks: [2021],
    lines: [
      { name: 'Kiên Giang', values: [50, null, 50] },
      { name: 'An Giang', values: [100, 10, 100] },
    ],
    isShare: true,
  })
  expect(linesOf(table, false).lines[0]!.values).toEqual([1.25, null, 1.665])
})

test('names at the ends of lines never lie on each other and keep their order', () => {
  const ends = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 4 })
  fc.assert(
    fc.property(ends, (heights) => {
      const placed = placedLabels(
        heights.map((y, i) => ({ name: String(i), x: 0, y })),
        16,
      )
      placed.slice(1).forEach((label, i) => {
        expect(label.y - placed[i]!.y).toBeGreaterThanOrEqual(16 - 1e-9)
        expect(heights[Number(label.name)]).toBeGreaterThanOrEqual(heights[Number(placed[i]!.name)]!)
      })
    }),
  )
})
