import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { isGarbled } from '../../../../db/plans/document/containers/pdf/pdf.ts'
import { readPlan, textOf } from '../../../../db/plans/document/index.ts'
import { docx, main, paragraph, pdf, table } from './office-files.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('text files', () => {
  test('lose their byte order mark and come in NFC', async () => {
    const text = await textOf(bytes('\ufeffKế hoạch'.normalize('NFD')), 'a.TXT')
    expect(text.replace('\ufeff', '')).toBe('Kế hoạch'.normalize('NFC'))
  })

  test('in another encoding are refused with a sentence', async () => {
    await expect(textOf(new Uint8Array([0x4b, 0xc2, 0xaa, 0xff, 0x20, 0x48]), 'a.txt')).rejects.toThrow(
      /UTF-8/,
    )
  })
})

test.each([
  ['a.docx', 'PK but not a zip'],
  ['a.docx', 'not even that'],
  ['a.pdf', '%PDF-1.4 broken'],
  ['a.xlsx', 'PK'],
  ['plan', 'x'],
])('%s that cannot be read is refused with one sentence', async (name, content) => {
  const error = await textOf(bytes(content), name).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ name: 'Refusal', code: 'refused' })
  expect((error as Error).message).toMatch(/^\p{Lu}[^\n]+\.$/u)
})

test.each([
  ['a.txt', ''],
  ['a.txt', ' 12 | --\n'],
  ['a.docx', ''],
  ['a.pdf', ''],
])('%s without a word is no plan', async (name, content) => {
  const error = await textOf(bytes(content), name).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'not-a-plan' })
  expect((error as Error).message).toMatch(/^\p{Lu}[^\n]+\.$/u)
})

test.each(['doc', 'odt'])(
  'a .%s file is refused with a sentence where LibreOffice is not installed',
  async (kind) => {
    vi.stubEnv('PATH', '/nowhere')
    await expect(textOf(bytes('x'), `a.${kind}`)).rejects.toThrow(/^Máy này không có LibreOffice .+\.$/)
    vi.unstubAllEnvs()
  },
)

const office = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!office)(
  'LibreOffice turns an OpenDocument text into what a Word file gives',
  { timeout: 120_000 },
  async () => {
    const content = docx(paragraph('KẾ HOẠCH') + paragraph('Sửa chợ Cầu Trăng'))
    const folder = await mkdtemp(join(tmpdir(), 'plan-odt-'))
    const file = join(folder, 'a.docx')
    await writeFile(file, content)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, file])
    const text = await textOf(await readFile(join(folder, 'a.odt')), 'a.odt')
    await rm(folder, { recursive: true })
    expect(text.trim()).toBe('KẾ HOẠCH\nSửa chợ Cầu Trăng')
  },
)

test('a Word file keeps its table rows, and its letterhead becomes lines', async () => {
  const file = docx(
    table([
      [
        ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ', 'Số: 9/KH-UBND'],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Sơn Hà, ngày 5 tháng 6 năm 2025'],
      ],
    ]) +
      paragraph('KẾ HOẠCH') +
      paragraph('Nâng cao Chỉ số PAPI') +
      paragraph('I. NHIỆM VỤ') +
      table([
        [['STT'], ['Nhiệm vụ'], ['Đơn vị chủ trì'], ['Thời gian']],
        [['1'], ['Sửa bảng tin', 'ở trụ sở'], ['UBND cấp xã'], ['Quý I/2026']],
        [['2'], ['In tờ rơi'], ['Sở Nội vụ'], ['']],
      ]),
  )
  const { metadata, commitments } = readPlan(await textOf(file, 'ke-hoach.docx'))
  expect(metadata).toMatchObject({
    number: '9/KH-UBND',
    date: '2025-06-05',
    issuer: 'Ủy ban nhân dân tỉnh Sơn Hà',
  })
  expect(commitments.map(({ text, lead, schedule }) => [text, lead, schedule?.due])).toEqual([
    ['Sửa bảng tin ở trụ sở', ['UBND cấp xã'], '2026-03-31'],
    ['In tờ rơi', ['Sở Nội vụ'], undefined],
  ])
})

describe('a Word file', () => {
  const bold = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr>${text}</w:r>`
  const words = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`
  const lines = async (...file: Parameters<typeof docx>): Promise<string[]> =>
    (await textOf(docx(...file), 'a.docx')).split('\n')

  test('keeps blanks and tabs between runs in bold', async () => {
    const named = `<w:p>${bold(words('Sở'))}${bold(words(' '))}${bold(words('Tư pháp'))}</w:p>`
    const tabbed = `<w:p>${bold(words('Nơi nhận'))}<w:r><w:tab/></w:r>${bold(words('TM. ỦY BAN'))}</w:p>`
    expect(await lines(named + tabbed)).toEqual(['**Sở Tư pháp**', '**Nơi nhận**\t**TM. ỦY BAN**'])
  })

  test('keeps the cells of a header row in bold apart, and the place of merged ones', async () => {
    const cell = (content: string, settings = ''): string =>
      `<w:tc><w:tcPr>${settings}</w:tcPr><w:p>${content}</w:p></w:tc>`
    const header = ['STT', 'Nhiệm vụ', 'Đơn vị'].map((text) => cell(bold(words(text)))).join('')
    const merged = cell(`<w:r>${words('Việc chung')}</w:r>`, '<w:gridSpan w:val="2"/>') + cell('')
    expect(await lines(`<w:tbl><w:tr>${header}</w:tr><w:tr>${merged}</w:tr></w:tbl>`)).toEqual([
      '**STT**\t**Nhiệm vụ**\t**Đơn vị**',
      'Việc chung\t\t',
      '',
    ])
  })

  test('shows capitals and bold that a style gives, and nothing that was deleted', async () => {
    const styles = `<w:styles xmlns:w="${main}"><w:style w:styleId="A"><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:caps/></w:rPr></w:style></w:styles>`
    const deleted = '<w:del><w:r><w:delText>không</w:delText></w:r></w:del>'
    const text = `<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>${deleted}<w:r>${words('Mục đích')}</w:r></w:p>`
    expect(await lines(text, { 'word/styles.xml': styles })).toEqual(['**MỤC ĐÍCH**'])
  })

  test('starts a list anew where it says so, and otherwise counts on', async () => {
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>'
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const list = (id: number, more = ''): string =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${more}</w:num>`
    const numbering = `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="1">${level}</w:abstractNum>${list(1)}${list(2)}${list(3, anew)}</w:numbering>`
    const item = (id: number): string =>
      paragraph('việc').replace('<w:p>', `<w:p><w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>`)
    const items = [1, 1, 2, 3, 3].map(item).join('')
    expect(await lines(items, { 'word/numbering.xml': numbering })).toEqual([
      'a) việc',
      'b) việc',
      'c) việc',
      'a) việc',
      'b) việc',
    ])
  })
})

describe('a PDF', () => {
  test('keeps lines by their height and the columns of a table, empty cells too', async () => {
    const row = (y: number, cells: string[]) =>
      cells.flatMap((text, index) => (text === '' ? [] : [{ x: 40 + index * 130, y, text }]))
    const file = pdf([
      ...row(600, ['STT', 'Nhiem vu', 'Co quan', 'Thoi gian']),
      { x: 40, y: 700, text: 'KE HOACH nang cao chat luong phuc vu' },
      ...row(580, ['1', 'Sua bang tin', 'So Noi vu', 'Quy I/2026']),
      ...row(565, ['', 'o tru so', '', '']),
    ])
    expect((await textOf(file, 'a.pdf')).split('\n')).toEqual([
      'KE HOACH nang cao chat luong phuc vu',
      'STT\tNhiem vu\tCo quan\tThoi gian',
      '1\tSua bang tin o tru so\tSo Noi vu\tQuy I/2026',
    ])
  })

  test('parts columns at a narrow gap where other rows have their edge, and keeps sentences of a column apart', async () => {
    const row = (y: number, cells: string[]) =>
      cells.flatMap((text, index) => (text === '' ? [] : [{ x: [40, 80, 200, 252][index] ?? 0, y, text }]))
    const file = pdf([
      ...row(600, ['STT', 'Nhiem vu', 'Phoi hop', 'Thoi gian']),
      ...row(580, ['1', 'Sua bang tin.', 'So Noi', 'Quy I']),
      ...row(565, ['', 'Dung ghe cho.', '', '']),
      ...row(550, ['2', 'Ra soat so', 'So tan', 'Quy II']),
    ])
    expect((await textOf(file, 'a.pdf')).split('\n')).toEqual([
      'STT\tNhiem vu\tPhoi hop\tThoi gian',
      '1\tSua bang tin.\tSo Noi\tQuy I',
      '\tDung ghe cho.\t\t',
      '2\tRa soat so\tSo tan\tQuy II',
    ])
  })

  test('loses the lines that stand at the top and foot of every page', async () => {
    const page = (number: number) => [
      { x: 40, y: 770, text: `Trang ${number}/3 - Ke hoach sua cho` },
      ...[1, 2, 3, 4, 5].map((item) => ({
        x: 40,
        y: 700 - item * 20,
        text: `- Sua bang tin so ${number}${item}`,
      })),
      { x: 40, y: 30, text: 'Van phong tinh' },
    ]
    const lines = (await textOf(pdf(page(1), page(2), page(3)), 'a.pdf')).split('\n').filter(Boolean)
    expect(lines).toHaveLength(15)
    expect(lines[0]).toBe('- Sua bang tin so 11')
  })

  test('whose fonts give shapes and no letters is told from Vietnamese', () => {
    expect(isGarbled('7KӵF KLӋQ 4X\\ӃW ÿӏQK Vӕ 4Ĉ6&7 ng‡y 06/3/2026 FӫD Gi·m ÿӕF 6ӣ')).toBe(true)
    expect(isGarbled('Thực hiện Quyết định số 4 ngày 06/3/2026 của Giám đốc Sở (α)')).toBe(false)
  })

  test('without a text layer is refused', async () => {
    await expect(textOf(pdf([]), 'quet.pdf')).rejects.toThrow(/ảnh quét/)
  })
})
