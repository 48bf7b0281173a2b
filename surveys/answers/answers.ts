import * as v from 'valibot'
import { isRelevant, itemsOf } from '../instruments/instrument.ts'
import type {
  Answer,
  Answers,
  ContextId,
  Instrument,
  Item,
  Option,
  Rating,
} from '../instruments/instrument.ts'

/** One resident's answers, checked: codes are the instrument's, ratings are numbers, irrelevant answers are gone. */
export type Submission = { readonly answers: Answers } & { readonly [id in ContextId]?: string }

/** The form field that carries an item's answer; context items are plain fields of their own id. */
export function fieldName(itemId: string): string {
  return `answers.${itemId}`
}

/**
 * Form fields → the shape that `answersSchema` reads. A field given several times becomes a list.
 * Fields that are neither an answer nor context (a key, a unit) are left to the caller.
 */
export function answersFromForm(instrument: Instrument, fields: Iterable<readonly [string, string]>) {
  const context = new Set<string>(instrument.context.map((item) => item.id))
  const several = new Set(itemsOf(instrument).flatMap((item) => (isMultiple(item) ? [item.id] : [])))
  const answers = new Map<string, string | string[]>()
  const rest = new Map<string, string>()
  for (const [name, value] of fields) {
    if (context.has(name)) rest.set(name, value)
    if (!name.startsWith('answers.')) continue
    const id = name.slice('answers.'.length)
    const before = answers.get(id)
    answers.set(id, Array.isArray(before) ? [...before, value] : several.has(id) ? [value] : value)
  }
  return { ...Object.fromEntries(rest), answers: Object.fromEntries(answers) }
}

type AnswersSchema = v.GenericSchema<unknown, Submission>
const schemas = new WeakMap<Instrument, AnswersSchema>()

/**
 * The check that every channel's answers pass: `{ answers: { c1: 4, c2: 'na' }, service: 'land' }`, ratings as
 * numbers or as a form's strings. Refused: an item or a code the instrument does not have, a rating outside 1-5, a
 * required context item left out, and answers that say nothing: no rating, no choice, no text ('na' says nothing). An item may be left out: it is missing, which is not the same as 'na', and counts in
 * nothing. '' and null are left out too. Answers to questions that the other answers make irrelevant are removed, as
 * XForms does. Unknown keys beside `answers` are ignored: they are the caller's.
 *
 * Messages are Vietnamese, say what to do and never repeat what was sent. valibot's issues do carry the input:
 * show `message` and `path`, nothing else.
 */
export function answersSchema(instrument: Instrument): AnswersSchema {
  const known = schemas.get(instrument)
  if (known) return known
  const schema = buildSchema(instrument)
  schemas.set(instrument, schema)
  return schema
}

const unreadable = 'Phiếu gửi lên không đọc được. Tải lại trang rồi gửi lại.'
const unknownItem = 'Có câu trả lời không thuộc phiếu này. Tải lại trang rồi gửi lại.'
const nothingRated = 'Phiếu chưa có mức đánh giá nào. Chọn mức cho ít nhất một câu rồi gửi lại.'
const nothingAnswered = 'Phiếu chưa có câu trả lời nào. Trả lời ít nhất một câu rồi gửi lại.'

function buildSchema(instrument: Instrument): AnswersSchema {
  const items = itemsOf(instrument)
  const rated = new Set(items.filter(({ kind }) => kind === 'rating').map(({ id }) => id))
  const entries: v.ObjectEntries = Object.fromEntries(
    items.map((item, index) => [item.id, v.nullish(itemSchema(instrument, item, index + 1))]),
  )
  // So that 'constructor' is as unknown as any other name; an object without any prototype would be slower to read.
  Object.setPrototypeOf(entries, Object.create(null) as object)
  const context: v.ObjectEntries = Object.fromEntries(
    instrument.context.map(({ id, wording, options, required }) => {
      const message = `Chưa chọn trả lời cho câu «${wording.vi}». Chọn một mục trong danh sách.`
      const codes = options.map((option) => option.code)
      return [
        id,
        required
          ? v.nullish(v.picklist(codes, message), '')
          : v.nullish(optional(v.picklist([...codes, ''], message))),
      ]
    }),
  )
  return v.pipe(
    v.object(
      {
        ...context,
        answers: v.pipe(
          v.strictObject(entries, unknownItem),
          v.transform((given) => relevantOnly(items, given as Record<string, Answer | null | undefined>)),
          v.check(
            (answers) => Object.entries(answers).some(([id, answer]) => answer !== 'na' || !rated.has(id)),
            rated.size === items.length ? nothingRated : nothingAnswered,
          ),
        ),
      },
      unreadable,
    ),
    v.transform((given) => withoutMissing(given) as Submission),
  )
}

function itemSchema(
  instrument: Instrument,
  item: Item,
  position: number,
): v.GenericSchema<unknown, Answer | undefined> {
  if (item.kind === 'rating') {
    const notApplicable = instrument.scales[item.scale]?.notApplicable.vi ?? 'Không áp dụng'
    const message = `Chưa chọn mức cho câu ${position}. Chọn một mức, hoặc «${notApplicable}».`
    return v.picklist([1, 2, 3, 4, 5, '1', '2', '3', '4', '5', 'na', ''], message)
  }
  if (item.kind === 'choice') return choiceSchema(item.options, item.multiple === true, position)
  const message = `Câu ${position} dài quá ${item.maxLength} ký tự. Viết ngắn lại rồi gửi.`
  return v.pipe(
    v.string(`Câu ${position} cần trả lời bằng chữ. Viết lại rồi gửi.`),
    v.transform(plainText),
    v.maxLength(item.maxLength, message),
    v.transform((value) => (value === '' ? undefined : value)),
  )
}

function choiceSchema(options: readonly Option[], multiple: boolean, position: number) {
  const codes = options.map((option) => option.code)
  const message = `Trả lời của câu ${position} không có trong danh sách. Chọn lại câu này.`
  if (!multiple) return optional(v.picklist([...codes, ''], message))
  return v.pipe(
    v.union([v.picklist([...codes, '']), v.array(v.picklist(codes))], message),
    v.transform((value) =>
      codes.filter((code) => (typeof value === 'string' ? value === code : value.includes(code))),
    ),
    v.transform((chosen) => (chosen.length === 0 ? undefined : chosen)),
  )
}

function optional(schema: v.GenericSchema<unknown, string>) {
  return v.pipe(
    schema,
    v.transform((value) => (value === '' ? undefined : value)),
  )
}

/** What both databases and every spreadsheet can hold: composed letters, whole characters, no control characters. */
function plainText(value: string): string {
  const whole = value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n')
  return whole.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').trim()
}

/** What counts as an answer, of the questions that it was to be asked of; ratings as numbers. */
function relevantOnly(items: readonly Item[], given: Record<string, Answer | null | undefined>): Answers {
  const kept: Record<string, Answer> = {}
  for (const item of items) {
    const answer = given[item.id]
    if (answer === undefined || answer === null || answer === '') continue
    if (!isRelevant(item.relevance, kept)) continue
    kept[item.id] = item.kind === 'rating' && answer !== 'na' ? (Number(answer) as Rating) : answer
  }
  return kept
}

function withoutMissing(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  )
}

function isMultiple(item: Item): boolean {
  return item.kind === 'choice' && item.multiple === true
}
