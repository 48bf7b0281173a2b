import { papiDimensions, indicatorPath } from '../../surveys/indicators/index.ts'
import { noticePath } from '../../db/notices/notices.ts'
import { commitmentPath } from '../../db/plans/commitments.ts'
import { indicatorPages } from '../read/indicators.ts'
import type { Reads } from '../../db/changes/rows.ts'
import { notices } from '../read/notices/notices.ts'
import { plans } from '../read/plans/plans.ts'
import { communes, provinces } from '../read/units.ts'

export const reads: Reads = { units: 'all', plans: 'all', notices: 'all', day: 'all' }

/** Every page that a search engine should know. */
async function paths(): Promise<string[]> {
  return [
    ...['/', '/tim-xa/', '/tinh/', '/ke-hoach/', '/chi-so/', '/phuong-phap/', '/rieng-tu/', '/tro-nang/'],
    ...(await provinces()).map(({ path }) => path),
    ...(await plans()).flatMap(({ path, commitments }) => [path, ...commitments.map(commitmentPath)]),
    ...(await indicatorPages()).map(({ entry }) => indicatorPath(entry.id)),
    ...(await notices()).flatMap(({ unit, notices }) => notices.map(({ id }) => noticePath(unit, id))),
    ...(await communes()).flatMap((unit) => [
      unit.path,
      ...['danh-gia/', 'ket-qua/', 'cong-khai/'].map((below) => unit.path + below),
      ...papiDimensions.map(({ id }) => `${unit.path}chi-so/${id}/`),
    ]),
  ]
}

export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const origin = site?.origin ?? ''
  const entries = (await paths()).map((path) => `<url><loc>${origin}${path}</loc></url>`)
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`,
    { headers: { 'content-type': 'application/xml' } },
  )
}
