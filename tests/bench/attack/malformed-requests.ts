/**
 * Requests as nobody's browser makes them, drawn by chance from a seed: every route with every method, parameters,
 * headers and bodies of wrong types, sizes, encodings and shapes, and bytes that are no HTTP at all. In every place where
 * text fits there is at times a marker that must never come back as markup.
 */
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { draw, type Draw } from './draw.ts'

export interface Route {
  readonly method: string
  /** As the router writes it: '/xa/:unit/danh-gia/:form'. */
  readonly path: string
}

export interface MalformedRequest {
  readonly bytes: Buffer
  readonly isHead: boolean
  /** Whether it is HTTP at all: what is not may be left without an answer. */
  readonly isFramed: boolean
}

/** An element that no page has. */
export const marker = '<img id=tan-cong>'
/** A header that no answer has. */
export const markerHeader = 'x-tan-cong'

const units = ['03388', '03390', '44', '12', '99999']
const methods = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']
const texts = [
  ...['', ' ', '0', '-1', '1e999', 'null', 'true', 'NaN', '[object Object]', '__proto__', 'constructor'],
  ...[marker, `"'>${marker}`, `</script>${marker}`, `__TITLE__${marker}`, `javascript:alert(1)//${marker}`],
  ...[
    `\r\n${markerHeader}: 1\r\n`,
    '\u0000',
    '\ufffe',
    '\u202eab',
    '’; drop table responses; --',
    "' or 1=1 --",
  ],
  ...[
    '../../../../etc/passwd',
    '..\\..\\',
    '%00',
    '%2e%2e%2f',
    '=cmd|calc',
    'a'.repeat(3000),
    'Ấ'.repeat(900),
  ],
  ...[
    '2026-02-30',
    '9999-99-99',
    '0000-00-00',
    '1'.repeat(400),
    sipas2017.id,
    'visit',
    'land',
    'web',
    'kiosk',
  ],
]
/** Names of fields, parameters and members that some route knows. */
const names = [
  ...[
    'unitCode',
    'instrument',
    'version',
    'idempotencyKey',
    'answers',
    'service',
    'mode',
    'visitCode',
    'visited',
  ],
  ...[
    'answers.c1',
    'answers.c2',
    'comment',
    'username',
    'password',
    'again',
    'next',
    'code',
    'secret',
    'email',
  ],
  ...[
    'name',
    'roles',
    'role',
    'grants',
    'indicators',
    'from',
    'until',
    'rule',
    'decision',
    'reason',
    'state',
  ],
  ...['text', 'link', 'notice', 'doneOn', 'dueOn', 'indicator', 'asker', 'basedOn', 'planId', 'commitmentId'],
  ...[
    'kind',
    'title',
    'rows',
    'cells',
    'decisionNumber',
    'decisionDate',
    'validFrom',
    'publishAt',
    'id',
    'ids',
  ],
  ...[
    'ten',
    'tu',
    'den',
    'dang',
    'phieu',
    'kenh',
    'tiep',
    'xong',
    'truoc',
    'trang',
    '__proto__',
    'toString',
    marker,
  ],
]
const types = [
  ...['application/json', 'application/json; charset=utf-16', 'application/x-www-form-urlencoded'],
  ...['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'application/octet-stream'],
  ...['text/html', 'application/pdf', 'image/png', '', `a/${marker}`],
]
const headers = [
  ...[
    'Accept',
    'Accept-Language',
    'If-None-Match',
    'If-Modified-Since',
    'Range',
    'Cookie',
    'Origin',
    'Referer',
  ],
  ...[
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'Sec-Fetch-Site',
    'User-Agent',
    'Authorization',
    'X-Http-Method-Override',
  ],
  ...['Transfer-Encoding', 'Expect', 'Upgrade', 'Content-Encoding', 'Forwarded', 'Host'],
]

/** @param cookies of an official's session, of the moment */
export function malformedRequests(
  routes: readonly Route[],
  cookies: () => string,
  seed: number,
): () => MalformedRequest {
  const chance = draw(seed)
  return () => (chance.one(40) ? noRequest(chance) : request(chance, chance.of(routes), cookies()))
}

function request(chance: Draw, route: Route, cookies: string): MalformedRequest {
  const own = route.method === 'ALL' || chance.one(8) ? chance.of(methods) : route.method
  const target = targetOf(chance, route.path)
  const body =
    own === 'GET' || own === 'HEAD' ? (chance.one(50) ? bodyOf(chance) : undefined) : bodyOf(chance)
  const lines = [`${own} ${target} HTTP/1.1`]
  const given = new Map([['Host', '127.0.0.1']])
  // Signing out ends the session that all the others use.
  const isOut = route.path.endsWith('dang-xuat') && !chance.one(100)
  if (!isOut && !chance.one(5)) given.set('Cookie', cookies)
  if (!chance.one(4)) given.set('Sec-Fetch-Site', 'same-origin')
  if (body) given.set('Content-Type', body.type)
  for (let n = chance.below(3); n > 0; n--) given.set(chance.of(headers), lineOf(chance.of(texts)))
  for (const [name, value] of given) lines.push(`${name}: ${value}`)
  if (given.has('Transfer-Encoding') || given.has('Expect') || given.has('Upgrade')) {
    return { bytes: bytesOf(lines, body?.content), isHead: own === 'HEAD', isFramed: false }
  }
  if (body) lines.push(`Content-Length: ${body.content.length}`)
  return { bytes: bytesOf(lines, body?.content), isHead: own === 'HEAD', isFramed: true }
}

function bytesOf(lines: readonly string[], content: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), content])
}

/** A header's value may hold no line break: what is tried is everything else. */
function lineOf(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/[\u0000\r\n]/g, '')
}

function targetOf(chance: Draw, path: string): string {
  const filled = path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
    name === 'unit' && !chance.one(4) ? chance.of(units) : encoded(chance, chance.of(texts)),
  )
  const own = filled.replace('*', () => encoded(chance, chance.of(texts)))
  const query = Array.from({ length: chance.below(4) }, () => {
    const name = encoded(chance, chance.of(names))
    return chance.one(6) ? name : `${name}=${encoded(chance, chance.of(texts))}`
  })
  return `${own}${chance.one(2) ? '/' : ''}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** As a browser would, twice, or not at all where a line can hold it. */
function encoded(chance: Draw, text: string): string {
  const once = encodeURIComponent(text.toWellFormed())
  const raw = lineOf(text).replace(/[\s\u007f-\u00ff]/g, '')
  return chance.of([once, once, encodeURIComponent(once), raw, `%${once}`])
}

interface Body {
  readonly type: string
  readonly content: Buffer
}

function bodyOf(chance: Draw): Body {
  const kind = chance.below(10)
  if (kind < 5) return { type: 'application/json', content: Buffer.from(cut(chance, json(chance))) }
  if (kind < 8) {
    const pairs = Array.from({ length: chance.below(12) }, () => {
      return `${encoded(chance, chance.of(names))}=${encoded(chance, chance.of(texts))}`
    })
    return { type: 'application/x-www-form-urlencoded', content: Buffer.from(pairs.join('&')) }
  }
  const size = chance.one(20) ? 70_000 : chance.below(300)
  return { type: lineOf(chance.of(types)), content: Buffer.from(chance.bytes(size)) }
}

/** What a form sends, with some members of another kind; or anything. */
function json(chance: Draw): string {
  if (chance.one(30)) return '['.repeat(20_000)
  if (chance.one(30)) return '{"answers":'.repeat(2000)
  if (chance.one(10)) return JSON.stringify(anything(chance, 3))
  const whole: Record<string, unknown> = {
    ...{ unitCode: chance.of(units), instrument: sipas2017.id, version: sipas2017.version },
    idempotencyKey: `hong-${chance.below(2 ** 30)}-0123456789`,
    ...{ service: 'land', answers: { c1: 4, c2: 5 } },
  }
  for (let n = chance.below(4); n > 0; n--) whole[chance.of(names)] = anything(chance, 2)
  for (let n = chance.below(2); n > 0; n--) delete whole[chance.of(Object.keys(whole))]
  return JSON.stringify(whole)
}

function anything(chance: Draw, depth: number): unknown {
  const kind = chance.below(depth > 0 ? 9 : 6)
  if (kind < 3) return chance.of(texts)
  if (kind === 3) return chance.of([0, -1, 0.1, 1e308, 2 ** 53, -0])
  if (kind === 4) return chance.of([null, true, false])
  if (kind === 5) return '\ud800'
  if (kind < 7) return Array.from({ length: chance.below(5) }, () => anything(chance, depth - 1))
  return Object.fromEntries(
    Array.from({ length: chance.below(5) }, () => [chance.of(names), anything(chance, depth - 1)]),
  )
}

function cut(chance: Draw, text: string): string {
  return chance.one(8) ? text.slice(0, chance.below(text.length)) : text
}

function noRequest(chance: Draw): MalformedRequest {
  const lines = chance.of([
    ['GET / HTTP/9.9'],
    ['GET /'],
    [`GET /${marker} HTTP/1.1`, 'Host: a'],
    ['POST /api/luot-tra-loi HTTP/1.1', 'Host: a', 'Content-Length: -5'],
    ['POST /api/luot-tra-loi HTTP/1.1', 'Host: a', 'Content-Length: 5', 'Content-Length: 6'],
    ['POST /api/luot-tra-loi HTTP/1.1', 'Host: a', 'Transfer-Encoding: chunked', 'Content-Length: 3'],
    ['GET / HTTP/1.1', `X: ${'a'.repeat(20_000)}`],
    ['GET / HTTP/1.1', `Host: ${marker}`],
    ['GET / HTTP/1.1', ': no name'],
    [chance.bytes(200).toString('latin1')],
  ])
  return { bytes: bytesOf(lines, chance.bytes(20)), isHead: false, isFramed: false }
}
