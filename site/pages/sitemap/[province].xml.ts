import type { APIContext } from 'astro'
import type { Reads } from '../../../db/changes/rows.ts'
import { pathsIn, siteMap } from '../../read/sitemap.ts'
import { provinceAt, provinceKey, provinces } from '../../read/units.ts'

export async function getStaticPaths() {
  return (await provinces()).map((province) => ({ params: { province: provinceKey(province) } }))
}
export const reads: Reads = { units: 'all', notices: 'province' }

export async function GET({ params, site }: APIContext): Promise<Response> {
  return siteMap(site?.origin ?? '', await pathsIn(await provinceAt(params['province'])))
}
