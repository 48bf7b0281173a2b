/** What must hold for every page of the site is checked on its files, all of them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { deskPath, deskSections } from '../../site/view/desk-sections.ts'
import { isIllustrationPath } from '../../domain/places/illustration.ts'
import { builtSite, templateOf, weightOf, type BuiltPage } from '../setup/built-site.ts'

const budget = 14 * 1024
/** Pages that do something, and may carry a script for it; every other page is read. */
const acting = new Set([
  ...[
    '/',
    '/404.html',
    '/tim-xa/',
    '/tim-xa/ket-qua/',
    '/danh-gia/',
    '/cong-khai/',
    '/xa/*/danh-gia/',
    '/cam-on/',
  ],
  ...['/danh-gia/*/', '/xa/*/dot-khao-sat/*/'],
  ...['/phan-anh/', '/phan-anh/mau/', '/phan-anh/khung/', '/can-bo/khung/', '/theo-doi/', '/bao-tin-kin/'],
  ...['/chi-so/papi/*/lich-su/', '/chi-so/sipas/*/lich-su/', '/xa/*/ket-qua/kham-pha/'],
  ...deskSections.map(deskPath),
])
/** Made up by the server for each reader, or in a menu that depends on who is signed in. */
const unlinked = new Set(['/404.html', '/cam-on/', '/cam-on/kiosk/', ...deskSections.slice(1).map(deskPath)])

/** Answered by the server alone: there is no file. */
const madeByServer = new Set(['/gia-dat/', '/tim-kiem/', '/api/'])

const site = builtSite(process.env['PORTAL_FILES']!)
const listed = site.pages.filter(({ address, html }) => !unlinked.has(address) && !isTemplate(html))

/** Filled in for each commune by the server. */
function isTemplate(html: string): boolean {
  return /^<!doctype html><html[^>]* data-fill="template /i.test(html)
}

function failing(wrong: (page: BuiltPage) => boolean, pages: readonly BuiltPage[] = site.pages): string[] {
  return pages.filter(wrong).map(({ address }) => address)
}

/** What a link leads to inside the site: a page or file, and the place on it. */
function linksOf({ address, html }: BuiltPage): { path: string; place: string }[] {
  const base = new URL(address, 'http://site.invalid')
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].flatMap(([, href = '']) => {
    if (href.includes('__')) return [] // filled in by the server
    const url = new URL(href.replaceAll('&amp;', '&'), base)
    return url.host === base.host
      ? [{ path: decodeURI(url.pathname), place: decodeURIComponent(url.hash.slice(1)) }]
      : []
  })
}

test('there is a page for each of the 347 communes and the four invented ones, in each of its parts', () => {
  const counts = Map.groupBy(site.pages, ({ address }) => templateOf(address))
  for (const part of [
    '',
    'danh-gia/',
    'ket-qua/',
    'cong-khai/',
    'nghia-vu/',
    'nghia-vu/theo-quy/',
    'vu-viec/',
  ]) {
    expect(counts.get(`/xa/*/${part}`)?.length, part).toBe(351)
  }
  expect(counts.get('/xa/*/chi-so/papi/*/')?.length).toBe(8 * 351)
})

test('what is invented says so and is not to be listed; real pages lead there from six lists only', () => {
  const isInvented = ({ address }: BuiltPage) =>
    isIllustrationPath(address) || address.startsWith('/ke-hoach/vi-du-')
  const invented = site.pages.filter(isInvented)
  expect(invented.length).toBeGreaterThan(150)
  const isMarked = ({ html }: BuiltPage) =>
    html.includes('<aside class="illustration"') && html.includes('content="noindex"')
  expect(failing((page) => !isMarked(page), invented)).toEqual([])
  const real = site.pages.filter((page) => !isInvented(page))
  expect(failing(({ html }) => html.includes('<aside class="illustration"'), real)).toEqual([])
  const lists = ['/bao-tin-kin/', '/', '/ke-hoach/', '/tim-xa/', '/tim-xa/ket-qua/', '/tinh/']
  expect(failing(({ html }) => /Ví Dụ|\/xa\/99|\/tinh\/00/.test(html), real)).toEqual(lists)
  const index = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8')
  const siteMaps = [...index.matchAll(/<loc>https?:\/\/[^/]*\/([^<]*)/g)].map(([, file]) => file!)
  expect(siteMaps.length).toBeGreaterThan(1)
  const paths = siteMaps.map((file) => readFileSync(join(site.folder, file), 'utf8')).join('')
  expect(paths).toContain('/cong-khai/')
  expect(index + paths).not.toMatch(/\/xa\/99|\/tinh\/00|vi-du/)
})

test('every page says its language, has one heading, a title and a description', () => {
  expect(failing(({ html }) => !/<html lang="vi"/.test(html))).toEqual([])
  expect(failing(({ html }) => html.match(/<h1[ >]/g)?.length !== 1)).toEqual([])
  expect(failing(({ html }) => !/<title>[^<]{8,}<\/title>/.test(html))).toEqual([])
  expect(failing(({ html }) => !/<meta name="description" content="[^"]{30,}"/.test(html), listed)).toEqual(
    [],
  )
})

test('no two pages have the same title', () => {
  const byTitle = Map.groupBy(listed, ({ html }) => /<title>([^<]*)/.exec(html)?.[1])
  const shared = [...byTitle].filter(([, pages]) => pages.length > 1)
  expect(
    shared.map(([title, pages]) => [title, ...pages.slice(0, 3).map(({ address }) => address)]).slice(0, 10),
  ).toEqual([])
})

test('every page that can be found names its lasting address', () => {
  const origin = process.env['PORTAL_URL']!
  const wrong = failing(({ address, html }) => {
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]
    return canonical !== undefined && canonical !== origin + address
  }, listed)
  expect(wrong).toEqual([])
  const neither = (page: BuiltPage) => !/<link rel="canonical"|content="noindex"/.test(page.html)
  expect(failing(neither)).toEqual([])
})

test('reading pages carry no script', () => {
  const scripted = failing(({ html }) => /<script[\s>]| on\w+="/.test(html))
  expect([...new Set(scripted.map(templateOf))].filter((template) => !acting.has(template))).toEqual([])
})

test('nothing is inline, so that the policy of pages need allow nothing', () => {
  const inline = /<script(?![^>]*\ssrc=)|<style|<[^>]+\s(?:style|on[a-z]+)="/i
  expect(failing(({ html }) => inline.test(html))).toEqual([])
})

test('every page and its styles fit into 14 KB, compressed', () => {
  const weights = site.pages.map((page) => ({ page, weight: weightOf(site, page) }))
  const heavy = weights.filter(({ weight }) => weight.html + weight.css > budget)
  expect(heavy.map(({ page, weight }) => [page.address, weight.html + weight.css])).toEqual([])
})

test('the typeface comes with the site, and all of it is within 40 KB', () => {
  const folder = join(site.folder, '_astro')
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'))
  expect(fonts).toHaveLength(2)
  const bytes = fonts.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  expect(bytes).toBeLessThanOrEqual(40 * 1024)
  const styles = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const named = styles.map((name) => readFileSync(join(folder, name), 'utf8')).join('')
  for (const name of fonts) expect(named).toContain(name)
})

test('no link leads nowhere, and every page can be reached from home', () => {
  const pages = new Map(site.pages.map((page) => [page.address, page]))
  const places = new Map<string, Set<string>>()
  const placesOn = (page: BuiltPage) => {
    const known = places.get(page.address)
    if (known) return known
    const found = new Set([...page.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''))
    places.set(page.address, found)
    return found
  }
  /** A form about a commune is the template of all of them, or one of its turns. */
  const formFor = (path: string) => {
    if (/^\/xa\/[^/]+\/phan-anh\/$/.test(path)) return pages.get('/phan-anh/mau/')
    const template = path.replace(/^\/xa\/[^/]+(?=\/danh-gia\/.)/, '')
    return template === path ? undefined : (pages.get(template) ?? pages.get(`${template}luot-1/`))
  }
  const isFile = (path: string) => {
    const file = join(site.folder, path)
    return existsSync(file) && statSync(file).isFile()
  }
  const versions = new Set(
    site.pages.flatMap(({ address }) => {
      const [, ...version] = /^\/xa\/(\d+)-[^/]+\/cong-khai\/([^/]+)\/phien-ban\/(\d+)\/$/.exec(address) ?? []
      return version.length > 0 ? [version.join('/')] : []
    }),
  )
  /** A version of a notice as a sheet, which the server prints. */
  const isSheet = (path: string) => versions.has(/^\/niem-yet\/(.+)\/a[34]\.pdf$/.exec(path)?.[1] ?? '')
  const broken: string[] = []
  const reached = new Set(['/'])
  for (const address of reached) {
    const from = pages.get(address)!
    for (const { path, place } of linksOf(from)) {
      const to = pages.get(path) ?? formFor(path)
      if (
        to
          ? place !== '' && !placesOn(to).has(place)
          : !madeByServer.has(path) && !isSheet(path) && !isFile(path)
      ) {
        broken.push(`${address} → ${path}${place && `#${place}`}`)
      }
      if (to) reached.add(to.address)
    }
  }
  expect(broken.slice(0, 20)).toEqual([])
  expect(failing(({ address }) => !reached.has(address), listed).slice(0, 20)).toEqual([])
})

test('a promise names its plan and what became of its time, and what is missing is said once', () => {
  const said = (html: string, words: string) => html.split(words).length - 1
  expect(failing(({ html }) => said(html, 'không ghi thời hạn') > 1)).toEqual([])
  const commune = site.pages.find(({ address }) => address === '/xa/19366-ben-quan/chi-so/papi/5/')!
  const promises = [...commune.html.matchAll(/<a href="\/ke-hoach\/[^"]+">[^<]*<\/a>\s*<p[^>]*>([^<]*)/g)]
  expect(promises.length).toBeGreaterThan(5)
  for (const [, note] of promises) expect(note).toContain('Huyện Vĩnh Linh, kế hoạch 2024, đã hết kỳ')
})

test('who follows an indicator up is named with the plan that says so', () => {
  const named = site.pages.filter(({ html }) => html.includes('Cơ quan đầu mối theo phụ lục'))
  expect(named).toHaveLength(28)
  for (const { address, html } of named) {
    const before = html.slice(0, html.indexOf('Cơ quan đầu mối theo phụ lục'))
    expect(before.slice(before.lastIndexOf('<h3>')), address).toContain('tỉnh Cà Mau')
  }
})

test('the home page promises what there is', () => {
  const home = site.pages.find(({ address }) => address === '/')!.html
  const plans = site.pages.filter(
    ({ address }) => templateOf(address) === '/ke-hoach/*/' && !address.startsWith('/ke-hoach/vi-du-'), // invented
  )
  expect(home).toContain(`${plans.length} kế hoạch của tỉnh, huyện`)
  expect(home).toMatch(/Chưa xã nào trong \d+ xã, phường đăng bảng ở đây/)
})
