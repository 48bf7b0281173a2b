import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvLine } from '../../../domain/csv/write.ts'

test('text comes back from a file as it was, or after an apostrophe where it would run as a formula', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=HYPERLINK("http://x")',
      '+1',
      '-1+1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      'a;b,"c"',
    ),
  )
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const line = cells.map(csvCell).join(';') + '\r\n'
      const [read] = parse(line, { delimiter: ';', recordDelimiter: '\r\n', relaxColumnCount: true })
      const expected = cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell))
      expect(read ?? ['']).toEqual(expected)
    }),
  )
})

test('numbers have a decimal comma and are never taken for formulas', () => {
  expect(csvLine([-1.5, 1234567, null, '-1'])).toBe("-1,5;1234567;;'-1\r\n")
})
