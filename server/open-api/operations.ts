/** What programmes may ask for, a line each; with an example that the tests send to the server. */
import { caseSubjects } from '../../surveys/indicators/case-subjects.ts'
import { openApi as words } from '../text/open-api.ts'
import { search } from '../text/search.ts'
import type { SchemaName } from './schemas.ts'

export interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly description: string
  readonly allowed?: readonly string[]
}

export interface Operation {
  readonly id: string
  readonly method: 'get' | 'post'
  /** As OpenAPI writes it: '/open311/v2/requests.{format}'. */
  readonly path: string
  readonly tag: keyof typeof words.tags
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly body?: { readonly schema: SchemaName; readonly example: unknown }
  readonly answers: Readonly<
    Record<number, { readonly description: string; readonly schema?: SchemaName; readonly type?: string }>
  >
  /** An address that answers with 200 (or, with a body, 201); none for files, which depend on what was published. */
  readonly example?: string
}

function asks(name: string, description: string, allowed?: readonly string[]): Parameter {
  return { name, in: 'query', description, ...(allowed && { allowed }) }
}

function inPath(name: string, description: string, allowed?: readonly string[]): Parameter {
  return { ...asks(name, description, allowed), in: 'path' }
}

const format = inPath('format', words.formats, ['json', 'xml'])

function open311(id: string, path: string, schema: SchemaName, parameters: readonly Parameter[]): Operation {
  return {
    ...{ id, path: `/open311/v2/${path}` },
    ...{ method: 'get', tag: 'read', summary: words.open311[id as keyof typeof words.open311] },
    parameters: [...parameters, format],
    answers: {
      200: { description: words.ok, schema },
      400: { description: words.problem, schema: 'faults' },
      404: { description: words.problem, schema: 'faults' },
    },
  }
}

const { open311: asked } = words
const times = [asks('start_date', asked.from), asks('end_date', asked.until)]
const paged = [asks('page', asked.page), asks('page_size', asked.pageSize)]
const narrowed = [
  asks(
    'service_code',
    asked.service,
    caseSubjects.map(({ id }) => id),
  ),
  asks('jurisdiction_id', asked.jurisdiction),
  asks('status', asked.status),
]

function file(
  id: keyof typeof words.files,
  path: string,
  type: string,
  parameters: readonly Parameter[],
): Operation {
  return {
    ...{ id: `file-${id}`, path, method: 'get', tag: 'files', summary: words.files[id], parameters },
    answers: { 200: { description: words.ok, type }, 404: { description: words.problem, type: 'text/html' } },
  }
}

const unit = inPath('unit', words.files.unit)
const province = inPath('province', words.files.provinceKey)
const json = 'application/json'

export const operations: readonly Operation[] = [
  {
    ...{ id: 'search', method: 'get', path: '/api/tim-kiem', tag: 'read', summary: words.search.summary },
    parameters: [
      asks('chu', words.search.words),
      asks('noi', words.search.place),
      asks('loai', words.search.source, Object.keys(search.sources)),
      asks('nam', words.search.year),
      asks('trang', words.search.page),
    ],
    answers: { 200: { description: words.ok, schema: 'found' } },
    example: '/api/tim-kiem?chu=gi%C3%A1%20%C4%91%E1%BA%A5t',
  },
  {
    ...{ id: 'prices', method: 'get', path: '/api/gia-dat', tag: 'read', summary: words.prices.summary },
    parameters: [asks('duong', words.prices.street), asks('noi', words.search.place)],
    answers: { 200: { description: words.ok, schema: 'prices' } },
    example: '/api/gia-dat?duong=hoa%20sim',
  },
  { ...open311('discovery', 'discovery.{format}', 'discovery', []), example: '/open311/v2/discovery.json' },
  { ...open311('services', 'services.{format}', 'services', []), example: '/open311/v2/services.json' },
  {
    ...open311('definition', 'services/{service}.{format}', 'definition', [inPath('service', asked.service)]),
    example: '/open311/v2/services/papi/2.3.json',
  },
  {
    ...open311('requests', 'requests.{format}', 'requests', [...narrowed, ...times, ...paged]),
    example: '/open311/v2/requests.json?status=closed&page_size=5',
  },
  open311('request', 'requests/{reference}.{format}', 'requests', [inPath('reference', asked.request)]),
  {
    ...open311('updates', 'servicerequestupdates.{format}', 'updates', [...narrowed, ...times, ...paged]),
    example: '/open311/v2/servicerequestupdates.json?start_date=2026-01-01T00:00:00Z',
  },
  {
    ...{
      id: 'response',
      method: 'post',
      path: '/api/luot-tra-loi',
      tag: 'send',
      summary: words.responses.summary,
    },
    parameters: [],
    body: {
      schema: 'response',
      example: {
        ...{ unitCode: '19366', instrument: 'sipas-2017', version: '1', service: 'land' },
        ...{ idempotencyKey: '7d1f0a52-6c8e-4d38-9c55-3a1a2b3c4d5e', answers: { c1: 4, c2: 5, c3: 'na' } },
      },
    },
    answers: {
      200: { description: words.responses.repeated, schema: 'receipt' },
      201: { description: words.responses.created, schema: 'receipt' },
      ...Object.fromEntries(
        [400, 403, 404, 409, 413, 422, 429, 503].map((status) => [
          status,
          { description: words.problem, schema: 'problem' as const },
        ]),
      ),
    },
    example: '/api/luot-tra-loi',
  },
  file('results', '/xa/{unit}/ket-qua.json', json, [unit]),
  file('province', '/tinh/{province}/ket-qua.json', json, [province]),
  file('notice', '/xa/{unit}/cong-khai/{notice}.json', json, [unit, inPath('notice', words.files.noticeId)]),
  file('prices', '/gia-dat/tinh/{code}.csv', 'text/csv', [inPath('code', words.files.provinceCode)]),
  file('sheet', '/niem-yet/{code}/{notice}/{version}/{paper}.pdf', 'application/pdf', [
    inPath('code', words.files.unitCode),
    inPath('notice', words.files.noticeId),
    inPath('version', words.files.version),
    inPath('paper', words.files.paper, ['a4', 'a3']),
  ]),
  file('feed', '/xa/{unit}/tin.xml', 'application/atom+xml', [unit]),
  file('calendar', '/xa/{unit}/lich.ics', 'text/calendar', [unit]),
  file('catalogue', '/du-lieu/danh-muc.jsonld', 'application/ld+json', []),
  {
    ...{
      id: 'ready',
      method: 'get',
      path: '/suc-khoe',
      tag: 'health',
      summary: words.health.ready,
      parameters: [],
    },
    answers: {
      200: { description: words.ok, schema: 'ready' },
      503: { description: words.problem, schema: 'ready' },
    },
    example: '/suc-khoe',
  },
  {
    ...{
      id: 'alive',
      method: 'get',
      path: '/suc-khoe/song',
      tag: 'health',
      summary: words.health.alive,
      parameters: [],
    },
    answers: { 200: { description: words.ok, schema: 'alive' } },
    example: '/suc-khoe/song',
  },
]
