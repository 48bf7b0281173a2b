/** XLSForm files, as Kobo Toolbox and ODK write and read them, to and from questionnaires. */
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { toXlsform } from '../../surveys/xlsform/export.ts'
import { fromXlsform, type XlsformReading } from '../../surveys/xlsform/import.ts'
import type { XlsformRow } from '../../surveys/xlsform/workbook.ts'
import { readXlsx, xlsxFile } from '../xlsx.ts'

const sheetNames = ['survey', 'choices', 'settings'] as const
const widths = { survey: [24, 24, 60], choices: [20, 20, 50], settings: [40, 20, 12, 20] } as const

export async function xlsformFile(instrument: Instrument): Promise<Buffer> {
  const workbook = toXlsform(instrument)
  return xlsxFile(
    sheetNames.map((name) => {
      const headings = [...new Set(workbook[name].flatMap((row) => Object.keys(row)))]
      const rows = workbook[name].map((row) => headings.map((heading) => row[heading] ?? null))
      return { name, rows: [headings, ...rows], widths: widths[name] }
    }),
  )
}

/** @throws Refusal for what is no .xlsx file; everything else that is wrong is in `problems` */
export async function readXlsform(bytes: Uint8Array): Promise<XlsformReading> {
  const sheets = await readXlsx(bytes)
  const byName = new Map([...sheets].map(([name, rows]) => [name.trim().toLowerCase(), rows]))
  const missing = (['survey', 'settings'] as const).filter((name) => !byName.has(name))
  if (missing.length > 0) {
    const problems = missing.map((name) => `Tệp không có trang tính «${name}», nên không phải XLSForm.`)
    return { problems, warnings: [] }
  }
  const [survey, choices, settings] = sheetNames.map((name) => rowsOf(byName.get(name) ?? []))
  return fromXlsform({ survey: survey!, choices: choices!, settings: settings! })
}

/** Row by row under the first row's headings. Empty rows stay, so that problems name the spreadsheet's rows. */
function rowsOf([headings = [], ...rows]: string[][]): XlsformRow[] {
  return rows.map((row) =>
    Object.fromEntries(
      headings.flatMap((heading, i) => (heading.trim() && row[i]?.trim() ? [[heading, row[i]]] : [])),
    ),
  )
}
