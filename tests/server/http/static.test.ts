import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readyReply } from '../../../server/http/reply.ts'
import { packing } from '../../../server/publishing/renderer/packing.ts'
import type { OwnSite } from '../../../server/publishing/site.ts'
import type { PackedFile } from '../../../server/publishing/updates.ts'
import { imitation, openPortal, testPages, type TestPortal } from '../testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

/** As over a connection: what is in memory is asked first. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  const request = new Request(`http://localhost${path}`, { method, headers })
  const held = portal.app.held(request)
  return held ? readyReply(held) : portal.app.fetch(request)
}

test('a page comes compressed as the browser likes it', async () => {
  const plain = await get('/')
  expect(plain.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await plain.text()).toBe(testPages['index.html'])
  const brotli = await get('/', { 'accept-encoding': 'gzip, deflate, br;q=1.0' })
  expect(brotli.headers.get('content-encoding')).toBe('br')
  expect(brotli.headers.get('vary')).toBe('Accept-Encoding')
  expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(
    testPages['index.html'],
  )
  const zipped = await get('/', { 'accept-encoding': 'gzip, br;q=0' })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(testPages['index.html'])
})

test('scripts and styles were compressed beforehand, and say the same', async () => {
  const path = '/_astro/site.Ab12Cd.css'
  const stored = portal.publishing.site()!.files.get(path.slice(1))
  expect(stored?.compressed).toBe('beforehand')
  for (const [encoding, open] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const response = await get(path, { 'accept-encoding': encoding })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(open(Buffer.from(await response.arrayBuffer())).toString()).toBe(testPages[path.slice(1)])
  }
})

test('a workbook is called one', async () => {
  const response = await get('/xa/19366-ben-quan/ket-qua.xlsx')
  expect(response.headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
})

test('what the browser has already is not sent again', async () => {
  const etag = (await get('/')).headers.get('etag')!
  const again = await get('/', { 'if-none-match': `"other", W/${etag}` })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect(again.headers.get('etag')).toBe(etag)
  expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200)
  expect((await get('/', { 'if-modified-since': 'Fri, 20 Nov 2026 08:00:00 GMT' })).status).toBe(304)
  expect((await get('/', { 'if-modified-since': 'Fri, 20 Nov 2026 07:59:59 GMT' })).status).toBe(200)
})

test('HEAD answers as GET, without the body', async () => {
  const head = await get('/', {}, 'HEAD')
  expect(head.status).toBe(200)
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(testPages['index.html']!)))
  expect(await head.text()).toBe('')
})

test('files named by their content are kept for ever, pages are asked for again', async () => {
  expect((await get('/_astro/site.Ab12Cd.css')).headers.get('cache-control')).toContain('immutable')
  expect((await get('/')).headers.get('cache-control')).toBe('public, max-age=60')
})

test.each([
  ['/xa/19366-ben-quan', '/xa/19366-ben-quan/'],
  ['/XA/19366-Ben-Quan/?a=1', '/xa/19366-ben-quan/?a=1'],
  ['//xa//19366-ben-quan', '/xa/19366-ben-quan/'],
  ['/xa/19366-ben-quan/index.html', '/xa/19366-ben-quan/'],
  ['/index.html', '/'],
])('%s leads to %s', async (asked, better) => {
  const response = await portal.app.fetch(new Request(`http://localhost${asked}`))
  expect(response.status).toBe(308)
  expect(response.headers.get('location')).toBe(better)
})

test.each([
  '/khong-co/',
  '/%E0%A4%A/',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/_astro/..%5c..%5cportal.db',
  '/index.html%00.css',
  '/constructor',
  '/__proto__/',
  '//evil.example/',
])('%s is the site’s own 404 page', async (path) => {
  const response = await portal.app.fetch(new Request(`http://localhost${path}`))
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Trang 404 của cổng')
})

test('a form has a new key each time and is shared with nobody', async () => {
  const key = async () => {
    const response = await get('/xa/19366-ben-quan/cham-diem/')
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    return /value="([\w-]{36})"/.exec(await response.text())?.[1]
  }
  const [first, second] = [await key(), await key()]
  expect(first).toBeDefined()
  expect(first).not.toBe(second)
})

const readers: [string, (bytes: Buffer) => Buffer][] = [
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
]
test.each(readers)(
  'a form compressed as %s is the same form, each time with another key',
  async (encoding, read) => {
    const path = '/xa/19366-ben-quan/cham-diem/'
    const key = /(?<=name="idempotencyKey" value=")[\w-]{36}/
    const plain = (await (await get(path)).text()).replace(key, 'KEY')
    expect(plain).toContain('value="KEY"')
    const keys = new Set<string | undefined>()
    for (let time = 0; time < 5; time++) {
      const response = await get(path, { 'accept-encoding': encoding })
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(response.headers.get('content-length')).toBe(String(bytes.length))
      const html = String(read(bytes))
      expect(html.replace(key, 'KEY')).toBe(plain)
      keys.add(key.exec(html)?.[0])
    }
    expect(keys.size).toBe(5)
  },
)

test('a page and a form that are published anew are served at once', async () => {
  const site = portal.publishing.site() as OwnSite
  for (const [path, address] of [
    ['index.html', '/'],
    ['xa/19366-ben-quan/cham-diem/index.html', '/xa/19366-ben-quan/cham-diem/'],
  ] as const) {
    for (const headers of [{}, { 'accept-encoding': 'br' }, { 'accept-encoding': 'gzip' }])
      await get(address, headers)
    const pack = join(site.folder, 'anew')
    const text = testPages[path]!.replace('<main', '<p>Mới</p><main')
    const [[, file, span]] = (await packing(pack, async (add) => add(path, Buffer.from(text)))) as [
      PackedFile,
    ]
    site.files.set(path, { ...file, packed: { pack, ...span }, at: '2026-11-21T08:00:00.000Z' })
    expect(await (await get(address)).text()).toContain('Mới')
    const brotli = await get(address, { 'accept-encoding': 'br' })
    expect(String(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())))).toContain('Mới')
    const zipped = await get(address, { 'accept-encoding': 'gzip' })
    expect(String(gunzipSync(Buffer.from(await zipped.arrayBuffer())))).toContain('Mới')
  }
  expect((await get('/')).headers.get('last-modified')).toBe('Sat, 21 Nov 2026 08:00:00 GMT')
})

test('text on a page cannot pass for a placeholder, nor make the page a form', async () => {
  const response = await get('/xa/19366-ben-quan/cong-khai/gia-dat/')
  expect(response.status).toBe(200)
  expect(response.headers.get('etag')).not.toBeNull()
  expect(await response.text()).toContain(imitation)
})

test('a template is no page', async () => {
  for (const path of ['/khung/', '/cam-on/', '/tim-xa/ket-qua/', '/danh-gia/visit/']) {
    expect((await get(path)).status, path).toBe(404)
  }
})

test('pages run the portal’s own scripts and nothing that stands in them; other files run nothing', async () => {
  const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy')
  expect(await policyOf('/')).toContain("script-src 'self';")
  expect(await policyOf('/')).not.toMatch(/sha256|unsafe/)
  expect(await policyOf('/_astro/site.Ab12Cd.css')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(await policyOf('/xa/19366-ben-quan/ket-qua.xlsx')).toBe("default-src 'none'; frame-ancestors 'none'")
})
