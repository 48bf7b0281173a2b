import type { APIContext } from 'astro'
import type { Reads } from '../../../../db/changes/rows.ts'
import { communeCalendar } from '../../../read/open-data/calendar.ts'
import { fedPaths } from '../../../read/open-data/feed.ts'
import { communeAt } from '../../../read/units.ts'

export const getStaticPaths = fedPaths
export const reads: Reads = { units: 'all', notices: 'unit', cases: 'unit', day: 'all' }

export async function GET({ params, site }: APIContext): Promise<Response> {
  return new Response(await communeCalendar(await communeAt(params['unit']), site?.origin ?? ''), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
