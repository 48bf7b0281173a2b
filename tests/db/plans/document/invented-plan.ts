/** Plans of offices and streets that do not exist, drawn at random, and one writer for each container that they come in. */
import fc from 'fast-check'
import { docx, main, paragraph, table } from './office-files.ts'

interface Task {
  readonly text: string
  readonly lead: string
  readonly cooperating: string | null
  readonly time: string
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
}

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
    cooperating: helped ? other : null,
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
})

export function tasksOf(plan: InventedPlan): Task[] {
  return [...plan.sections.flatMap(({ groups }) => groups.flatMap(({ tasks }) => tasks)), ...plan.rows]
}

/** A paragraph with the number that it is printed with; level null for plain text. */
interface Item {
  readonly level: 0 | 1 | 2 | 3 | null
  readonly number: string
  readonly text: string
}

const romans = ['I', 'II', 'III', 'IV']

/** The body: sections I, groups 1 (or 1.1), tasks a), assignments as bullets. */
function itemsOf({ sections, style }: InventedPlan): Item[] {
  return sections.flatMap(({ title, groups }, section): Item[] => [
    { level: 0, number: `${romans[section] ?? ''}.`, text: title },
    ...groups.flatMap(({ title: heading, tasks }, at): Item[] => [
      { level: 1, number: style === 'dotted' ? `${section + 1}.${at + 1}.` : `${at + 1}.`, text: heading },
      ...tasks.flatMap((found, index): Item[] => [
        { level: 2, number: `${'abcd'[index] ?? ''})`, text: found.text },
        ...assignmentOf(found).map((text): Item => ({ level: 3, number: '-', text })),
      ]),
    ]),
  ])
}

function assignmentOf({ lead, cooperating, time }: Task): string[] {
  const helped = cooperating === null ? [] : [`Đơn vị phối hợp: ${cooperating}.`]
  return [`Đơn vị chủ trì: ${lead}.`, ...helped, `Thời gian thực hiện: ${time}.`]
}

const introduction =
  'Căn cứ Luật số 99/2099/QH99 về những việc không có thật, Ủy ban nhân dân tỉnh Sơn Hà ban hành Kế hoạch nâng cao Chỉ số PAPI như sau:'
const title = 'Nâng cao Chỉ số PAPI năm 2026'
const header = ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian']

function cellsOf(plan: InventedPlan): string[][] {
  const rows = plan.rows.map((row, index) => [
    String(index + 1),
    row.text,
    row.lead,
    row.cooperating ?? '',
    row.time,
  ])
  return [header, ...rows]
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
  return docx(wordBody(plan, items.join(''), table(cellsOf(plan).map((row) => row.map((cell) => [cell])))))
}

/** The same with Word's own numbers: sections by a style, groups and tasks by levels, rows of the table by another list. */
export function automaticWord(plan: InventedPlan): Uint8Array {
  const items = itemsOf(plan).map(({ level, text }) =>
    level === 0 ? inStyle('Section', text) : inList(1, level ?? 0, text),
  )
  const [first = [], ...rows] = cellsOf(plan).map((row) => row.map((cell) => paragraph(cell)))
  const numbered = rows.map(([, ...cells]) => [inList(2, 0, ''), ...cells])
  return docx(wordBody(plan, items.join(''), rawTable([first, ...numbered])), {
    'word/numbering.xml': numberingOf(plan.style),
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

function rawTable(rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string => `<w:tc>${content}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

function numberingOf(style: InventedPlan['style']): string {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const second = style === 'dotted' ? level(1, 'decimal', '%1.%2.', '<w:isLgl/>') : level(1, 'decimal', '%2.')
  const levels = `${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Section"/>')}${second}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uf02d')}`
  const plain = level(0, 'decimal', '%1')
  return `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:abstractNum w:abstractNumId="8">${plain}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`
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
  const rows = cellsOf(plan).map((row) => `|\n${row.map((cell) => wrapped(cell)).join('\n|\n')}\n${end}`)
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
    return level === 2 ? folded(`${number} ${text}`) : `**${folded(`${number} ${text}`)}**`
  })
  const rows = cellsOf(plan).map((row) => row.map(folded).join('\n|\n'))
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
