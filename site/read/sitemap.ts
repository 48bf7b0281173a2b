/**
 * The list of pages for search engines: an index, a file of what stands for the whole country, and one of each
 * province, so that a commune's notice makes only its province's file another.
 */
import { papiDimensions, indicatorPath } from '../../surveys/indicators/index.ts'
import { noticePath } from '../../db/notices/notices.ts'
import { commitmentPath } from '../../db/plans/commitments.ts'
import { shownIndicators } from './indicators.ts'
import { noticesByUnit } from './notices/notices.ts'
import { plans } from './plans/plans.ts'
import { communesIn, provinces, provinceKey, type Province } from './units.ts'

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** @param origin such as 'https://example.vn' */
export async function siteMapIndex(origin: string): Promise<Response> {
  const files = ['chung', ...(await provinces()).map(provinceKey)]
  const entries = files.map((name) => `<sitemap><loc>${origin}/sitemap/${name}.xml</loc></sitemap>`)
  return xml(`<sitemapindex ${namespace}>${entries.join('')}</sitemapindex>`)
}

/** What is of no single province. */
export async function generalPaths(): Promise<string[]> {
  return [
    ...['/', '/tim-xa/', '/tinh/', '/ke-hoach/', '/chi-so/', '/danh-gia/', '/cong-khai/'],
    ...['/huong-dan/', '/phuong-phap/', '/rieng-tu/', '/tro-nang/'],
    ...(await plans()).flatMap(({ path, commitments }) => [path, ...commitments.map(commitmentPath)]),
    ...shownIndicators.map(({ id }) => indicatorPath(id)),
  ]
}

/** Of the province and its communes. */
export async function pathsIn(province: Province): Promise<string[]> {
  const notices = await noticesByUnit.within(province.code)
  return [
    province.path,
    `${province.path}nghia-vu/`,
    ...notices.flatMap(([unit, notices]) => notices.map(({ id }) => noticePath(unit, id))),
    ...(await communesIn(province.code)).flatMap((unit) => [
      unit.path,
      ...['danh-gia/', 'ket-qua/', 'cong-khai/', 'nghia-vu/', 'nghia-vu/theo-quy/'].map(
        (below) => unit.path + below,
      ),
      ...papiDimensions.map(({ id }) => `${unit.path}chi-so/${id}/`),
    ]),
  ]
}

export function siteMap(origin: string, paths: readonly string[]): Response {
  const entries = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`)
  return xml(`<urlset ${namespace}>${entries.join('')}</urlset>`)
}

function xml(content: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>${content}`, {
    headers: { 'content-type': 'application/xml' },
  })
}
