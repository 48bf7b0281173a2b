/** The files with results: for every commune of which something is told, and for provinces with such communes. */
import { instrumentDigest } from '../../../db/instruments/frozen.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { resultsTable, type TableSource } from '../../../surveys/results/results-table.ts'
import { addDistributions } from '../../../surveys/results/scoring.ts'
import { explored, type Explored } from './explored.ts'
import { once, page } from '../pages.ts'
import type { ResultsFile, UnitTable } from './result-tables.ts'
import { servedQuestionnaires } from '../forms/served-forms.ts'
import { addByItem, addChoices } from './sums.ts'
import { unitKey, type Province } from '../units.ts'

const all = once(async () => [...(await explored()).values()])

/** Paths and props of an endpoint that gives a commune's file; a list of its own for each, as Astro marks it. */
export async function resultFilePaths() {
  const served = await servedQuestionnaires()
  return (await all()).map((one) => page({ unit: unitKey(one.unit) }, { file: communeFile(one, served) }))
}

/** The same for a province's file. */
export async function provinceFilePaths() {
  const served = await servedQuestionnaires()
  const byProvince = Map.groupBy(await all(), ({ unit }) => unit.province)
  return [...byProvince].map(([province, communes]) =>
    page({ province: province.path.split('/')[2] }, { file: provinceFile(province, communes, served) }),
  )
}

function communeFile(one: Explored, served: readonly Instrument[]): ResultsFile {
  const tables = served.flatMap((instrument) => tableOf(one, instrument))
  return { unit: named(one.unit), links: linksFor(one.unit.path), tables }
}

/** What the communes told, added up, then each of them by name; not broken down, which would be very long. */
function provinceFile(
  province: Province,
  communes: readonly Explored[],
  served: readonly Instrument[],
): ResultsFile {
  const tables = served.flatMap((instrument) => {
    const whole = communes
      .flatMap((one) => tableOf(one, instrument))
      .map((table) => ({ ...table, rows: table.rows.filter(({ dimension }) => dimension === '') }))
    return whole.length > 0 ? [sumOf(province, communes, whole, instrument), ...whole] : []
  })
  return { unit: named(province), links: linksFor(province.path), tables }
}

/** None where nothing is told. */
function tableOf({ unit, data, published }: Explored, definition: Instrument): UnitTable[] {
  const at = data.instruments.findIndex(({ id }) => id === definition.id)
  const [results, row] = [data.instruments[at], published[at]]
  if (!results || !row) return []
  const { publishedAt, since, setAside } = row
  return [
    {
      unit: named(unit),
      id: definition.id,
      version: definition.version,
      digest: instrumentDigest(definition),
      title: results.title,
      source: definition.source.title,
      ...{ publishedAt, since, setAside },
      dimensions: Object.fromEntries(results.filters.map(({ id, title }) => [id, title])),
      rows: resultsTable({ sections: sectionsOf(definition), dimensions: results.filters, told: results }),
    },
  ]
}

/** All that is published of a questionnaire: what is rated and what is chosen. */
function sectionsOf({ sections }: Instrument): TableSource['sections'] {
  return sections
    .map(({ title, items }) => ({
      title: title.vi,
      items: items
        .filter((item) => item.kind !== 'text')
        .map((item) => ({
          ...{ id: item.id, wording: item.wording.vi },
          ...(item.kind === 'choice' && {
            options: item.options.map(({ code, wording }) => ({ id: code, label: wording.vi })),
          }),
        })),
    }))
    .filter(({ items }) => items.length > 0)
}

/** `tables` are the communes' own, at least one. */
function sumOf(
  province: Province,
  communes: readonly Explored[],
  tables: readonly UnitTable[],
  definition: Instrument,
): UnitTable {
  const [first] = tables as [UnitTable]
  const results = communes.flatMap(({ data }) => data.instruments.filter(({ id }) => id === definition.id))
  const told = {
    items: addByItem(
      results.map(({ items }) => items),
      addDistributions,
    ),
    choices: addByItem(
      results.map(({ choices }) => choices),
      addChoices,
    ),
    by: {},
  }
  return {
    ...first,
    unit: named(province),
    publishedAt: tables.reduce((last, { publishedAt }) => (publishedAt > last ? publishedAt : last), ''),
    since: tables.reduce((least, { since }) => (since < least ? since : least), first.since),
    setAside: tables.reduce((sum, { setAside }) => sum + setAside, 0),
    dimensions: {},
    rows: resultsTable({ sections: sectionsOf(definition), dimensions: [], told }),
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
