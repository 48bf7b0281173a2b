/** What a cell of a published table may hold: text of a file → value, or a code that says what is wrong with it. */
import * as v from 'valibot'
import { dayFromText } from '../calendar.ts'

/** What can be wrong with a cell of any kind; domain/text/vi.ts says it. */
export type CellFault =
  'empty' | 'too-long' | 'formula' | 'money' | 'not-whole' | 'two-readings' | 'day' | 'year' | 'count'

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
