import type { APIContext } from 'astro'
import type { Reads } from '../../../../db/changes/rows.ts'
import { explorerPaths } from '../../../read/results/published.ts'
import { communeFileAt } from '../../../read/results/result-files.ts'
import { resultsJson } from '../../../read/results/result-tables.ts'

export const getStaticPaths = explorerPaths
export const reads: Reads = { units: 'all', results: 'unit', instruments: 'all' }

export async function GET({ params }: APIContext): Promise<Response> {
  return Response.json(resultsJson(await communeFileAt(params['unit'])))
}
