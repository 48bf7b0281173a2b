/**
 * Astro's own renderer, without Astro's build around it. What Astro bundles of the site depends on the programme alone: a
 * process of its own makes it once (bundling.ts), it is kept below .astro/bundles under a digest of the sources, and a
 * renderer that starts later only loads it.
 */
import { fork } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer, RouteData } from 'astro'
import type { Reads } from '../../../db/changes/rows.ts'
import { programDigest } from '../stamp.ts'
import { codeFolder, listFile, type BundleList } from './bundle-list.ts'

export type Params = Readonly<Record<string, string | undefined>>

/** A file of site/pages, as far as it matters here. */
interface PageModule {
  readonly reads?: Reads
  readonly getStaticPaths?: () => Promise<readonly { readonly params: Params }[]>
}

export interface Route {
  readonly data: RouteData
  readonly module: PageModule
  /** Astro remembers a route's paths; to be called when there may be others. */
  forgetPaths(): void
}

export interface Bundle {
  /** In Astro's order: of two that give the same path, the first counts. */
  readonly routes: readonly Route[]
  render(route: Route, address: URL): Promise<Response>
}

interface KeptBundle extends Bundle {
  /** Scripts, styles and public files that pages need, beside what `isServed` leaves out. */
  readonly folder: string
}

/** What the bundled entry gives (astro/dist/core/build/app.js and environment.js, 7.3). */
interface App {
  readonly manifest: {
    readonly routes: readonly { readonly routeData: RouteData }[]
    readonly pageMap: Map<string, () => unknown>
  }
  readonly routeCache: { readonly cache: Record<string, unknown> }
  getComponentByRoute(route: RouteData): Promise<PageModule>
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, unknown> }): void
  setOptions(options: object): void
  render(...given: Parameters<AstroPrerenderer['render']>): Promise<Response>
}

const bundlingFile = join(import.meta.dirname, 'bundling.ts')
const keptDays = 7

/** Bundles the project, unless that was done before. @param siteUrl shows in pages, and is bundled */
export async function bundle(projectFolder: string, siteUrl: string): Promise<KeptBundle> {
  const key = hash('sha256', `${await programDigest(projectFolder)} ${siteUrl}`)
  const bundles = join(projectFolder, '.astro', 'bundles')
  const folder = join(bundles, key)
  if (!existsSync(folder)) {
    await removeUnused(bundles)
    await make(projectFolder, folder)
  }
  await utimes(folder, new Date(), new Date())
  const app = await load(folder)
  await importOnce(app)
  return {
    folder,
    routes: await routesOf(app),
    render: ({ data }, address) => app.render(new Request(address), { routeData: data }),
  }
}

/** Of what lies in a bundle's folder, what browsers get. */
export function isServed(path: string): boolean {
  return ![codeFolder, listFile].some((name) => path.endsWith(`/${name}`))
}

/** In a process of its own, so that what bundling needs of memory goes with it. It ends with this one. */
async function make(projectFolder: string, folder: string): Promise<void> {
  const child = fork(bundlingFile, [projectFolder, folder])
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('The site could not be bundled')
}

/**
 * Other versions of the programme, and installations in this checkout, may be in use.
 * @internal Exported for its test.
 */
export async function removeUnused(bundles: string): Promise<void> {
  const names = await readdir(bundles).catch(() => [])
  for (const folder of names.map((name) => join(bundles, name))) {
    const { mtimeMs } = await stat(folder)
    if (mtimeMs < Date.now() - keptDays * 86_400_000) await rm(folder, { recursive: true, force: true })
  }
}

async function load(folder: string): Promise<App> {
  const { entry, styles } = JSON.parse(await readFile(join(folder, listFile), 'utf8')) as BundleList
  const file = pathToFileURL(join(folder, codeFolder, entry)).href
  const { app } = (await import(file)) as { app: App }
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])) })
  const destination = { write: ({ message }: { message: string }) => console.error(message) }
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } })
  return app
}

/** Astro imports a page's module each time that it renders the page; importing what is there takes 30 µs, too. */
async function importOnce({ manifest: { pageMap } }: App): Promise<void> {
  for (const [component, importModule] of pageMap) {
    const module = await importModule()
    pageMap.set(component, () => module)
  }
}

async function routesOf(app: App): Promise<Route[]> {
  const { cache } = app.routeCache
  const routes = app.manifest.routes.map(({ routeData }) => routeData)
  return Promise.all(
    routes.map(async (data) => ({
      data,
      module: await app.getComponentByRoute(data),
      forgetPaths: () => void delete cache[`${data.route}_${data.component}`],
    })),
  )
}
