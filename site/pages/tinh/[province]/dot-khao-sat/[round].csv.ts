/** Results of a closed round, its communes under each other, as CSV. */
import type { APIContext } from 'astro'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { resultsCsv } from '../../../../read/results/result-tables.ts'
import { roundFileAt, roundFilePaths } from '../../../../read/rounds/round-files.ts'

export const getStaticPaths = roundFilePaths
export const reads: Reads = { units: 'all', rounds: 'province', day: 'all' }

export async function GET({ params }: APIContext): Promise<Response> {
  return new Response(resultsCsv(await roundFileAt(params['province'], params['round'])), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
