/**
 * What is published as data, for catalogues that gather data of many portals: DCAT-AP in JSON-LD, one file for each
 * province and one that names them.
 * Source: https://www.w3.org/TR/vocab-dcat-3/, https://semiceu.github.io/DCAT-AP/releases/3.0.0/
 */
import { noticeKind } from '../../../domain/notices/index.ts'
import { noticePath } from '../../../db/notices/notices.ts'
import { isIllustration, markedName } from '../../../domain/places/illustration.ts'
import { text } from '../../text/text.ts'
import { noticesByUnit } from '../notices/notices.ts'
import { provinces, type Commune, type Province } from '../units.ts'

const words = text.openData
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const vietnamese = { '@id': 'http://publications.europa.eu/resource/authority/language/VIE' }
const fileTypes = {
  csv: 'https://www.iana.org/assignments/media-types/text/csv',
  json: 'https://www.iana.org/assignments/media-types/application/json',
}

/** @param origin such as 'https://example.vn' */
export async function provinceCatalogue({ code, name, path }: Province, origin: string): Promise<string> {
  const units = await noticesByUnit.within(code)
  const datasets = units.flatMap(([unit, notices]) => notices.map((one) => datasetOf(unit, one, origin)))
  return JSON.stringify({
    '@context': context,
    ...catalogueAt(`${origin}${path}du-lieu.jsonld`, words.catalogueOf(markedName(code, name))),
    'dcat:dataset': datasets,
  })
}

/** Of real provinces: what is invented is no data. */
export async function catalogue(origin: string): Promise<string> {
  const parts = (await provinces()).map(({ path }) => ({ '@id': `${origin}${path}du-lieu.jsonld` }))
  return JSON.stringify({
    '@context': context,
    ...catalogueAt(`${origin}/du-lieu/danh-muc.jsonld`, words.catalogue),
    'dcat:catalog': parts,
  })
}

function catalogueAt(address: string, title: string) {
  return {
    '@id': address,
    '@type': 'dcat:Catalog',
    'dct:title': inVietnamese(title),
    'dct:description': inVietnamese(words.catalogueLead),
    'dct:publisher': agent(words.portal),
    'dct:language': vietnamese,
  }
}

type Held = Awaited<ReturnType<typeof noticesByUnit.within>>[number][1][number]

function datasetOf(unit: Commune, { id, kind, title, current }: Held, origin: string) {
  const path = noticePath(unit, id)
  const file = origin + path.slice(0, -1)
  return {
    '@id': `${file}#bang`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${unit.code}/${id}`,
    'dct:title': inVietnamese(`${title}: ${markedName(unit.code, unit.title)}`),
    'dct:description': inVietnamese(
      [noticeKind(kind)?.name, current.decisionNumber].filter(Boolean).join(', '),
    ),
    'dct:publisher': agent(`${unit.name}, ${unit.province.name}`),
    'dct:language': vietnamese,
    'dct:modified': { '@type': 'xsd:dateTime', '@value': current.publishedAt },
    'dcat:keyword': [noticeKind(kind)?.name ?? kind, ...(isIllustration(unit.code) ? ['minh họa'] : [])].map(
      inVietnamese,
    ),
    'dcat:version': String(current.version),
    'dcat:landingPage': { '@id': origin + path },
    'dcat:distribution': (['csv', 'json'] as const).map((type) => ({
      '@id': `${file}.${type}`,
      '@type': 'dcat:Distribution',
      'dcat:accessURL': { '@id': `${file}.${type}` },
      'dcat:downloadURL': { '@id': `${file}.${type}` },
      'dcat:mediaType': { '@id': fileTypes[type] },
    })),
  }
}

function inVietnamese(value: string) {
  return { '@language': 'vi', '@value': value }
}

function agent(name: string) {
  return { '@type': 'foaf:Agent', 'foaf:name': inVietnamese(name) }
}
