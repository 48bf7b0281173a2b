import { afterEach, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { units } from '../../../db/schema/index.ts'
import type { SiteFile } from '../../../server/publishing/site.ts'
import { openPortal, testPages, writePages, type TestPortal } from '../testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const below = '/xa/19366-ben-quan/danh-gia/'
const get = (path: string) => portal.app.request(path)

test('one template is every commune’s form, each time with a key of its own', async () => {
  const response = await get(`${below}visit/`)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('private, no-cache')
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  const html = await response.text()
  expect(html).toContain('<title>visit: Xã Bến Quan</title>')
  expect(html).toContain('<a href="/xa/19366-ben-quan/">Xã Bến Quan</a>')
  expect(html).toContain('<a href="/tinh/44-quang-tri/">Tỉnh Quảng Trị</a>')
  expect(html).toContain('name="unitCode" value="19366"')
  expect(html).not.toContain('__')
  expect(await (await get(`${below}visit/`)).text()).not.toBe(html)
  expect(await (await get('/xa/19363-vinh-linh/danh-gia/visit/')).text()).toContain('Xã Vĩnh Linh')
})

/** Of two answers: all that is the same in a form each time, and its key. */
async function taken(response: Response) {
  const text = await response.text()
  const key = /name="idempotencyKey" value="([^"]*)"/.exec(text)?.[1] ?? ''
  return { status: response.status, headers: [...response.headers], html: text.replace(key, ''), key }
}

test.each([`${below}visit/`, '/xa/19366-ben-quan/cham-diem/'])(
  'asked for again, %s is the same but for its key, and is forgotten with the page that it was made from',
  async (path) => {
    const first = await taken(await get(path))
    const again = await taken(await get(path))
    expect(again).toEqual({ ...first, key: again.key })
    expect(again.key).toMatch(/^[\w-]{36}$/)
    expect(again.key).not.toBe(first.key)
    expect((await portal.app.request(path, { method: 'POST' })).status).toBe(405)
    const kiosk = await get(`${path}?kenh=kiosk`)
    expect(kiosk.headers.get('cache-control')).toBe('no-store')
    const head = await portal.app.request(path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])

    const files = portal.publishing.site()!.files as Map<string, SiteFile>
    const file = path.includes('visit') ? 'danh-gia/visit/index.html' : `${path.slice(1)}index.html`
    await writePages(portal.config.dataFolder, {
      [file]: testPages[file]!.replace('</title>', ' mới</title>'),
    })
    files.set(file, { ...files.get(file)! })
    expect((await taken(await get(path))).html).toContain(' mới</title>')
    files.delete(file)
    expect((await get(path)).status).toBe(404)
  },
)

test('a form about an invented commune says so, and no search engine lists it', async () => {
  const real = await get(`${below}visit/`)
  expect(real.headers.get('x-robots-tag')).toBeNull()
  expect(await real.text()).not.toContain('minh họa')
  const invented = await get('/xa/99001-vi-du-tot/danh-gia/visit/')
  expect(invented.headers.get('x-robots-tag')).toBe('noindex')
  expect(await invented.text()).toMatch(/<aside class="illustration" [^>]*>Dữ liệu minh họa: .*không có thật/)
})

test('a name from the database is text, whatever is in it', async () => {
  const name = `<script>alert("1")</script>`
  await portal.db.write((tx) => tx.update(units).set({ name }).where(eq(units.code, '19366')).returning())
  const html = await (await get(`${below}visit/`)).text()
  expect(html).not.toContain(name)
  expect(html).toContain('&lt;script&gt;')
})

test('a questionnaire with turns shows one of them by chance, under one address', async () => {
  const shown = new Set<string>()
  for (let visit = 0; visit < 60; visit++) {
    const html = await (await get(`${below}papi-pulse/`)).text()
    shown.add(/<title>([^:]*)/.exec(html)?.[1] ?? '')
  }
  expect([...shown].sort()).toEqual(['luot-1', 'luot-2'])
  expect(await (await get(`${below}papi-pulse/3/`)).text()).toContain('<title>3: Xã Bến Quan')
})

test.each([
  `${below}visit`,
  '/xa/19366-Ben-Quan/danh-gia/visit/',
  '/xa/19366-ten-cu/danh-gia/visit/',
  `${below}Visit/`,
])('%s leads to the form’s own address', async (path) => {
  const response = await get(`${path}?a=1`)
  expect(response.status).toBe(308)
  expect(response.headers.get('location')).toBe(`${below}visit/?a=1`)
})

test.each([
  `${below}khong-co/`,
  `${below}papi-pulse/9/`,
  `${below}papi-pulse/luot-1/`,
  `${below}visit/1/`,
  `${below}constructor/`,
  '/xa/99999-khong-co/danh-gia/visit/',
  '/xa/44-quang-tri/danh-gia/visit/',
  '/danh-gia/visit/',
  '/danh-gia/papi-pulse/luot-1/',
])('%s is not there', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Trang 404 của cổng')
})
