/** Plans of offices and streets that do not exist, drawn at random, and one writer for each container that they come in. */
import fc from 'fast-check'
import { lowerFirst, upperFirst } from '../../../../domain/vietnamese.ts'
import { docx, main, paragraph, table } from './office-files.ts'

interface Task {
  readonly text: string
  readonly lead: string
  readonly cooperating: readonly string[]
  /** Null where the layout says no time. */
  readonly time: string | null
}

interface InventedSection {
  readonly title: string
  readonly groups: readonly { readonly title: string; readonly tasks: readonly Task[] }[]
}

export interface InventedPlan {
  readonly number: number
  readonly day: number
  readonly sections: readonly InventedSection[]
  readonly rows: readonly Task[]
  /** Numbers of groups count on from section to section, or start anew. */
  readonly style: 'dotted' | 'anew'
  readonly outline: keyof typeof outlines
  readonly saying: Saying
  readonly cells: Cells
}

/** How the text says who does a task: by labels, by a label with a list under it, in the sentence, or by its heading. */
type Saying = 'labels' | 'lists' | 'sentences' | 'headings'
/** The cells of the appendix's table: each its own, a row over all columns for each section, one lead for several rows. */
type Cells = 'single' | 'sections' | 'merged'

/** The numbers of sections, groups and tasks, and the bullets of what is said of a task, as Word's formats. */
const outlines = {
  roman: ['upperRoman', 'decimal', 'lowerLetter', '-', '+'],
  letters: ['upperLetter', 'upperRoman', 'decimal', '-', '+'],
  bullets: ['upperRoman', 'decimal', '-', '+', '+'],
} as const

const verb = fc.constantFrom(
  'Sửa',
  'Dựng',
  'Kiểm tra',
  'Niêm yết',
  'Rà soát',
  'Chương trình hóa',
  'Công bố',
  'Mục lục hóa',
)
const thing = fc.constantFrom(
  'bảng tin',
  'hồ sơ đất đai',
  'đường dây nóng',
  'sổ tiếp dân',
  'ghế chờ',
  'phí trông xe',
)
const street = fc.constantFrom('phố Hàng Mây', 'ngõ Lá Tre', 'đường Sông Gió', 'chợ Cầu Trăng', 'bến Đá Xanh')
const office = fc.constantFrom(
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Nông nghiệp và Môi trường',
  'Sở Y tế',
  'UBND cấp xã',
)
const task: fc.Arbitrary<Task> = fc
  .record({
    words: fc.tuple(verb, thing, street, fc.integer({ min: 2, max: 999 })),
    offices: fc.uniqueArray(office, { minLength: 2, maxLength: 2 }),
    helped: fc.boolean(),
    time: fc.constantFrom('Quý II/2026', 'Tháng 9/2026', 'Thường xuyên', 'Trước ngày 30/6/2026'),
  })
  .map(({ words: [does, what, where, house], offices: [lead = '', other = ''], helped, time }) => ({
    text: `${does} ${what} ở số ${house} ${where} cho người dân dễ thấy.`,
    lead,
    cooperating: helped ? [other] : [],
    time,
  }))

const group = fc.record({
  title: fc.constantFrom('Về niềm tin của người dân', 'Về nơi đón tiếp', 'Về giấy tờ', 'Về đường sá'),
  tasks: fc.array(task, { minLength: 2, maxLength: 4 }),
})

export const inventedPlan: fc.Arbitrary<InventedPlan> = fc.record({
  number: fc.integer({ min: 1, max: 999 }),
  day: fc.integer({ min: 10, max: 28 }),
  sections: fc.array(
    fc.record({
      title: fc.constantFrom('NHIỆM VỤ TRỌNG TÂM', 'GIẢI PHÁP CHỦ YẾU', 'NỘI DUNG THỰC HIỆN'),
      groups: fc.array(group, { minLength: 2, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  rows: fc.array(task, { minLength: 3, maxLength: 6 }),
  style: fc.constantFrom('dotted', 'anew'),
  outline: fc.constantFrom('roman', 'letters', 'bullets'),
  saying: fc.constantFrom('labels', 'lists', 'sentences', 'headings'),
  cells: fc.constantFrom('single', 'sections', 'merged'),
})

/** What a careful reader finds. */
export function tasksOf(plan: InventedPlan): Task[] {
  return [
    ...plan.sections.flatMap(({ groups }) => groups.flatMap((group) => saidOf(plan, group))),
    ...rowsOf(plan),
  ]
}

/** A group's tasks as the layout says them. */
function saidOf(
  { saying }: InventedPlan,
  { tasks }: InventedPlan['sections'][number]['groups'][number],
): Task[] {
  const [first] = tasks
  return tasks.map((found): Task => {
    const { lead, cooperating, text } = found
    if (saying === 'labels') return found
    if (saying === 'lists')
      return { ...found, cooperating: cooperating.length > 0 ? [...cooperating, 'Công an tỉnh'] : [] }
    if (saying === 'sentences')
      return { ...found, time: null, text: `${lead} ${withOthers(cooperating)}${lowerFirst(text)}` }
    const others = cooperating.filter((name) => name !== first?.lead)
    return {
      text: upperFirst(`${withOthers(others)}${text}`),
      lead: first?.lead ?? '',
      cooperating: others,
      time: null,
    }
  })
}

function withOthers(cooperating: readonly string[]): string {
  return cooperating.length === 0 ? '' : `chủ trì, phối hợp với ${cooperating.join(', ')} triển khai việc `
}

/** The appendix's rows; in a table with merged cells every other row has the lead of the row above it. */
function rowsOf({ rows, cells }: InventedPlan): Task[] {
  if (cells !== 'merged') return [...rows]
  return rows.map((row, at) => ({ ...row, lead: rows[at - (at % 2)]?.lead ?? row.lead }))
}

/** A paragraph with the number that it is printed with; level null for plain text. */
interface Item {
  readonly level: 0 | 1 | 2 | 3 | 4 | null
  readonly number: string
  readonly text: string
}

const romans = ['I', 'II', 'III', 'IV']

/** Sections, groups, tasks, and what is said of a task as bullets. */
function itemsOf(plan: InventedPlan): Item[] {
  return plan.sections.flatMap(({ title, groups }, section): Item[] => [
    { level: 0, number: numberOf(plan, 0, [section]), text: title },
    ...groups.flatMap((found, at): Item[] => [
      { level: 1, number: numberOf(plan, 1, [section, at]), text: headingOf(plan, found) },
      ...saidOf(plan, found).flatMap((task, index): Item[] => [
        { level: 2, number: numberOf(plan, 2, [section, at, index]), text: task.text },
        ...assignmentOf(plan, task),
      ]),
    ]),
  ])
}

function headingOf(
  { saying }: InventedPlan,
  { title, tasks }: InventedPlan['sections'][number]['groups'][number],
): string {
  return saying === 'headings' ? (tasks[0]?.lead ?? title) : title
}

/** @param counts how many stand before it on each level */
function numberOf({ outline, style }: InventedPlan, level: 0 | 1 | 2, counts: readonly number[]): string {
  const format = outlines[outline][level]
  const count = counts[level] ?? 0
  if (format === 'upperRoman') return `${romans[count] ?? ''}.`
  if (format === 'upperLetter') return `${'ABCD'[count] ?? ''}.`
  if (format === 'lowerLetter') return `${'abcd'[count] ?? ''})`
  if (format === '-') return '-'
  const dotted = outline !== 'letters' && style === 'dotted'
  return dotted ? `${(counts[0] ?? 0) + 1}.${count + 1}.` : `${count + 1}.`
}

function assignmentOf({ outline, saying }: InventedPlan, { lead, cooperating, time }: Task): Item[] {
  if (saying === 'sentences' || saying === 'headings') return []
  const [, , , bullet, deeper] = outlines[outline]
  const label = (text: string): Item => ({ level: 3, number: bullet, text })
  const helped = cooperating.length > 0
  const list = cooperating.map((text): Item => ({ level: 4, number: deeper, text: `${text};` }))
  return [
    label(`Đơn vị chủ trì: ${lead}.`),
    ...(helped && saying === 'labels' ? [label(`Đơn vị phối hợp: ${cooperating.join(', ')}.`)] : []),
    ...(helped && saying === 'lists' ? [label('Đơn vị phối hợp:'), ...list] : []),
    label(`Thời gian thực hiện: ${time}.`),
  ]
}

const introduction =
  'Căn cứ Luật số 99/2099/QH99 về những việc không có thật, Ủy ban nhân dân tỉnh Sơn Hà ban hành Kế hoạch nâng cao Chỉ số PAPI như sau:'
const title = 'Nâng cao Chỉ số PAPI năm 2026'
const header = ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian']

/** Null: the cell goes on with the one above it. */
type Cell = string | null

/** A row of one cell goes over all columns. */
function cellsOf(plan: InventedPlan): Cell[][] {
  const rows = rowsOf(plan).map((row, index): Cell[] => [
    String(index + 1),
    row.text,
    plan.cells === 'merged' && index % 2 === 1 ? null : row.lead,
    row.cooperating.join(', '),
    row.time ?? '',
  ])
  if (plan.cells !== 'sections') return [header, ...rows]
  return [header, ['I. CHỢ VÀ BẾN'], ...rows.slice(0, 2), ['II. ĐƯỜNG VÀ NGÕ'], ...rows.slice(2)]
}

/** As a page of the web has it: every cell says its own. */
function writtenCells(plan: InventedPlan): string[][] {
  const rows = rowsOf(plan)
  let next = 0
  return cellsOf(plan).map((row) => {
    const lead = row.length > 1 && row !== header ? rows[next++]?.lead : undefined
    return row.map((cell) => cell ?? lead ?? '')
  })
}

function letterheadOf({ number, day }: InventedPlan): [left: string[], right: string[]] {
  return [
    ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ', `Số: ${number}/KH-UBND`],
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Sơn Hà, ngày ${day} tháng 3 năm 2026`,
    ],
  ]
}

const appendixTitle = 'PHỤ LỤC PHÂN CÔNG NHIỆM VỤ'

function wordBody(plan: InventedPlan, items: string, rows: string): string {
  const head = table([letterheadOf(plan)]) + paragraph('KẾ HOẠCH') + paragraph(title)
  const signature = table([
    [
      ['Nơi nhận:', '- Lưu: VT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Ví Dụ'],
    ],
  ])
  return head + paragraph(introduction) + items + signature + paragraph(appendixTitle) + rows
}

/** As a clerk types it: every number is text. */
export function typedWord(plan: InventedPlan): Uint8Array {
  const items = itemsOf(plan).map(({ number, text }) => paragraph(`${number} ${text}`))
  const rows = cellsOf(plan).map((row) => wordRow(row, row[0] === null ? '' : paragraph(row[0] ?? '')))
  return docx(wordBody(plan, items.join(''), rawTable(rows)))
}

/** The same with Word's own numbers: sections by a style, groups and tasks by levels, rows of the table by another list. */
export function automaticWord(plan: InventedPlan): Uint8Array {
  const items = itemsOf(plan).map(({ level, text }) =>
    level === 0 ? inStyle('Section', text) : inList(1, level ?? 0, text),
  )
  const rows = cellsOf(plan).map((row) =>
    wordRow(row, row.length === 1 || row === header ? paragraph(row[0] ?? '') : inList(2, 0, '')),
  )
  return docx(wordBody(plan, items.join(''), rawTable(rows)), {
    'word/numbering.xml': numberingOf(plan),
    'word/styles.xml': `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section"/><w:basedOn w:val="Base"/></w:style></w:styles>`,
  })
}

function inList(list: number, level: number, text: string): string {
  return paragraph(text).replace(
    '<w:p>',
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`,
  )
}

function inStyle(style: string, text: string): string {
  return paragraph(text).replace('<w:p>', `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`)
}

/** @param first the content of the first cell, which may be numbered */
function wordRow(cells: readonly Cell[], first: string): string {
  if (cells.length === 1)
    return `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="${header.length}"/></w:tcPr>${first}</w:tc></w:tr>`
  const others = cells.slice(1).map((cell, at) => {
    const merge =
      at === 1 && cells !== header
        ? `<w:tcPr><w:vMerge${cell === null ? '' : ' w:val="restart"'}/></w:tcPr>`
        : ''
    return `<w:tc>${merge}${paragraph(cell ?? '')}</w:tc>`
  })
  return `<w:tr><w:tc>${first}</w:tc>${others.join('')}</w:tr>`
}

function rawTable(rows: readonly string[]): string {
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`
}

function numberingOf({ outline, style }: InventedPlan): string {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const levels = outlines[outline].map((format, at) => {
    if (format === '-') return level(at, 'bullet', '\uf02d')
    if (format === '+') return level(at, 'bullet', format)
    const own = at === 0 ? '<w:pStyle w:val="Section"/>' : ''
    if (format === 'lowerLetter') return level(at, format, `%${at + 1})`)
    const dotted = format === 'decimal' && outline !== 'letters' && style === 'dotted'
    return dotted ? level(at, format, '%1.%2.', '<w:isLgl/>') : level(at, format, `%${at + 1}.`, own)
  })
  const plain = level(0, 'decimal', '%1')
  return `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="7">${levels.join('')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${plain}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`
}

/** As a page of the web gives it: letterhead in broken lines, one cell per line with a lone bar between two cells and two or three between two rows. */
export function webText(plan: InventedPlan): string {
  const [left, right] = letterheadOf(plan)
  const broken = [...left, ...right].flatMap((line) =>
    line
      .replace(/^(CỘNG HÒA XÃ HỘI|Số:) /u, '$1\n')
      .replace(/ (tháng \d+ năm)/u, '\n$1')
      .split('\n'),
  )
  const end = plan.style === 'dotted' ? '|' : '|\n|'
  const rows = writtenCells(plan).map((row) => `|\n${row.map((cell) => wrapped(cell)).join('\n|\n')}\n${end}`)
  const items = itemsOf(plan).map(({ level, number, text }) =>
    level === 1 ? `**${number}**\n**${text}**` : `${number} ${text}`,
  )
  return [
    ...broken,
    'KẾ HOẠCH',
    title,
    introduction,
    ...items,
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lê Văn Ví Dụ',
    appendixTitle,
    ...rows,
  ].join('\n')
}

/** Hard-wrapped inside the cell. */
function wrapped(cell: string): string {
  return cell.length > 40 ? cell.replace(/^(.{20}\S*) /u, '$1\n') : cell
}

/** As another page of the web gives it: paragraphs apart by blank lines and wrapped inside, the first line short, labels in italics. */
export function webParagraphs(plan: InventedPlan): string {
  const [left, right] = letterheadOf(plan)
  const items = itemsOf(plan).map(({ level, number, text }) => {
    if (level === 3) return folded(text.replace(/^([^:]*: )/u, '*$1*'))
    return level !== null && level >= 2 ? folded(`${number} ${text}`) : `**${folded(`${number} ${text}`)}**`
  })
  const rows = writtenCells(plan).map((row) => row.map(folded).join('\n|\n'))
  return [
    `|\n${left.join('\n')}\n|\n${right.join('\n')}\n|`,
    '**KẾ HOẠCH**',
    title.toLocaleUpperCase('vi'),
    folded(introduction),
    ...items,
    '|\n*Nơi nhận:*\n- Sở Nội vụ;\n- Lưu: VT.\n|\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Ví Dụ\n|',
    appendixTitle,
    `|\n${rows.join('\n|\n|\n')}\n|`,
  ].join('\n\n')
}

/** The first line holds some 28 letters, the others some 60; a line may begin with a dash that is no bullet. */
function folded(text: string): string {
  return text.replace(/^(.{20,28}) (?=\S)/u, '$1\n').replace(/(.{50,60}) (?=\S)/gu, '$1\n')
}

/** As a browser prints a page: narrow columns, cells that wrap, a header that returns on every page, rows cut at its end. */
export function printedPage(plan: InventedPlan): string {
  const [left, right] = letterheadOf(plan)
  const items = itemsOf(plan).map(({ level, number, text }) => {
    const line = `${number} ${text}`
    return `<p style="margin-left:${(level ?? 0) * 3}mm">${level !== null && level < 2 ? `<b>${line}</b>` : line}</p>`
  })
  const [names = [], ...rows] = cellsOf(plan)
  const row = (cells: readonly Cell[], name: 'td' | 'th', next: readonly Cell[] = []): string => {
    const span = cells.length === 1 ? ` colspan="${header.length}"` : ''
    const shown = cells.map((cell, at) => {
      const rowspan = next[at] === null ? ' rowspan="2"' : ''
      return cell === null ? '' : `<${name}${span}${rowspan}>${cell}</${name}>`
    })
    return `<tr>${shown.join('')}</tr>`
  }
  const side = (lines: readonly string[]): string => `<td>${lines.join('<br>')}</td>`
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Kế hoạch</title><style>
@page { size: A5; margin: 18mm 12mm }
body { font: 11pt serif }
table { width: 100%; border-collapse: collapse }
.rows { table-layout: fixed }
.rows td, .rows th { border: 1px solid #000; padding: 1mm; vertical-align: ${plan.style === 'dotted' ? 'middle' : 'top'} }
.rows th:first-child { width: 9mm }
.rows th:nth-child(2) { width: 38mm }
</style>
<table><tr>${side(left)}${side(right)}</tr></table>
<h1>KẾ HOẠCH</h1><p><b>${title}</b></p><p>${introduction}</p>
${items.join('\n')}
<table><tr>${side(['<b>Nơi nhận:</b>', '- Lưu: VT.'])}${side(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Ví Dụ'])}</tr></table>
<p>${appendixTitle}</p>
<table class="rows"><thead>${row(names, 'th')}</thead>${rows.map((cells, at) => row(cells, 'td', rows[at + 1])).join('\n')}</table>
</html>`
}
