/** Files as they come out of offices: workbooks with traps, old fonts, old encodings, and one that would fill memory. */
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { xlsxFile } from '../../../db/xlsx.ts'
import { inUnicode, legacyFontOf } from '../../../domain/csv/legacy-fonts.ts'
import { readPasted, readSheets } from '../../../domain/csv/sheets.ts'
import { checkNotice } from '../../../domain/notices/check.ts'
import { isHeadingOf, tableIn } from '../../../domain/notices/given.ts'
import { landPrices } from '../../../domain/notices/land-prices.ts'
import { faultText } from '../../../domain/refusal.ts'

const isHeading = isHeadingOf(landPrices)
const facts = { decisionNumber: '12/2026/QĐ-UBND', decisionDate: '15/01/2026', validFrom: '01/02/2026' }
const headings = landPrices.layout.columns.map(({ label }) => label)

function check(bytes: Uint8Array) {
  const table = tableIn(readSheets(bytes, isHeading), landPrices)
  return checkNotice(landPrices, { ...table, facts }, '2026-11-20')
}

const toTcvn3: Readonly<Record<string, string>> = {
  ...{ Đ: '§', ư: '\u00ad', ờ: 'ê', ố: 'è', ạ: '¹', ế: 'Õ', ị: 'Þ', í: 'Ý', ệ: 'Ö', ộ: 'é', ầ: 'Ç', ợ: 'î' },
  ...{ ă: '¨', ọ: 'ä', á: '¸', ơ: '¬', ự: 'ù', ừ: 'õ', đ: '®', ô: '«', à: 'µ', ả: '¶', ồ: 'å' },
}
const asTcvn3 = (text: string) => [...text].map((letter) => toTcvn3[letter] ?? letter).join('')

describe('a workbook', () => {
  test('gives numbers with a decimal comma, its sheets by name, and the numbers of its rows', async () => {
    const bytes = await xlsxFile([
      { name: 'Bìa & mục lục', rows: [['Giá đất']] },
      { name: 'Giá', rows: [headings, [null], ['Đường A', null, null, null, 1250.5]] },
    ])
    expect(readSheets(bytes, isHeading)).toEqual([
      { name: 'Bìa & mục lục', lines: [{ line: 1, cells: ['Giá đất'] }] },
      {
        name: 'Giá',
        lines: [
          { line: 1, cells: headings },
          { line: 3, cells: ['Đường A', '', '', '', '1250,5'] },
        ],
      },
    ])
  })

  test.each([
    ['only the beginning of one', Buffer.from('PK\u0003\u0004')],
    ['an archive of something else', zipSync({ a: strToU8('b') })],
    ['one that is cut off', async () => (await xlsxFile([{ name: 'a', rows: [['a']] }])).subarray(0, 900)],
  ])('that is %s is refused with a sentence', async (_, made) => {
    const bytes = typeof made === 'function' ? await made() : made
    expect(() => readSheets(bytes, isHeading)).toThrow(/\.xlsx/)
  })

  test('gives days as days, of cells that show them', () => {
    const style = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>'
    const formats = '<numFmts><numFmt numFmtId="170" formatCode="&quot;ngày&quot; dd/mm/yyyy"/></numFmts>'
    const row =
      '<row r="2"><c r="A2" s="1"><v>46037</v></c><c r="C2" s="2"><v>46037.5</v></c><c r="D2"><v>46037</v></c></row>'
    const [sheet] = readSheets(workbook(row, '', formats + style), isHeading)
    expect(sheet?.lines).toEqual([{ line: 2, cells: ['15/01/2026', '', '15/01/2026', '46037'] }])
  })

  test('gives texts in parts of different looks, and inline ones', () => {
    const texts =
      '<si><r><t>Đường </t></r><r><t xml:space="preserve">A &amp; B</t></r><rPh><t>x</t></rPh></si>'
    const row =
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>Chợ</t></is></c><c t="str"><v>1&#10;2</v></c><c/></row>'
    const [sheet] = readSheets(workbook(row, texts), isHeading)
    expect(sheet?.lines).toEqual([{ line: 1, cells: ['Đường A & B', 'Chợ', '1\n2', ''] }])
  })

  test.each([
    ['a part of hundreds of megabytes', () => bomb(), /lớn hơn 48 MB/],
    [
      'hundreds of thousands of texts',
      () => workbook('<row/>', '<si><t>a</t></si>'.repeat(600_000)),
      /quá nhiều ô/,
    ],
    [
      'a million cells and more',
      () => workbook(`<row>${'<c><v>1</v></c>'.repeat(50)}</row>`.repeat(21_000)),
      /quá nhiều ô/,
    ],
    [
      'one very long text',
      () => workbook(`<row><c t="inlineStr"><is><t>${'a'.repeat(4e7)}</t></is></c></row>`),
      /quá nhiều ô/,
    ],
  ])('that stands for %s is refused', (_, make, sentence) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(4 * 2 ** 20)
    expect(() => readSheets(bytes, isHeading)).toThrow(sentence)
  })
})

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function workbook(rows: string, texts = '', styles = ''): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${types}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${texts}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
  })
}

/** Made piece by piece: it would not fit otherwise. */
function bomb(): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((_, piece) => void pieces.push(piece))
  const part = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 })
  zip.add(part)
  const zeros = new Uint8Array(2 ** 20)
  for (let at = 0; at < 300; at++) part.push(zeros, at === 299)
  zip.end()
  return Buffer.concat(pieces)
}

describe('an old font', () => {
  test.each([
    ['TCVN3', '§­êng Trung t©m', 'Đường Trung tâm'],
    ['TCVN3', 'C¸c th«n cßn l¹i', 'Các thôn còn lại'],
    ['TCVN3', 'ViÖt Nam, kÕt qu¶', 'Việt Nam, kết quả'],
    ['VNI', 'Ñöôøng Trung taâm', 'Đường Trung tâm'],
    ['VNI', 'Caùc thoân coøn laïi', 'Các thôn còn lại'],
    ['VNI', 'ÑÖÔØNG SOÁ 1, Vieät Nam', 'ĐƯỜNG SỐ 1, Việt Nam'],
    ['VNI', 'Nguyeãn Thò Minh, tyû leä', 'Nguyễn Thị Minh, tỷ lệ'],
  ] as const)('%s: «%s» is «%s»', (font, written, meant) => {
    const lines = [
      { line: 1, cells: [written, 'Đường đã đúng'] },
      { line: 2, cells: [written] },
    ]
    expect(legacyFontOf(lines)).toBe(font)
    expect(inUnicode(lines, font)[0]?.cells).toEqual([meant, 'Đường đã đúng'])
  })

  test.each([
    ['Unicode', ['Đường Hoà Bình', 'quê', 'toán', 'm²']],
    ['Unicode in parts', ['Đường'.normalize('NFD'), 'hoà'.normalize('NFD')]],
    ['no letters at all', ['12', '13']],
    ['foreign names', ['José Niño', 'Müller']],
  ])('%s is none', (_, cells) => {
    expect(legacyFontOf([{ line: 1, cells }])).toBeNull()
  })

  test('in a file of single bytes is converted, and said', async () => {
    const text = `${headings.map(asTcvn3).join(';')}\n${asTcvn3('Đường Trường học')};a;b;;1.000.000;;;\n`
    const { notice, notes, faults } = check(Buffer.from(text, 'latin1'))
    expect(faults.map(faultText)).toEqual([])
    expect(notice?.rows[0]?.cells['street']).toBe('Đường Trường học')
    expect(notes).toContain('Tệp gõ bằng phông chữ TCVN3; cổng đã đổi sang Unicode. Xem lại chữ hoa và dấu.')
  })

  test('in a workbook is converted', async () => {
    const rows = [headings.map(asTcvn3), [asTcvn3('Đường Trường học'), null, null, null, 1000000]]
    const { notice, notes } = check(await xlsxFile([{ name: 'a', rows }]))
    expect(notice?.rows[0]?.cells['street']).toBe('Đường Trường học')
    expect(notes[0]).toContain('TCVN3')
  })
})

test('UTF-16 is read, whichever end comes first', async () => {
  const text = `\uFEFF${headings.join('\t')}\nĐường A\ta\tb\t\t1.000.000\t\t\t\n`
  const little = Buffer.from(text, 'utf16le')
  for (const bytes of [little, Buffer.from(little).swap16()])
    expect(check(bytes).notice?.rows[0]?.cells['street']).toBe('Đường A')
})

test('what is pasted from a spreadsheet has tabs', () => {
  expect(readPasted(`${headings.join('\t')}\nĐường A\ta\n`, isHeading).lines).toHaveLength(2)
})
