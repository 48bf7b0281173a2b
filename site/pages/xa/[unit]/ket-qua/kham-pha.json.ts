/** What the explorer of a commune's results reads: the publication itself, with its words. */
import type { APIContext } from 'astro'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { explorerAt } from '../../../../read/results/explorer.ts'
import { explorerPaths } from '../../../../read/results/published.ts'

export const getStaticPaths = explorerPaths
export const reads: Reads = { units: 'all', results: 'unit', instruments: 'all' }

export async function GET({ params }: APIContext): Promise<Response> {
  const { data } = await explorerAt(params['unit'])
  return Response.json(data)
}
