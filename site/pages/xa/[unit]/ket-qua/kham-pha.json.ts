/** What the explorer of a commune's results reads: the publication itself, with its words. */
import type { APIContext } from 'astro'
import type { Reads } from '../../../../read/memory.ts'
import { exploredAt, toldPaths } from '../../../../read/results/explored.ts'

export const getStaticPaths = toldPaths
export const reads: Reads = { units: 'all', results: 'province', instruments: 'all' }

export async function GET({ params }: APIContext): Promise<Response> {
  const { data } = await exploredAt(params['unit'])
  return Response.json(data)
}
