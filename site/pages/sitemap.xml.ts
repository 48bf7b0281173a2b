import type { APIContext } from 'astro'
import type { Reads } from '../../db/changes/rows.ts'
import { siteMapIndex } from '../read/sitemap.ts'

export const reads: Reads = { units: 'all' }

export async function GET({ site }: APIContext): Promise<Response> {
  return siteMapIndex(site?.origin ?? '')
}
