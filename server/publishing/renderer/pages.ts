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
  /** By file; a commune's pages follow each other, because what is remembered of it is then at hand. */
  all(): ReadonlyMap<string, Page>
  /** Forgets what was read of the rows that changed, and lists again the paths that depend on them. */
  refresh(changes: readonly Change[]): Promise<void>
  mayShow(page: Page, change: Change): boolean
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
    const key = ({ place }: Page) => place.unit ?? place.province ?? place.plan ?? ''
    return new Map([...found].sort(([, a], [, b]) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)))
  }

  return {
    all: () => all,
    mayShow: ({ route, place }, change) => mayShow(route.module.reads ?? nothing, place, change, provinceOf),
    async refresh(changes) {
      const isTouched = (rows: Rows) => changes.some((change) => isTouchedBy(rows, change, provinceOf))
      forget(isTouched)
      const touched = [...listed].filter(([, { rows }]) => [...rows].some(isTouched))
      for (const [route] of touched) {
        route.forgetPaths()
        listed.set(route, await list(route, provinceOf))
      }
      if (touched.length > 0) all = together()
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
