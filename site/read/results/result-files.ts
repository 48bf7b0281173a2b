/** The files with results: for every commune that has figures, and for provinces with such communes. */
import { instrumentDigest } from '../../../db/instruments/frozen.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { illustrationNote, isIllustration, markedName } from '../../../domain/places/illustration.ts'
import { resultsTable, type TableSource } from '../../../surveys/results/results-table.ts'
import { addDistributions } from '../../../surveys/results/scoring.ts'
import { noteRows } from '../../../db/changes/memory.ts'
import { explorerAt, explorerOf, type ExplorerPage } from './explorer.ts'
import { explorerPaths } from './published.ts'
import type { ResultsFile, UnitTable } from './result-tables.ts'
import { servedQuestionnaires } from '../forms/served-forms.ts'
import { addByItem, addChoices } from './sums.ts'
import { communesIn, provinceAt, provinceKey, shownProvinces, unitKey, type Province } from '../units.ts'

/** What a commune's file holds. */
export async function communeFileAt(key: string | undefined): Promise<ResultsFile> {
  return communeFile(await explorerAt(key), await servedQuestionnaires())
}

/** Paths of an endpoint that gives a province's file: where some commune has figures. */
export async function provinceFilePaths() {
  const withFigures = new Set((await explorerPaths()).map(({ params }) => params.unit))
  const found: { params: { province: string } }[] = []
  for (const province of await shownProvinces()) {
    const units = await communesIn(province.code)
    if (units.some((unit) => withFigures.has(unitKey(unit)))) {
      found.push({ params: { province: provinceKey(province) } })
    }
  }
  return found
}

/** What a province's file holds. */
export async function provinceFileAt(key: string | undefined): Promise<ResultsFile> {
  const province = await provinceAt(key)
  const explored: ExplorerPage[] = []
  for (const unit of await communesIn(province.code)) {
    const one = await explorerOf(unitKey(unit))
    if (one) explored.push(one)
  }
  noteRows('results', province.code)
  return provinceFile(province, explored, await servedQuestionnaires())
}

function communeFile(one: ExplorerPage, served: readonly Instrument[]): ResultsFile {
  const tables = served.flatMap((instrument) => tableOf(one, instrument))
  return { unit: named(one.unit), ...noteFor(one.unit.code), links: linksFor(one.unit.path), tables }
}

/** What the communes published, added up, then each of them by name; not broken down, which would be very long. */
function provinceFile(
  province: Province,
  communes: readonly ExplorerPage[],
  served: readonly Instrument[],
): ResultsFile {
  const tables = served.flatMap((instrument) => {
    const whole = communes
      .flatMap((one) => tableOf(one, instrument))
      .map((table) => ({ ...table, rows: table.rows.filter(({ dimension }) => dimension === '') }))
    return whole.length > 0 ? [sumOf(province, communes, whole, instrument), ...whole] : []
  })
  return { unit: named(province), ...noteFor(province.code), links: linksFor(province.path), tables }
}

/** None where there are no figures. */
function tableOf({ unit, data, published }: ExplorerPage, definition: Instrument): UnitTable[] {
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
      rows: resultsTable({
        sections: sectionsOf(definition),
        dimensions: results.filters,
        published: results,
      }),
    },
  ]
}

/** All that is published of a questionnaire: what is rated and what is chosen. */
export function sectionsOf({ sections }: Instrument): TableSource['sections'] {
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
  communes: readonly ExplorerPage[],
  tables: readonly UnitTable[],
  definition: Instrument,
): UnitTable {
  const [first] = tables as [UnitTable]
  const results = communes.flatMap(({ data }) => data.instruments.filter(({ id }) => id === definition.id))
  const summed = {
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
    setAside: tables.reduce((sum, { setAside = 0 }) => sum + setAside, 0),
    dimensions: {},
    rows: resultsTable({ sections: sectionsOf(definition), dimensions: [], published: summed }),
  }
}

export function named({ code, name }: { readonly code: string; readonly name: string }): ResultsFile['unit'] {
  return { code, name: markedName(code, name) }
}

export function noteFor(code: string): Pick<ResultsFile, 'note'> {
  return isIllustration(code) ? { note: illustrationNote } : {}
}

function linksFor(path: string): ResultsFile['links'] {
  return linksOf(`${path}ket-qua/`)
}

/** @param page path of the page with the figures */
export function linksOf(page: string): ResultsFile['links'] {
  const site = import.meta.env.SITE
  return {
    site: new URL('/', site).href,
    page: new URL(page, site).href,
    method: new URL('/phuong-phap/', site).href,
  }
}
