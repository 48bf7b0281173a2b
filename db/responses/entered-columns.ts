/** The columns of a table with entered responses, and which column a heading names. They are those of our export. */
import { csvLine, csvStart } from '../../domain/csv/write.ts'
import type { Fault } from '../../domain/refusal.ts'
import { fold } from '../../domain/vietnamese.ts'
import { itemsOf, type ContextId, type Instrument } from '../../surveys/instruments/instrument.ts'

export const keyColumn = 'key'
export const receivedColumn = 'received'
const ownLabels = new Map([
  [keyColumn, 'số phiếu'],
  [receivedColumn, 'ngày nhận'],
])

/** An empty table to fill: a line of headings, each with the column's name before the colon. */
export function enteredTemplate(instrument: Instrument): string {
  const asked = [...instrument.context, ...itemsOf(instrument)]
  return (
    csvStart +
    csvLine([
      ...[...ownLabels].map(([id, label]) => `${id}: ${label}`),
      ...asked.map(({ id, wording }) => `${id}: ${wording.vi}`),
    ])
  )
}

/** Columns of our export that say what the command says too, or what only the portal may say. */
export const given = ['unit', 'instrument', 'version', 'mode', 'assurance'] as const
export const portals = ['id', 'setAside', 'decision', 'illustration']
/** Our export has all of them, whether a questionnaire asks for them or not. */
export const contexts: readonly ContextId[] = ['service', 'visited', 'sex', 'ageGroup']

/** The column that a heading names, such as «c1», «c1: Chỗ ngồi chờ…» or «Số phiếu». */
export function columnIn(instrument: Instrument, heading: string): string | undefined {
  const name = fold(heading.split(':')[0]!.trim())
  const asked = [...instrument.context, ...itemsOf(instrument)].map(({ id }) => id)
  const ids = [...ownLabels.keys(), ...given, ...portals, ...contexts, ...asked]
  const own = [...ownLabels].find(([, label]) => fold(label) === name)?.[0]
  return own ?? ids.find((id) => fold(id) === name)
}

/** The column of each heading, undefined for one that is unknown, and what is wrong with the headings. */
export function columnsOf(
  head: readonly string[],
  instrument: Instrument,
): { columns: (string | undefined)[]; faults: Fault[] } {
  const faults: Fault[] = []
  const columns = head.map((heading, i) => {
    const column = columnIn(instrument, heading)
    if (column === undefined && heading.trim() !== '') {
      const ids = [
        ...ownLabels.keys(),
        ...[...instrument.context, ...itemsOf(instrument)].map(({ id }) => id),
      ]
      faults.push({
        line: 1,
        message: `tiêu đề của cột thứ ${i + 1} không thuộc phiếu này. Các cột: ${ids.join(', ')}.`,
      })
    }
    return column
  })
  columns.forEach((column, i) => {
    if (column !== undefined && columns.indexOf(column) !== i) {
      faults.push({ line: 1, column, message: 'cột này xuất hiện hai lần.' })
    }
  })
  const required = instrument.context.filter((item) => item.required).map(({ id }) => id)
  for (const column of [keyColumn, ...required]) {
    if (!columns.includes(column)) faults.push({ line: 1, column, message: 'thiếu cột này.' })
  }
  return { columns, faults }
}
