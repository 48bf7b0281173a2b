/**
 * Astro's own renderer, kept after Astro has bundled the site. Astro is asked to render nothing by itself: its hook for
 * adapters (`setPrerenderer`) hands over what renders one page, and that is used for all of them, then and later.
 */
import { build, type AstroIntegration, type AstroPrerenderer, type RouteData } from 'astro'
import type { Reads } from '../../../db/changes/rows.ts'

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

/** What Astro's prerenderer holds beside its public parts (astro/dist/core/build/default-prerenderer.js, 7.3). */
interface Standard extends AstroPrerenderer {
  readonly app: {
    readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] }
    readonly routeCache: { readonly cache: Record<string, unknown> }
    getComponentByRoute(route: RouteData): Promise<PageModule>
  }
}

/**
 * Bundles the project; scripts, styles and public files are then in the folder that astro.config.mjs names. Astro's
 * build is not ended as long as the process lives, because it would remove modules that are loaded on first use.
 */
export async function bundle(projectFolder: string): Promise<Bundle> {
  const { promise, resolve, reject } = Promise.withResolvers<Bundle>()
  const keep: AstroIntegration = {
    name: 'keep-renderer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => [],
          teardown: async () => {
            resolve(await bundleOf(standard as Standard))
            await new Promise(() => {})
          },
        })),
    },
  }
  build({ root: projectFolder, integrations: [keep], logLevel: 'error' }).catch(reject)
  return promise
}

async function bundleOf(standard: Standard): Promise<Bundle> {
  return {
    routes: await routesOf(standard),
    async render({ data }, address) {
      const rendered = await standard.render(new Request(address), { routeData: data })
      return rendered instanceof Response ? rendered : rendered.response
    },
  }
}

async function routesOf({ app }: Standard): Promise<Route[]> {
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
