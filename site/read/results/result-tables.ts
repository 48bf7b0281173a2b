/** Published results of a commune, or of a province's communes, as files: CSV and XLSX for spreadsheets, JSON for programmes. Pure. */
import type { WorkbookSheet } from '../../../db/xlsx.ts'
import { csvLine, csvStart } from '../../../domain/csv/write.ts'
import { everybody } from '../../../surveys/results/publication.ts'
import type { ResultRow } from '../../../surveys/results/results-table.ts'
import { text } from '../../text/text.ts'

export interface ResultsFile {
  readonly unit: FileUnit
  /** What whoever reads the file must know before all else. */
  readonly note?: string
  /** Absolute addresses. */
  readonly links: { readonly site: string; readonly page: string; readonly method: string }
  /** For each questionnaire first the unit's own figures, then those of the units within it. */
  readonly tables: readonly UnitTable[]
}

interface FileUnit {
  readonly code: string
  readonly name: string
}

/** One unit's figures of one questionnaire. */
export interface UnitTable {
  readonly unit: FileUnit
  readonly id: string
  readonly version: string
  /** SHA-256 of the definition. */
  readonly digest: string
  readonly title: string
  readonly source: string
  /** ISO-8601 UTC. */
  readonly publishedAt: string
  /** 'YYYY-MM' */
  readonly since: string
  /** Responses that are set aside and in no figure; absent of a round, which does not publish it. */
  readonly setAside?: number
  /** Titles of the breakdowns, by id. */
  readonly dimensions: Readonly<Record<string, string>>
  readonly rows: readonly ResultRow[]
}

const words = text.downloads
const { columns } = words
const headings = Object.values(columns).flat()
const widths = [
  ...[10, 22, 30, 8, 22, 10, 30, 8, 50, 10, 30, 20, 14, 30, 10, 10],
  ...[8, 8, 8, 8, 8, 10, 12, 10, 12, 12, 12, 40, 30],
]

type Cell = string | number | null

/** One table with the method in every row, so that tables of several communes can be put under each other. */
export function resultsCsv(file: ResultsFile): string {
  return csvStart + [headings, ...cellRows(file)].map(csvLine).join('')
}

/** The same table, and the method on a sheet of its own. */
export function resultsSheets(file: ResultsFile): WorkbookSheet[] {
  return [
    { name: words.sheet, rows: [headings, ...cellRows(file)], widths },
    { name: words.methodSheet, rows: methodRows(file), widths: [34, 110] },
  ]
}

export function resultsJson({ unit, note, links, tables }: ResultsFile): object {
  return {
    ...(note !== undefined && { note }),
    title: words.title(unit.name),
    unit,
    source: words.source(unit.name, links.site),
    licence: words.licence,
    page: links.page,
    method: { link: links.method, rules: words.method },
    definitions: words.definitions,
    tables: tables.map(({ rows, ...table }) => ({
      ...table,
      rows: rows.map((row) => (row.figures ? row : { ...row, suppressed: words.suppressed })),
    })),
  }
}

function cellRows({ links, tables }: ResultsFile): Cell[][] {
  return tables.flatMap((table) =>
    table.rows.map((row) => [
      ...[table.unit.code, table.unit.name, table.title, table.version, table.publishedAt, table.since],
      row.section,
      row.item,
      row.question || (row.section ? words.pooled : words.allQuestions),
      row.option,
      row.answer,
      row.dimension && (table.dimensions[row.dimension] ?? row.dimension),
      row.group,
      row.label || (row.group === everybody ? words.everybodyThen : words.notApart),
      ...figureCells(row),
      links.method,
    ]),
  )
}

function figureCells({ item, option, figures }: ResultRow): Cell[] {
  if (!figures) return [words.suppressed, words.suppressed, ...Array<Cell>(11).fill(null), words.ruleOfFew]
  const { people, answers, ratings, high, chosen, interval } = figures
  const share = percent(figures.share)
  return [
    ...[people, answers, ...(ratings ?? Array<Cell>(5).fill(null))],
    ...(option ? [null, null, chosen, share] : [high, share, null, null]),
    ...interval.map(percent),
    option ? words.ruleOfOption : item ? words.ruleOfOne : words.ruleOfMany,
  ]
}

/** With one decimal. */
function percent(share: number): number {
  return Math.round(share * 1000) / 10
}

function methodRows({ unit, note, links, tables }: ResultsFile): Cell[][] {
  const { facts } = words
  return [
    ...(note === undefined ? [] : [[facts.note, note]]),
    [facts.title, words.title(unit.name)],
    [facts.unit, `${unit.name} (${unit.code})`],
    [facts.source, words.source(unit.name, links.site)],
    [facts.licence, words.licence],
    [facts.page, links.page],
    [facts.link, links.method],
    ...[...Map.groupBy(tables, ({ id }) => id).values()].flatMap(instrumentFacts),
    ...words.method.map((rule) => [facts.rule, rule]),
  ]
}

/** The first table is the unit's own. */
function instrumentFacts([table]: readonly UnitTable[]): Cell[][] {
  if (!table) return []
  const { facts } = words
  return [
    [facts.instrument, table.title],
    [`${facts.instrument}: ${facts.version}`, `${table.id} ${table.version}`],
    [`${facts.instrument}: ${facts.digest}`, table.digest],
    [`${facts.instrument}: ${facts.origin}`, table.source],
    [facts.publishedAt, table.publishedAt],
    [facts.since, table.since],
    ...(table.setAside === undefined ? [] : [[facts.setAside, table.setAside]]),
  ]
}
