import type { APIContext } from 'astro'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { communeFeed, fedKinds } from '../../../../read/open-data/feed.ts'
import { communeAt } from '../../../../read/units.ts'

export const getStaticPaths = fedKinds
export const reads: Reads = { units: 'all', notices: 'unit' }

export async function GET({ params, site }: APIContext): Promise<Response> {
  return communeFeed(await communeAt(params['unit']), site?.origin ?? '', params['kind'])
}
