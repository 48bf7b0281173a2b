/** What a cell of a published table may hold: text of a file → value, or a sentence saying how to write it. */
import * as v from 'valibot'
import { dayFromText } from '../calendar.ts'
import { fold } from '../vietnamese.ts'

const needed = 'để trống. Ô này phải ghi.'

/** A name or a description. Signs with which a spreadsheet would start a formula are refused. */
export const words = v.pipe(
  v.string(),
  v.maxLength(300, 'dài hơn 300 ký tự.'),
  v.regex(/^(?![=+@])/, ({ input }) => `«${input}» không được bắt đầu bằng dấu =, + hoặc @.`),
)

export const neededWords = v.pipe(v.string(), v.nonEmpty(needed), words)

const dong = v.pipe(
  v.string(),
  // At most 15 digits: exact as a number. Groups of three only, so that a decimal is never read as thousands.
  v.regex(
    /^(\d{1,15}|\d{1,3}(\.\d{3}){1,4}|\d{1,3}( \d{3}){1,4})$/,
    ({ input }) => `«${input}» không phải số tiền. Viết bằng chữ số, ví dụ 1.250.000.`,
  ),
  v.transform((text) => Number(text.replace(/[. ]/g, ''))),
)

/** Whole đồng, 0 allowed. */
export const neededMoney = v.pipe(v.string(), v.nonEmpty(needed), dong)

/** Whole đồng, or null where the cell is empty. */
export const money = v.union(
  [
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    dong,
  ],
  ({ input }) => moneyAdvice(input),
)

/** A day written 'dd/mm/yyyy' → 'YYYY-MM-DD'. */
const day = v.pipe(
  v.string(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const read = dayFromText(value)
    if (read !== null) return read
    addIssue({ message: `«${value}» không phải một ngày. Viết ngày/tháng/năm, ví dụ 31/12/2026.` })
    return NEVER
  }),
)

export const neededDay = v.pipe(v.string(), v.nonEmpty(needed), day)

/** null where the cell is empty. */
export const optionalDay = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text || null),
  v.nullable(day),
)

/** «Có» or «không»; empty is no. */
export const yesNo = v.pipe(
  v.optional(v.string(), ''),
  v.check((text) => ['', 'co', 'khong'].includes(fold(text)), 'chỉ ghi «có» hoặc «không».'),
  v.transform((text) => fold(text) === 'co'),
)

function moneyAdvice(input: unknown): string {
  return `«${String(input)}» không phải số tiền. Viết bằng chữ số, ví dụ 1.250.000.`
}
