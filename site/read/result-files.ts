/** The files with results: for every commune of which something is told, and for provinces with such communes. */
import { instrumentDigest } from '../../db/instruments.ts'
import { instruments } from '../../surveys/instruments/index.ts'
import { resultsTable } from '../../surveys/results-table.ts'
import { addDistributions, type Distribution } from '../../surveys/scoring.ts'
import { explored, ratedSections, type Explored } from './explored.ts'
import { once, page } from './pages.ts'
import type { ResultsFile, UnitTable } from './result-tables.ts'
import { unitKey, type Province } from './units.ts'

const all = once(async () => [...(await explored()).values()])

/** Paths and props of an endpoint that gives a commune's file; a list of its own for each, as Astro marks it. */
export async function resultFilePaths() {
  return (await all()).map((one) => page({ unit: unitKey(one.unit) }, { file: communeFile(one) }))
}

/** The same for a province's file. */
export async function provinceFilePaths() {
  const byProvince = Map.groupBy(await all(), ({ unit }) => unit.province)
  return [...byProvince].map(([province, communes]) =>
    page({ province: province.path.split('/')[2] }, { file: provinceFile(province, communes) }),
  )
}

function communeFile(one: Explored): ResultsFile {
  return { unit: named(one.unit), links: linksFor(one.unit.path), tables: tablesOf(one) }
}

/** What the communes told, added up, then each of them by name; not broken down, which would be very long. */
function provinceFile(province: Province, communes: readonly Explored[]): ResultsFile {
  const byInstrument = Map.groupBy(communes.flatMap(tablesOf), ({ id }) => id)
  const tables = [...byInstrument.values()].flatMap((tables) => {
    const whole = tables.map((table) => ({
      ...table,
      rows: table.rows.filter(({ dimension }) => dimension === ''),
    }))
    return [sumOf(province, whole), ...whole]
  })
  return { unit: named(province), links: linksFor(province.path), tables }
}

function tablesOf({ unit, data, published }: Explored): UnitTable[] {
  return data.instruments.flatMap((results, i) => {
    const definition = instruments.find(({ id }) => id === results.id)
    const row = published[i]
    if (!definition || !row) return []
    const { publishedAt, since, excluded } = row
    return [
      {
        unit: named(unit),
        id: definition.id,
        version: definition.version,
        digest: instrumentDigest(definition),
        title: results.title,
        source: definition.source.title,
        ...{ publishedAt, since, excluded },
        dimensions: Object.fromEntries(results.filters.map(({ id, title }) => [id, title])),
        rows: resultsTable({ sections: results.sections, dimensions: results.filters, told: results }),
      },
    ]
  })
}

/** `tables` are of one questionnaire, at least one. */
function sumOf(province: Province, tables: readonly UnitTable[]): UnitTable {
  const [first] = tables as [UnitTable]
  const definition = instruments.find(({ id }) => id === first.id)
  const told = tables.flatMap(({ rows }) =>
    rows.flatMap(({ item, figures }): [string, Distribution][] =>
      item && figures?.ratings ? [[item, figures.ratings]] : [],
    ),
  )
  const items = Object.fromEntries(
    [...Map.groupBy(told, ([item]) => item)].map(([item, counts]) => [
      item,
      addDistributions(counts.map(([, ratings]) => ratings)),
    ]),
  )
  return {
    ...first,
    unit: named(province),
    publishedAt: tables.reduce((last, { publishedAt }) => (publishedAt > last ? publishedAt : last), ''),
    since: tables.reduce((least, { since }) => (since < least ? since : least), first.since),
    excluded: tables.reduce((sum, { excluded }) => sum + excluded, 0),
    dimensions: {},
    rows: definition
      ? resultsTable({ sections: ratedSections(definition), dimensions: [], told: { items, by: {} } })
      : [],
  }
}

function named({ code, name }: { readonly code: string; readonly name: string }): ResultsFile['unit'] {
  return { code, name }
}

function linksFor(path: string): ResultsFile['links'] {
  const site = import.meta.env.SITE
  return {
    site: new URL('/', site).href,
    page: new URL(`${path}ket-qua/`, site).href,
    method: new URL('/phuong-phap/', site).href,
  }
}
