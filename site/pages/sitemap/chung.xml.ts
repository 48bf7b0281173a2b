import type { APIContext } from 'astro'
import type { Reads } from '../../../db/changes/rows.ts'
import { generalPaths, siteMap } from '../../read/sitemap.ts'

export const reads: Reads = { units: 'all', plans: 'all', day: 'all' }

export async function GET({ site }: APIContext): Promise<Response> {
  return siteMap(site?.origin ?? '', await generalPaths())
}
