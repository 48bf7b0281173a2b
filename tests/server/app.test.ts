import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { healthRoutes } from '../../server/health.ts'
import { createApp } from '../../server/app.ts'
import { problemKinds, problemsPath } from '../../server/http/problem.ts'
import { dayMs } from '../../domain/calendar.ts'
import { version } from '../../server/version.ts'
import { openPortal, type TestPortal } from './testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

test('everything that answers is on this list, and all of it is public', () => {
  const routes = portal.app.routes
    .map(({ method, path }) => `${method} ${path}`)
    // The desk's own are in server/desk/access-table.ts, and tests/server/desk/access.test.ts tries them.
    .filter((route) => !route.includes(' /api/can-bo/'))
  expect([...new Set(routes)]).toEqual([
    'ALL /*',
    'GET /suc-khoe',
    'GET /suc-khoe/song',
    'GET /.well-known/security.txt',
    'GET /gia-dat/tinh/:file{\\d\\d\\.csv}',
    'GET /gia-dat',
    'GET /api/gia-dat',
    'GET /tim-xa',
    'GET /tim-kiem',
    'GET /api/tim-kiem',
    'POST /api/luot-tra-loi',
    'ALL /api/luot-tra-loi',
    'GET /cam-on/:seal',
    'GET /xa/:unit/danh-gia/:form{.+}',
    'GET /xa/:unit/phan-anh',
    'POST /phan-anh/xem-lai',
    'POST /phan-anh/gui',
    'POST /phan-anh/giong',
    'POST /phan-anh/don-khieu-nai',
    'POST /theo-doi/ho-so',
    'POST /theo-doi/viec',
    'POST /theo-doi/tep',
    'ALL /can-bo/*',
    'GET /can-bo/dang-nhap',
    'POST /can-bo/dang-nhap',
    'POST /can-bo/dang-xuat',
    'GET /can-bo/ma-xac-nhan',
    'POST /can-bo/ma-xac-nhan',
    'GET /can-bo/loi-moi/:token',
    'POST /can-bo/loi-moi/:token',
    'GET /api/bao-tin-kin/nguoi-nhan',
    'POST /api/bao-tin-kin/gui',
    'POST /api/bao-tin-kin/mo',
    'POST /api/bao-tin-kin/noi-dung',
    'POST /api/bao-tin-kin/xoa',
    'GET /open311/v2/:file',
    'GET /open311/v2/requests/:file',
    'GET /open311/v2/services/:file{.+}',
    'ALL /open311/v2/*',
    'GET /api/openapi.json',
    'GET /api',
    'GET /bang-chung/:unit/:id',
    'GET /niem-yet/:unit/:notice/:version/:paper{a[34]\\.pdf}',
    'POST /gop-y',
    'POST /khong-thay',
    'GET /van-de',
    'GET /*',
  ])
})

const everywhere = [
  ['GET', '/', 200],
  ['GET', '/suc-khoe', 200],
  ['GET', '/suc-khoe/song', 200],
  ['GET', '/tim-xa/?ten=khong', 200],
  ['GET', '/cam-on/3467-9ACE-FGHK-M/', 404],
  ['GET', '/van-de/', 200],
  ['GET', '/xa/19366-ben-quan', 308],
  ['GET', '/xa/19366-ben-quan/danh-gia/visit/', 200],
  ['GET', '/khong-co/', 404],
  ['GET', '/api/khong-co', 404],
  ['GET', '/api/luot-tra-loi', 405],
  ['DELETE', '/', 405],
  ['POST', '/suc-khoe', 405],
] as const

test.each(everywhere)(
  '%s %s answers %i with every protective header and no cookie',
  async (method, path, status) => {
    const response = await portal.app.request(path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    expect(response.headers.get('permissions-policy')).toContain('geolocation=()')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(response.headers.get('set-cookie')).toBeNull()
  },
)

test('a wrong method says which are allowed', async () => {
  const response = await portal.app.request('/api/luot-tra-loi', { method: 'PUT' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('POST')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
})

test('security.txt says where a flaw can be reported, and for how long that holds', async () => {
  const response = await portal.app.request('/.well-known/security.txt')
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const lines = new Map(
    (await response.text()).split('\n').map((line) => line.split(': ') as [string, string]),
  )
  expect(lines.get('Contact')).toBe(`${portal.config.siteUrl}/bao-tin-kin/`)
  expect(lines.get('Canonical')).toBe(`${portal.config.siteUrl}/.well-known/security.txt`)
  const days = (Date.parse(lines.get('Expires')!) - Date.now()) / dayMs
  expect(days).toBeGreaterThan(80)
  expect(days).toBeLessThan(366) // RFC 9116 asks for less than a year
})

test('health tries what matters: the database, a write to it, the pages', async () => {
  const healthy = await portal.app.request('/suc-khoe')
  const found = {
    database: true,
    room: true,
    writable: true,
    pages: true,
    publishedAt: '2026-11-20T08:00:00.000Z',
    version,
  }
  expect(await healthy.json()).toEqual(found)
  const pageless = await openPortal()
  await rm(join(pageless.config.dataFolder, 'index.html'))
  expect(await (await pageless.app.request('/suc-khoe')).json()).toEqual({ ...found, pages: false })
  await pageless.close()
  const full = createApp({
    ...portal,
    db: { ...portal.db, write: () => Promise.reject(new Error('disk full')) },
  })
  const unwritable = await full.request('/suc-khoe')
  expect([unwritable.status, await unwritable.json()]).toEqual([503, { ...found, writable: false }])
  const hanging = createApp({ ...portal, db: { ...portal.db, write: () => new Promise(() => {}) } })
  expect((await hanging.request('/suc-khoe')).status).toBe(503)
  expect((await hanging.request('/suc-khoe/song')).status).toBe(200)
})

test('health fails where the disk has no room for forms, though a small write still finds some', async () => {
  const parts = { ...portal, now: () => new Date(), folder: portal.config.dataFolder }
  const full = healthRoutes({ ...parts, freeBytes: () => Promise.resolve(1_000_000) })
  const response = await full.request('/')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ room: false, writable: true })
  const roomy = healthRoutes({ ...parts, freeBytes: () => Promise.resolve(100_000_000) })
  expect((await roomy.request('/')).status).toBe(200)
})

test('health fails where the database is gone', async () => {
  const broken = await openPortal()
  await broken.db.close()
  const response = await broken.app.request('/suc-khoe')
  expect(response.status).toBe(503)
})

test('every problem is described on the page that its type leads to', async () => {
  const html = await (await portal.app.request(problemsPath)).text()
  for (const { id, title } of problemKinds()) {
    expect(html).toContain(`id="${id}"`)
    expect(html).toContain(title)
  }
})

test('the types of problems are stable', () => {
  const registry = problemKinds().map(({ id, status }) => `${status} ${id}`)
  expect(registry).toEqual([
    '400 malformed-address',
    '400 malformed-json',
    '400 missing-key',
    '401 not-signed-in',
    '403 not-allowed',
    '403 other-site',
    '404 not-found',
    '405 method-not-allowed',
    '409 name-taken',
    '409 outdated-form',
    '409 other-answers',
    '413 body-too-large',
    '415 unsupported-media-type',
    '422 unknown-unit',
    '422 unknown-instrument',
    '422 invalid-answers',
    '422 invalid-entry',
    '422 too-long-to-print',
    '429 too-many-responses',
    '503 unavailable',
    '500 server-error',
  ])
})

test('the log knows the pattern of a route, not what was asked', async () => {
  await portal.app.request('/tim-xa/?ten=bí mật')
  await portal.app.request('/cam-on/3467-9ACE-FGHK-M/')
  expect(portal.logged).toMatchObject([
    { event: 'request', method: 'GET', route: '/tim-xa', status: 200 },
    { event: 'request', method: 'GET', route: '/cam-on/:seal', status: 404 },
  ])
  expect(JSON.stringify(portal.logged)).not.toMatch(/bí|3467/)
})

test('a failure inside answers 500 and logs its kind, never its words', async () => {
  await portal.db.close()
  const response = await portal.app.request('/tim-xa/?ten=quan')
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ type: '/van-de/#server-error', status: 500 })
  expect(portal.logged[0]).toMatchObject({ event: 'error', route: '/tim-xa' })
  portal = await openPortal()
})
