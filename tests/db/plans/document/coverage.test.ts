import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../../domain/vietnamese.ts'
import { readPlan, traceLines } from '../../../../db/plans/document/index.ts'
import { allFixtures, fixture, realPlans } from './fixture.ts'
import { runs } from '../../../setup/properties.ts'

const documents = [...allFixtures(), ...realPlans()]

/** What happens to documents on their way: cut and moved lines, other encodings of letters and ends, OCR noise. */
const mutation = fc.record({
  document: fc.constantFrom(...documents),
  cut: fc.array(fc.nat(400), { maxLength: 12 }),
  swap: fc.option(fc.tuple(fc.nat(400), fc.nat(400), fc.nat(30))),
  decomposed: fc.array(fc.nat(400), { maxLength: 40 }),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  separator: fc.constantFrom('keep', 'tabs', 'pipes'),
  noise: fc.array(
    fc.tuple(
      fc.nat(60_000),
      fc.constantFrom('l', '1', '.', '|', '*', ' ', '\t', '-', 'ﬁ', '\u200b', '(', ';'),
    ),
    { maxLength: 40 },
  ),
})

function mutated(change: typeof mutation extends fc.Arbitrary<infer T> ? T : never): string {
  let lines = change.document.text.split('\n')
  for (const at of change.cut) lines.splice(at % Math.max(1, lines.length), 1)
  if (change.swap) {
    const [from, to, length] = change.swap
    const block = lines.splice(from % Math.max(1, lines.length), length)
    lines.splice(to % Math.max(1, lines.length), 0, ...block)
  }
  for (const at of change.decomposed) {
    const index = at % Math.max(1, lines.length)
    lines[index] = (lines[index] ?? '').normalize('NFD')
  }
  if (change.separator === 'tabs') lines = lines.map((line) => line.replaceAll('|', '\t'))
  if (change.separator === 'pipes') lines = lines.map((line) => line.replaceAll('\t', '|'))
  let text = lines.join(change.end)
  for (const [at, letter] of change.noise) {
    const index = at % Math.max(1, text.length)
    text = text.slice(0, index) + letter + text.slice(index)
  }
  return text
}

function words(text: string): string[] {
  return fold(text).match(/[a-z\d]+/g) ?? []
}

const labels = new Set(
  words(
    'đơn vị cơ quan chủ trì phối hợp thời gian thực hiện hoàn thành hạn tiến độ lộ trình phân công trách nhiệm theo dõi tham mưu sản phẩm kết quả kinh phí td tr th p b strong br',
  ),
)

/** Damage that once cost a document words. */
const damaged: readonly (readonly [what: string, text: string])[] = [
  [
    'an HTML row whose tag is broken',
    fixture('html-table.txt').replace('<tr><td>1</td>', '<\ttr><td>1</td>'),
  ],
  [
    'an HTML cell whose tag is broken',
    fixture('html-table.txt').replace('<td>2</td><td>', '<\ttd>2</td><tdl>'),
  ],
  [
    'a row with one cell too many, and the rest of it in the next row',
    fixture('pipe-table.txt').replace('| 2   |', '| 2   ||'),
  ],
  [
    'a row that goes on after a part without tasks',
    fixture('pipe-table.txt')
      .replace(/(?=\| {5}\| kết quả)/, '### 3. Mục đích\n\nNgười dân hài lòng.\n\n')
      .replace(/\| 3 .*\n/, (row) => row + row.replace('3', '4') + row.replace('3', '5')),
  ],
  ['a time that is none', fixture('html-table.txt').replace('2026-2027', '12026-2027')],
  [
    'a list of agencies that names communes twice',
    fixture('inline-assignments.txt').replace(
      'UBND các xã, phường, đặc khu',
      'UBND các xã, ;phường, đặc khu',
    ),
  ],
]

describe('no line is dropped in silence', () => {
  test.each(damaged)('%s', (_, text) => {
    check(text)
  })

  test.each(documents)('$name', ({ text }) => {
    check(text)
  })

  test('in mutated documents either', () => {
    fc.assert(
      fc.property(mutation, (change) => {
        check(mutated(change), true)
      }),
      { numRuns: runs(150) },
    )
  })
})

/** "Đơn vị chủ trì:" says where its value goes; the words themselves are not kept, not even with noise in them. */
function withoutLabels(printed: string): string {
  return printed
    .replace(/\((?:trực tiếp)[^)]*\)/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[^:;.(]{0,60}:/g, (label) =>
      /chu tri|phoi hop|thoi gian|thuc hien/.test(fold(label)) ? ' ' : label,
    )
}

function warningsOf({ warnings }: ReturnType<typeof readPlan>, line: number): string {
  return warnings
    .filter((warning) => warning.line === line)
    .map(({ message }) => message)
    .join(' ')
}

/** @param damagedText a label, name or time may be beyond reading: its words may stand in a warning that quotes them */
function check(text: string, damagedText = false): void {
  let document
  try {
    document = readPlan(text)
  } catch (error) {
    expect(error).toMatchObject({ code: 'not-a-plan' })
    return
  }
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.replace(/[\u200b*]/g, '').normalize('NFC'))
  const fates = traceLines(text)
  expect(fates).toHaveLength(lines.length)
  const warned = new Set(document.warnings.map((warning) => warning.line))
  for (const { line, fate } of fates) {
    const printed = lines[line - 1] ?? ''
    if (fate === 'blank') expect(printed).not.toMatch(/[\p{L}\p{N}]/u)
    if (fate === 'warning') expect(warned).toContain(line)
    if (fate === 'commitment') {
      const owners = document.commitments.filter(({ lines: [first, last] }) => first <= line && line <= last)
      expect(owners.length).toBeGreaterThan(0)
      const kept = new Set(
        owners.flatMap(({ code, section, text: own, lead, cooperating, schedule, notes }) =>
          words([code ?? '', section, own, ...lead, ...cooperating, schedule?.raw ?? '', ...notes].join(' ')),
        ),
      )
      const quoted = new Set(damagedText ? words(warningsOf(document, line)) : [])
      const lost = words(withoutLabels(printed)).filter(
        (word) => !kept.has(word) && !labels.has(word) && !quoted.has(word),
      )
      expect({ line, lost: lost.filter((word) => word.length > 4) }).toEqual({ line, lost: [] })
    }
  }
  neverInvented(document, text)
}

/** Every number of the reading stands in the text. */
function neverInvented({ metadata, commitments }: ReturnType<typeof readPlan>, text: string): void {
  const printed = text.replace(/[*_\u200b]/g, '')
  const digits = new Set(printed.match(/\d+/g) ?? [])
  for (const number of metadata.number?.match(/\d+/g) ?? []) expect(digits).toContain(number)
  const year = metadata.date?.slice(0, 4)
  if (year !== undefined) expect(digits).toContain(year)
  for (const { schedule } of commitments)
    if (schedule?.due) expect(printed).toContain(schedule.due.slice(0, 4))
}
