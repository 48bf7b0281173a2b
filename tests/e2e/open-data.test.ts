/** What programmes read of the site, by what programmes read it with: feeds, calendars, data packages, catalogues. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Package } from 'datapackage'
import ICAL from 'ical.js'
import jsonld from 'jsonld'
import { builtSite } from '../setup/built-site.ts'

const site = builtSite(process.env['PORTAL_FILES']!)
const commune = '/xa/99001-vi-du-tot/'

function read(path: string): string {
  return readFileSync(join(site.folder, path), 'utf8')
}

/** The texts of a feed's elements by name, as a browser reads them. @throws where it is not well-formed */
async function elementsOf(page: Page, xml: string): Promise<Map<string, string[]>> {
  const found = await page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'application/xml')
    if (read.querySelector('parsererror')) throw new Error('The feed is not well-formed.')
    return [...read.querySelectorAll('*')].map((one) => [one.localName, one.textContent ?? ''] as const)
  }, xml)
  const byName = Map.groupBy(found, ([name]) => name)
  return new Map([...byName].map(([name, all]) => [name, all.map(([, text]) => text)]))
}

test('a feed names what is newest, says that it is invented, and is linked from the list', async ({
  page,
}) => {
  const feed = await elementsOf(page, read(`${commune}tin.xml`))
  const times = feed.get('updated')!
  expect(times.length).toBeGreaterThan(10)
  expect(times.slice(1)).toEqual(times.slice(1).toSorted().toReversed())
  expect(new Set(feed.get('id')).size).toBe(feed.get('id')!.length)
  expect(feed.get('subtitle')!.join('')).toContain('minh họa')
  expect(read(`${commune}cong-khai/index.html`)).toContain(`href="${commune}tin.xml"`)
  const ofKind = await elementsOf(page, read(`${commune}tin/land-prices.xml`))
  expect(ofKind.get('title')!.slice(1)).toEqual(['Bảng giá đất'])
})

test('a calendar has the days of duties and the weekly reception', () => {
  const calendar = new ICAL.Component(ICAL.parse(read(`${commune}lich.ics`)) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const due = events.filter(({ summary }) => summary.startsWith('Hạn công khai'))
  expect(due.length).toBeGreaterThan(5)
  expect(due.every(({ startDate }) => startDate.isDate)).toBe(true)
  const [weekly] = events.filter((event) => event.isRecurring())
  expect(weekly!.startDate.toJSDate().toISOString()).toMatch(/T00:30:00/) // 7 giờ 30 in Viet Nam
  expect(weekly!.startDate.dayOfWeek()).toBe(ICAL.Time.THURSDAY)
})

test('a table is a data package whose rows are what its schema says', async () => {
  const files = ['gia-dat', 'cong-trinh-2026', 'lien-he', 'dong-gop-2026', 'du-an-cham-2026']
  for (const file of files) {
    const descriptor = JSON.parse(read(`${commune}cong-khai/${file}.json`)) as { homepage: string }
    const loaded = await Package.load(descriptor, { strict: true })
    expect(loaded.valid, file).toBe(true)
    const rows = await loaded.resources[0]!.read({ keyed: true })
    expect(rows.length, file).toBeGreaterThan(0)
    expect(new URL(descriptor.homepage).pathname).toBe(`${commune}cong-khai/${file}/`)
  }
})

test('the catalogue names a data set for each table, with its files', async () => {
  const [whole] = await jsonld.expand(JSON.parse(read('/du-lieu/danh-muc.jsonld')) as object)
  const dcat = 'http://www.w3.org/ns/dcat#'
  const parts = whole![`${dcat}catalog`] as { '@id': string }[]
  expect(parts.map((part) => new URL(part['@id']).pathname).filter((path) => path.includes('/00-'))).toEqual(
    [],
  )
  for (const part of parts) read(new URL(part['@id']).pathname)
  const [invented] = await jsonld.expand(JSON.parse(read('/tinh/00-vi-du/du-lieu.jsonld')) as object)
  const sets = invented![`${dcat}dataset`] as Record<string, { '@id': string }[]>[]
  expect(sets.length).toBeGreaterThan(30)
  for (const one of sets) {
    const files = one[`${dcat}distribution`] as unknown as Record<string, { '@id': string }[]>[]
    for (const file of files) read(new URL(file[`${dcat}downloadURL`]![0]!['@id']).pathname)
  }
})
