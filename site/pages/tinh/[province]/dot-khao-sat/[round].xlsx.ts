/** Results of a closed round, its communes under each other, as XLSX. */
import type { APIContext } from 'astro'
import { xlsxFile } from '../../../../../db/xlsx.ts'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { resultsSheets } from '../../../../read/results/result-tables.ts'
import { roundFileAt, roundFilePaths } from '../../../../read/rounds/round-files.ts'

export const getStaticPaths = roundFilePaths
export const reads: Reads = { units: 'all', rounds: 'province', day: 'all' }

export async function GET({ params }: APIContext): Promise<Response> {
  const sheets = resultsSheets(await roundFileAt(params['province'], params['round']))
  return new Response(new Uint8Array(await xlsxFile(sheets)), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  })
}
