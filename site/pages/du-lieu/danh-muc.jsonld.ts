import type { APIContext } from 'astro'
import type { Reads } from '../../../db/changes/rows.ts'
import { catalogue } from '../../read/open-data/catalogue.ts'

export const reads: Reads = { units: 'all' }

export async function GET({ site }: APIContext): Promise<Response> {
  return new Response(await catalogue(site?.origin ?? ''), {
    headers: { 'content-type': 'application/ld+json' },
  })
}
