/** What the explorer of a commune's results reads of the other communes of its province. */
import type { APIContext } from 'astro'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { provinceSumsAt } from '../../../../read/results/province-sums.ts'
import { provinceFilePaths } from '../../../../read/results/result-files.ts'

export const getStaticPaths = provinceFilePaths
export const reads: Reads = { units: 'all', results: 'province', instruments: 'all' }

export async function GET({ params }: APIContext): Promise<Response> {
  return Response.json(await provinceSumsAt(params['province']))
}
