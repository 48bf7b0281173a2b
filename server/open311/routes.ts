/**
 * GET /open311/v2/…: public cases for programmes, as GeoReport v2 with mySociety's updates, in JSON and XML. Services are
 * what a case can be about; a request is a case that its sender agreed to have published. Only for reading.
 * Source: http://wiki.open311.org/GeoReport_v2/, https://fixmystreet.org/open311/
 */
import { Hono } from 'hono'
import { findPublicCases, publicCase, type PublicCase, type PublicFilter } from '../../db/cases/publish.ts'
import { caseOfReference } from '../../db/cases/reference.ts'
import type { Database } from '../../db/engine/database.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import type { ServedUnits } from '../served-units.ts'
import { open311 as words } from '../text/open311.ts'
import { askedRequests, type AskedRequests } from './asked.ts'
import { discoveryOf, requestOf, services, updatesOf } from './records.ts'
import { geoFault, geoReply, type GeoRecord, type XmlNames } from './reply.ts'

interface Open311Parts {
  readonly db: Database
  readonly units: ServedUnits
  readonly siteUrl: string
  readonly now: () => Date
}

/** What stands at an address, without its ending. */
interface Answer {
  readonly names: XmlNames
  readonly records: readonly GeoRecord[]
}

/** Or what is wrong with the address. */
interface Fault {
  readonly code: number
  readonly description: string
}

const requests = { list: 'service_requests', record: 'request' }

export function open311Routes({ db, units, siteUrl, now }: Open311Parts): Hono {
  async function requestsOf(found: readonly PublicCase[]): Promise<GeoRecord[]> {
    const records = await Promise.all(
      found.map(async (one) => {
        const unit = await units.byCode(one.unitCode)
        return unit ? [requestOf(one, unit, siteUrl)] : []
      }),
    )
    return records.flat()
  }

  async function listed(name: string, query: Readonly<Record<string, string>>): Promise<Answer | Fault> {
    if (name === 'discovery')
      return { names: { list: 'discovery', record: 'endpoint' }, records: [discoveryOf(siteUrl, now())] }
    if (name === 'services') return { names: { list: 'services', record: 'service' }, records: services }
    if (name !== 'requests' && name !== 'servicerequestupdates') return unknownRequest
    const asked = askedRequests(query)
    if (typeof asked === 'string') return { code: 400, description: asked }
    if (name === 'requests') {
      const found = await findPublicCases(db.read, { ...placed(asked), ...opened(asked) }, asked)
      return { names: requests, records: await requestsOf(found) }
    }
    const answered = { ...placed(asked), ...published(asked), isAnswered: true }
    const found = asked.isClosed === false ? [] : await findPublicCases(db.read, answered, asked)
    return {
      names: { list: 'service_requests_updates', record: 'request_update' },
      records: found.flatMap(updatesOf),
    }
  }

  async function single(reference: string): Promise<Answer | Fault> {
    const key = caseOfReference(reference)
    const found = key && (await publicCase(db.read, key))
    const records = found ? await requestsOf([found]) : []
    return records.length > 0 ? { names: requests, records } : unknownRequest
  }

  return new Hono({ strict: false })
    .get('/:file', async (c) => inFormat(c.req.param('file'), async (name) => listed(name, c.req.query())))
    .get('/requests/:file', async (c) => inFormat(c.req.param('file'), single))
    .get('/services/:file{.+}', async (c) => inFormat(c.req.param('file'), definitionOf))
    .all('/*', async (c) => {
      if (c.req.method === 'GET' || c.req.method === 'HEAD') return geoFault(false, 404, words.errors.address)
      const refused = await geoFault(false, 405, words.errors.post)
      refused.headers.set('Allow', 'GET, HEAD')
      return refused
    })
}

const unknownRequest: Fault = { code: 404, description: words.errors.request }

/** @param file such as 'requests.json' */
async function inFormat(file: string, answer: (name: string) => Promise<Answer | Fault>): Promise<Response> {
  const [, name, format] = /^(.+)\.(json|xml)$/.exec(file) ?? []
  if (name === undefined) return geoFault(false, 404, words.errors.format)
  const isXml = format === 'xml'
  const found = await answer(name)
  return 'code' in found
    ? geoFault(isXml, found.code, found.description)
    : geoReply(isXml, found.names, found.records)
}

/** Nothing more is asked for any service. */
async function definitionOf(code: string): Promise<Answer | Fault> {
  return services.some((one) => one['service_code'] === code)
    ? {
        names: { list: 'service_definitions', record: 'service_definition' },
        records: [{ service_code: code, attributes: [] }],
      }
    : { code: 404, description: words.errors.service }
}

function placed({ place, subject, isClosed }: AskedRequests): PublicFilter {
  return {
    ...(place === undefined
      ? { isReal: true }
      : place.length === 2
        ? { provinceCode: place }
        : { unitCodes: [place] }),
    ...(subject === undefined ? {} : { subject }),
    ...(isClosed === undefined ? {} : { isAnswered: isClosed }),
  }
}

/** A case's opening is kept by the day. */
function opened({ from, until }: AskedRequests): PublicFilter {
  return {
    ...(from && { openedFrom: vietnamDay(from) }),
    ...(until && { openedUntil: vietnamDay(until) }),
  }
}

function published({ from, until }: AskedRequests): PublicFilter {
  return {
    ...(from && { publishedFrom: from.toISOString() }),
    ...(until && { publishedUntil: until.toISOString() }),
  }
}
