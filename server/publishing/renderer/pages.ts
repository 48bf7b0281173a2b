/** All pages and files that the site consists of, and which of them a change concerns. */
import { forget, readRows } from '../../../db/changes/memory.ts'
import {
  isTouchedBy,
  mayShow,
  undeclared,
  type Change,
  type Place,
  type ProvinceOf,
  type Reads,
  type Rows,
} from '../../../db/changes/rows.ts'
import type { Bundle, Params, Route } from './bundle.ts'

export interface Page {
  readonly route: Route
  /** '/xa/19366-ben-quan/', or that of a file: '/sitemap.xml'. */
  readonly address: string
  /** Below the site's folder: 'xa/19366-ben-quan/index.html'. */
  readonly file: string
  readonly place: Place
}

export interface Pages {
  /** By file. */
  all(): ReadonlyMap<string, Page>
  /** Forgets what was read of the rows that changed, and lists again the paths that depend on them. */
  refresh(changes: readonly Change[]): Promise<void>
  /** Those that may look different after the changes, and those whose files are not there. */
  due(changes: readonly Change[], files: ReadonlyMap<string, unknown>): Page[]
  /** @throws Error where the page reads what it does not declare, or cannot be rendered */
  render(page: Page): Promise<Buffer>
}

interface Listed {
  readonly pages: readonly Page[]
  /** What the list was made of. */
  readonly rows: ReadonlySet<Rows>
  /** Set when Astro has the list too: it asks for it at the first page, which does not read what the list reads. */
  known?: Promise<unknown>
}

const nothing: Reads = {}

/** @param origin of the site's public address */
export async function sitePages(bundle: Bundle, origin: string, provinceOf: ProvinceOf): Promise<Pages> {
  const listed = new Map<Route, Listed>()
  for (const route of bundle.routes) listed.set(route, await list(route, provinceOf))
  let all = together()

  function together(): ReadonlyMap<string, Page> {
    const found = new Map<string, Page>()
    for (const { pages } of listed.values()) {
      for (const page of pages) if (!found.has(page.file)) found.set(page.file, page)
    }
    return found
  }

  /** @returns whether it has other paths than before */
  async function listAgain(route: Route): Promise<boolean> {
    route.forgetPaths()
    const before = listed.get(route)!.pages
    const now = await list(route, provinceOf)
    const isSame =
      now.pages.length === before.length && now.pages.every(({ file }, i) => file === before[i]!.file)
    listed.set(route, isSame ? { ...now, pages: before } : now)
    return !isSame
  }

  return {
    all: () => all,
    due(changes, files) {
      const found = [...listed].flatMap(([route, { pages }]) => {
        const reads = route.module.reads ?? nothing
        const concerning = changes.filter(({ noun }) => reads[noun] !== undefined)
        return pages.filter(
          (page) =>
            all.get(page.file) === page &&
            (!files.has(page.file) ||
              concerning.some((change) => mayShow(reads, page.place, change, provinceOf))),
        )
      })
      return byPlace(found)
    },
    async refresh(changes) {
      const isTouched = (rows: Rows) => changes.some((change) => isTouchedBy(rows, change, provinceOf))
      forget(isTouched)
      const touched = [...listed].filter(([, { rows }]) => [...rows].some(isTouched))
      let isOther = false
      for (const [route] of touched) isOther = (await listAgain(route)) || isOther
      if (isOther) all = together()
    },
    async render({ route, address, place }) {
      const respond = () => bundle.render(route, new URL(address, origin))
      await (listed.get(route)!.known ??= respond())
      const { value, rows } = await readRows(async () => {
        const response = await respond()
        if (response.status >= 500) throw new Error(`${address} could not be rendered`)
        return Buffer.from(await response.arrayBuffer())
      })
      const hidden = undeclared(rows, route.module.reads ?? nothing, place, provinceOf)
      if (hidden.length > 0) {
        throw new Error(`${route.data.component} does not declare that it reads ${hidden.join(', ')}`)
      }
      return value
    },
  }
}

/** A commune's pages follow each other: what is remembered of it is then at hand. */
export function byPlace(pages: Iterable<Page>): Page[] {
  const groups = Map.groupBy(pages, ({ place }) => place.unit ?? place.province ?? place.plan ?? '')
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.flatMap(([, group]) => group)
}

async function list(route: Route, provinceOf: ProvinceOf): Promise<Listed> {
  const { data, module } = route
  const { value, rows } = await readRows(async () => (await module.getStaticPaths?.()) ?? [{ params: {} }])
  return { pages: value.map(({ params }) => pageAt(route, data.segments, params, provinceOf)), rows }
}

function pageAt(
  route: Route,
  segments: Route['data']['segments'],
  params: Params,
  provinceOf: ProvinceOf,
): Page {
  const path = segments
    .map((parts) =>
      parts.map((part) => (part.dynamic ? valueOf(part.content, params) : part.content)).join(''),
    )
    .filter(Boolean)
    .join('/')
  const isPage = route.data.type === 'page'
  const address = isPage && path !== '' ? `/${path}/` : `/${path}`
  const file = !isPage ? path : path === '404' ? '404.html' : `${path && `${path}/`}index.html`
  return { route, address, file, place: placeOf(params, provinceOf) }
}

/** @param name as Astro writes it: 'unit', '...page' */
function valueOf(name: string, params: Params): string {
  return params[name.replace('...', '')] ?? ''
}

function placeOf({ unit, province, plan }: Params, provinceOf: ProvinceOf): Place {
  const code = (key: string) => key.split('-')[0] ?? ''
  if (province) return { province: code(province) }
  if (plan) return { plan }
  if (!unit) return {}
  const above = provinceOf(code(unit))
  return above ? { unit: code(unit), province: above } : { unit: code(unit) }
}
