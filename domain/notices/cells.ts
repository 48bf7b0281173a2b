/** What a cell of a published table may hold: text of a file → value, or a code that says what is wrong with it. */
import * as v from 'valibot'
import { dayFromText } from '../calendar.ts'
import { readPeriod } from './period.ts'

/** What can be wrong with a cell of any kind; domain/text/vi.ts says it. */
export type CellFault =
  | 'empty'
  | 'too-long'
  | 'formula'
  | 'money'
  | 'not-whole'
  | 'two-readings'
  | 'day'
  | 'year'
  | 'count'
  | 'number'
  | 'percent'
  | 'period'

/** A cell's schema gives a code as its message: one of every cell's, or one of its kind's own. */
function says(fault: CellFault): string {
  return fault
}

/** A name or a description. Signs with which a spreadsheet would start a formula are refused. */
export const words = v.pipe(
  v.string(),
  v.maxLength(300, says('too-long')),
  v.regex(/^(?![=+@])/, says('formula')),
)

export const neededWords = v.pipe(v.string(), v.nonEmpty(says('empty')), words)

const dong = v.pipe(
  v.string(),
  // At most 15 digits: exact as a number. However it was written, csv/amounts.ts made digits of it.
  v.regex(/^\d{1,15}$/, says('money')),
  v.transform(Number),
)

/** Whole đồng, 0 allowed. */
export const neededMoney = v.pipe(v.string(), v.nonEmpty(says('empty')), dong)

/** Whole đồng, or null where the cell is empty. */
export const money = v.union(
  [
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    dong,
  ],
  says('money'),
)

/** A day written 'dd/mm/yyyy' → 'YYYY-MM-DD'. */
const day = v.pipe(
  v.string(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const read = dayFromText(value)
    if (read !== null) return read
    addIssue({ message: says('day') })
    return NEVER
  }),
)

export const neededDay = v.pipe(v.string(), v.nonEmpty(says('empty')), day)

/** null where the cell is empty. */
export const optionalDay = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text || null),
  v.nullable(day),
)

/** Four digits → a number. */
export const year = v.pipe(v.string(), v.regex(/^20\d\d$/, says('year')), v.transform(Number))

/** A whole number. */
const count = v.pipe(v.string(), v.regex(/^\d{1,9}$/, says('count')), v.transform(Number))

/** A number with at most four decimals; csv/amounts.ts made its decimal sign a full stop. */
const number = v.pipe(v.string(), v.regex(/^\d{1,12}(\.\d{1,4})?$/, says('number')), v.transform(Number))

const percent = v.pipe(number, v.maxValue(100, says('percent')))

/** The time that a table is about, '' where nothing is said. */
export const optionalPeriod = v.pipe(
  v.optional(v.string(), ''),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const read = value === '' ? '' : readPeriod(value)
    if (read !== null) return read
    addIssue({ message: says('period') })
    return NEVER
  }),
)

/** '' where nothing is said. */
export const optionalWords = v.optional(words, '')

/** Full sentences, such as a section of a draft. */
const prose = v.pipe(v.string(), v.maxLength(2000, says('too-long')), v.regex(/^(?![=+@])/, says('formula')))

const byType = { text: words, prose, money: dong, year, day, count, number, percent }

/** Of money a cell holds whole đồng, of a day 'YYYY-MM-DD'. */
export type CellType = keyof typeof byType

/** What a cell of a type may hold where it must be filled. */
export function neededCellOf(type: CellType) {
  return v.pipe(
    v.string(),
    v.nonEmpty(says('empty')),
    byType[type] as v.GenericSchema<string, string | number>,
  )
}

/** Likewise where it may be empty: null then, or '' of text. */
export function cellOf(type: CellType) {
  if (type === 'text' || type === 'prose') return byType[type]
  const filled = byType[type] as v.GenericSchema<string, string | number>
  return v.pipe(
    v.string(),
    v.transform((text) => (text === '' ? null : text)),
    v.nullable(filled),
  )
}
