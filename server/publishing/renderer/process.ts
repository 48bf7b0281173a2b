/**
 * The process that renders the site. The server starts it; it bundles the site once, renders all pages or takes over
 * those that are there, and from then on renders those that changes of the database concern. It renders for one request
 * after the other.
 */
import { cp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { changesSince, currentVersion } from '../../../db/changes/changes.ts'
import { pagesReader, setToday } from '../../../db/changes/memory.ts'
import type { Change } from '../../../db/changes/rows.ts'
import type { Reader } from '../../../db/engine/database.ts'
import { isUnavailable } from '../../../db/engine/violations.ts'
import { communesOf } from '../../../db/units/units.ts'
import { illustrationProvince } from '../../../domain/places/illustration.ts'
import { digestOf, forEach, listFolder } from '../files.ts'
import type { OwnSite, Site } from '../site.ts'
import { readSite, writeList } from '../site-list.ts'
import { applyUpdate, keepUpdate, packOf, type Update } from '../updates.ts'
import { bundle, isServed, type Bundle } from './bundle.ts'
import type { Answer, Answered, Asked, PagesDone, Request } from './messages.ts'
import { packing } from './packing.ts'
import { byPlace, sitePages, type Pages } from './pages.ts'
import { settleInThread } from './settler.ts'
import { writing } from './writing.ts'

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))
const { SITE_OUT = '', SITE_URL = '', PROVINCES = '' } = process.env
/** After so many updates the list of files is written anew, and the updates' own lists are removed. */
const updatesBeforeList = 100

interface Rendered {
  site: OwnSite
  /** Files that no page makes: scripts, styles, what is public as it is. */
  readonly assets: ReadonlySet<string>
  readonly bundle: Bundle
  /** Listed at the first use, in that use's snapshot of the database. */
  pages?: Pages
}

let rendered: Rendered | undefined
/** Updates since the list of files was written. */
let settled = 0

function reader(): Reader {
  const found = pagesReader()
  if (!found) throw new Error('No page reads the database')
  return found
}

async function listPages(bundle: Bundle): Promise<Pages> {
  const communes = await communesOf(reader().read, [...PROVINCES.split(','), illustrationProvince])
  const provinces = new Map(communes.map(({ code, provinceCode }) => [code, provinceCode]))
  return sitePages(bundle, SITE_URL, (code) => provinces.get(code))
}

/** Bundles the site and puts its scripts, styles and public files into the folder of the pages. */
async function bundleSite(): Promise<Bundle> {
  const made = await bundle(projectFolder, SITE_URL)
  await cp(made.folder, SITE_OUT, { recursive: true, filter: isServed })
  return made
}

async function build({ day, sources }: Extract<Request, { kind: 'build' }>): Promise<Answer> {
  const builtAt = new Date().toISOString()
  setToday(day)
  const made = await bundleSite()
  const files = listFolder(SITE_OUT)
  const assets = new Set(files.keys())
  await reader().snapshot(async () => {
    const version = await currentVersion(reader().read)
    const pages = await listPages(made)
    let done = 0
    const written = await writing(SITE_OUT, (write) =>
      forEach(byPlace(pages.all().values()), async (page) => {
        await write(page.file, await pages.render(page))
        if (++done % 100 === 0) say({ pages: done })
      }),
    )
    for (const [path, file] of written) files.set(path, file)
    const site = {
      folder: SITE_OUT,
      builtAt,
      updatedAt: builtAt,
      stamp: { sources, version, day },
      updates: 0,
      files,
    }
    rendered = { site, assets, bundle: made, pages }
  })
  await writeList(rendered!.site)
  return { kind: 'done' }
}

async function resume({ folder }: Extract<Request, { kind: 'resume' }>): Promise<Answer> {
  const made = await bundleSite()
  const assets = new Set(listFolder(SITE_OUT).keys())
  rendered = { site: await readSite(folder), assets, bundle: made }
  return { kind: 'done' }
}

async function update({ number, day }: Extract<Request, { kind: 'update' }>): Promise<Answer> {
  const { site, bundle } = rendered!
  return reader().snapshot(async () => {
    const { version, since } = await changesSince(reader().read, site.stamp.version)
    if (!since || since.some(({ noun }) => noun === 'units')) return { kind: 'behind' }
    const changes: Change[] = [...since]
    if (day !== site.stamp.day) changes.push({ noun: 'day', place: '' })
    if (changes.length === 0) return { kind: 'same' }
    setToday(day)
    if (rendered!.pages) await rendered!.pages.refresh(changes)
    rendered!.pages ??= await listPages(bundle)
    const files = await renderChanged(rendered!.pages, changes, packOf(site.folder, number))
    const removed = removedFrom(site, rendered!.pages)
    const update: Update = { number, version, day, at: new Date().toISOString(), files, removed }
    await keepUpdate(site.folder, update)
    rendered!.site = applyUpdate(site, update)
    return { kind: 'updated', update }
  })
}

/** Renders what may have changed into the pack. @returns those that did change */
async function renderChanged(
  pages: Pages,
  changes: readonly Change[],
  pack: string,
): Promise<Update['files']> {
  const { files } = rendered!.site
  return packing(pack, (add) =>
    forEach(pages.due(changes, files), async (page) => {
      const content = await pages.render(page)
      if (files.get(page.file)?.digest !== digestOf(content)) add(page.file, content)
    }),
  )
}

function removedFrom({ files }: Site, pages: Pages): string[] {
  const { assets } = rendered!
  return [...files.keys()].filter((path) => !pages.all().has(path) && !assets.has(path))
}

async function settle({ number }: Extract<Request, { kind: 'settle' }>): Promise<Answer> {
  await settleInThread(rendered!.site.folder, number)
  settled++
  // The list takes up all updates: while some of them are not settled, their own lists are still needed.
  if (settled >= updatesBeforeList && rendered!.site.updates === number) {
    settled = 0
    await writeList(rendered!.site)
  }
  return { kind: 'done' }
}

function answerTo(request: Request): Promise<Answer> {
  switch (request.kind) {
    case 'build':
      return build(request)
    case 'resume':
      return resume(request)
    case 'update':
      return update(request)
    case 'settle':
      return settle(request)
  }
}

/** What happened, without what was read from the database: a message of its library repeats the parameters. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  if (error.cause) return `${error.name} (${described(error.cause)})`
  return `${error.name}: ${error.message.split('\n')[0]}`
}

function failed(error: unknown): Answer {
  return { kind: 'failed', message: described(error), isUnavailable: isUnavailable(error) }
}

function say(message: Answered | PagesDone): void {
  process.send?.(message)
}

/** Rendering does not wait for settling. */
const last = { rendering: Promise.resolve(), settling: Promise.resolve() }
process.on('message', ({ id, request }: Asked) => {
  const queue = request.kind === 'settle' ? 'settling' : 'rendering'
  last[queue] = last[queue]
    .then(() => answerTo(request))
    .catch(failed)
    .then((answer) => say({ id, answer }))
})
process.on('disconnect', () => process.exit())
