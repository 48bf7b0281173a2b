import type { APIContext } from 'astro'
import { xlsxFile } from '../../../../db/xlsx.ts'
import type { Reads } from '../../../../db/changes/rows.ts'
import { explorerPaths } from '../../../read/results/published.ts'
import { communeFileAt } from '../../../read/results/result-files.ts'
import { resultsSheets } from '../../../read/results/result-tables.ts'

export const getStaticPaths = explorerPaths
export const reads: Reads = { units: 'all', results: 'unit', instruments: 'all' }

export async function GET({ params }: APIContext): Promise<Response> {
  const sheets = resultsSheets(await communeFileAt(params['unit']))
  return new Response(new Uint8Array(await xlsxFile(sheets)), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  })
}
