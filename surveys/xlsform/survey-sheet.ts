import type { ContextId, ContextItem, Item, Relevance, Section, Wording } from '../instruments/instrument.ts'
import { textsOf, wordingOf } from './labels.ts'
import type { ChoiceList, XlsformContext } from './reading.ts'
import { expressionToRelevance } from './relevance.ts'
import { names, ownColumns } from './workbook.ts'
import type { XlsformRow } from './workbook.ts'

/** Collected by a device without asking: we neither ask for it nor keep it. */
const collectedSilently = new Set(
  'start end today deviceid phonenumber username email audit simserial subscriberid start-geopoint'.split(
    ' ',
  ),
)
const contextIds: readonly string[] = ['service', 'visited', 'ageGroup', 'sex'] satisfies ContextId[]
const usualLength = 500
/** Columns that change what respondents see or may answer, and that we have nothing for. */
const notTaken =
  'hint guidance_hint default choice_filter image audio video repeat_count readonly calculation'.split(' ')

interface Group {
  readonly name: string
  readonly relevance: Relevance | undefined
}

interface OpenSection {
  readonly id: string
  readonly title: Wording
  readonly items: Item[]
}

/** A row that asks something. */
interface Question {
  readonly row: XlsformRow
  /** Where the row stands, for messages. */
  readonly here: string
  readonly name: string
  readonly wording: Wording
  /** Undefined where the answer is a text. */
  readonly list: ChoiceList | undefined
  readonly listName: string
  readonly isMultiple: boolean
}

/** What was read of the sheet so far. */
interface Reading {
  readonly form: XlsformContext
  readonly context: ContextItem[]
  readonly sections: OpenSection[]
  /** Names of the lists that are scales. */
  readonly usedLists: Set<string>
  /** Of each question before: the answers that conditions may name, by the codes of the sheet. */
  readonly earlier: Map<string, ReadonlyMap<string, string>>
  /** Those that are open, the outermost first. */
  readonly groups: Group[]
}

/** A row with what it says of itself. */
interface PlacedRow {
  readonly row: XlsformRow
  readonly here: string
  readonly kind: string
  readonly name: string
}

/** Rows of the survey sheet → context items and sections; the outermost group is a section, inner groups dissolve. */
export function readSurvey(rows: readonly XlsformRow[], form: XlsformContext) {
  const reading: Reading = {
    ...{ form, context: [], sections: [], groups: [] },
    usedLists: new Set(),
    earlier: new Map(),
  }
  rows.forEach((row, index) => readRow(reading, placed(row, index)))
  const lost = notTaken.filter((column) => rows.some((row) => headingsOf(row).includes(column)))
  if (lost.length > 0) form.warn(`survey: không dùng các cột ${lost.join(', ')}.`)
  const { context, sections, usedLists } = reading
  const filled: readonly Section[] = sections.filter((section) => section.items.length > 0)
  return { context, sections: filled, usedLists }
}

function placed(row: XlsformRow, index: number): PlacedRow {
  const kind = (row['type'] ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/^(begin|end) /, '$1_')
    .replace(/^select (one|multiple)/, 'select_$1')
  return { row, kind, here: `survey, dòng ${index + 2}`, name: (row['name'] ?? '').trim() }
}

function readRow(reading: Reading, placedRow: PlacedRow): void {
  const { row, here, kind, name } = placedRow
  const { form, groups } = reading
  if (kind === '' || name === names.intro || isYes(row['disabled'])) return
  if (kind === 'begin_group') {
    groups.push({ name, relevance: relevanceOf(reading, placedRow) })
    if (groups.length === 1 && name !== names.context) openSection(reading, name, titleOf(form, row))
  } else if (kind === 'end_group') groups.pop()
  else if (kind === 'note') form.warn(`${here}: bỏ qua dòng ghi chú.`)
  else if (collectedSilently.has(kind))
    form.warn(`${here}: bỏ qua «${kind}», phiếu này không thu thập dữ liệu máy.`)
  else readQuestion(reading, placedRow)
}

function readQuestion(reading: Reading, placedRow: PlacedRow): void {
  const { form, sections, groups } = reading
  const question = questionOf(form, placedRow)
  if (!question) return
  const outermost = groups[0]?.name
  if (outermost === names.context) {
    readContext(reading, question)
    return
  }
  if (isYes(question.row['required']))
    form.warn(`${question.here}: bỏ «required», câu nào cũng có thể bỏ qua.`)
  const item = readItem(reading, question)
  if (outermost === undefined && sections.at(-1)?.id.startsWith('main') !== true) {
    const title = { ...wordingOf(new Map(), form.languages, form.title) }
    const isTaken = sections.some(({ id }) => id === 'main')
    openSection(reading, isTaken ? `main-${sections.length + 1}` : 'main', title)
  }
  sections.at(-1)?.items.push(item)
  rememberAnswers(reading, question, item)
}

/** What later conditions may ask about: the answers by the codes of the sheet. */
function rememberAnswers(
  { usedLists, earlier }: Reading,
  { name, list, listName }: Question,
  item: Item,
): void {
  if (!list) return
  const rating = item.kind === 'rating' ? list.scale : undefined
  if (rating) usedLists.add(listName)
  const answers = list.options.map(
    ({ code }) => [code, code === rating?.notApplicable ? 'na' : code] as const,
  )
  earlier.set(name, new Map(answers))
}

/** @returns undefined, with the problem reported, for a question that no questionnaire of ours can ask */
function questionOf(form: XlsformContext, { row, here, kind, name }: PlacedRow): Question | undefined {
  const select = /^select_(one|multiple) (\S+)( or_other)?$/.exec(kind)
  const listName = select ? listNameIn(row, select[3] !== undefined) : ''
  const list = form.lists.get(listName)
  if (!select && kind !== 'text') {
    form.problem(
      `${here}: kiểu câu hỏi «${kind}» không dùng được. Đổi thành câu chọn hoặc câu chữ, hoặc bỏ dòng này.`,
    )
    return undefined
  }
  if (select && !list) {
    form.problem(`${here}: không có danh sách «${listName}» ở trang choices. Thêm danh sách hoặc sửa tên.`)
    return undefined
  }
  if (select?.[3]) form.warn(`${here}: «or_other» không dùng được; nếu cần, thêm mục «Khác» vào danh sách.`)
  const texts = textsOf(row, 'label', form.defaultLanguage)
  if (!texts.has('vi'))
    form.problem(`${here}: thiếu lời hỏi tiếng Việt. Ghi vào cột «label::Tiếng Việt (vi)».`)
  const wording = wordingOf(texts, form.languages, '')
  return { row, here, name, wording, list, listName, isMultiple: select?.[1] === 'multiple' }
}

function readContext({ form, context }: Reading, question: Question): void {
  const { row, here, name, wording, list, isMultiple } = question
  if (!contextIds.includes(name) || !list || isMultiple) {
    form.problem(
      `${here}: nhóm «context» chỉ nhận câu chọn một tên là ${contextIds.join(', ')}. Chuyển câu này ra ngoài nhóm.`,
    )
    return
  }
  const required = isYes(row['required']) ? { required: true as const } : {}
  context.push({ id: name as ContextId, wording, options: list.options, ...required })
}

function readItem(reading: Reading, question: Question): Item {
  const { row, here, list } = question
  const informs = (row[ownColumns.informs] ?? '').split(/[\s,]+/).filter((part) => part !== '')
  if (informs.length === 0 && list) {
    reading.form.problem(
      `${here}: chưa ghi câu này nói về chỉ số nào. Ghi vào cột «informs», ví dụ «papi/5.3».`,
    )
  }
  const ofGroups = reading.groups.map((group) => group.relevance)
  const conditions = [...ofGroups, relevanceOf(reading, question)].filter((part) => part !== undefined)
  return itemOf(question, informs, conditions)
}

function relevanceOf(
  { form, earlier }: Reading,
  { row, here }: Pick<PlacedRow, 'row' | 'here'>,
): Relevance | undefined {
  const expression = (row['relevant'] ?? row['relevance'] ?? '').trim()
  if (expression === '') return undefined
  try {
    return expressionToRelevance(expression, (item) => earlier.get(item))
  } catch (error) {
    form.problem(`${here}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

function titleOf(form: XlsformContext, row: XlsformRow): Wording {
  return wordingOf(textsOf(row, 'label', form.defaultLanguage), form.languages, form.title)
}

function openSection({ sections }: Reading, name: string, title: Wording): void {
  const id = name.startsWith(names.section) ? name.slice(names.section.length) : name
  sections.push({ id, title, items: [] })
}

function itemOf(
  { row, name, wording, list, isMultiple }: Question,
  informs: readonly string[],
  conditions: readonly Relevance[],
): Item {
  const [first] = conditions
  const base = {
    id: name,
    wording,
    informs,
    ...(row[ownColumns.uncertain] === 'yes' ? { uncertain: true as const } : {}),
    ...(first ? { relevance: conditions.length === 1 ? first : { all: conditions } } : {}),
  }
  if (!list) return { kind: 'text', ...base, maxLength: lengthOf(row) }
  if (list.scale && !isMultiple) return { kind: 'rating', ...base, scale: list.scale.id }
  return {
    kind: 'choice',
    ...base,
    options: list.options,
    ...(isMultiple ? { multiple: true as const } : {}),
  }
}

/** The choice list in a row's type, with its capitals: «select_one LIST» or «select_one LIST or_other». */
function listNameIn(row: XlsformRow, hasOther: boolean): string {
  const words = (row['type'] ?? '').trim().split(/\s+/)
  return words.at(hasOther ? -2 : -1) ?? ''
}

function isYes(cell: string | undefined): boolean {
  return /^(yes|true|true\(\)|1)$/i.test(cell?.trim() ?? '')
}

/** Names of the columns with content, without the language. */
function headingsOf(row: XlsformRow): readonly string[] {
  return Object.entries(row).flatMap(([heading, cell]) =>
    cell.trim() === '' ? [] : [heading.split(':')[0] ?? ''],
  )
}

function lengthOf(row: XlsformRow): number {
  const own = Number(row[ownColumns.maxLength])
  if (own > 0) return own
  const limit = /string-length\(\s*\.\s*\)\s*(<=?)\s*(\d+)/.exec(row['constraint'] ?? '')
  return limit ? Number(limit[2]) - (limit[1] === '<' ? 1 : 0) : usualLength
}
