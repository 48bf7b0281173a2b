import type { APIContext } from 'astro'
import type { Reads } from '../../../../db/changes/rows.ts'
import { provinceCatalogue } from '../../../read/open-data/catalogue.ts'
import { provinceAt, provincePaths } from '../../../read/units.ts'

export const getStaticPaths = provincePaths
export const reads: Reads = { units: 'all', notices: 'province' }

export async function GET({ params, site }: APIContext): Promise<Response> {
  return new Response(await provinceCatalogue(await provinceAt(params['province']), site?.origin ?? ''), {
    headers: { 'content-type': 'application/ld+json' },
  })
}
