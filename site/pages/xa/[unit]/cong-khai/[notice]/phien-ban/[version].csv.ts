import type { APIContext } from 'astro'
import type { Reads } from '../../../../../../../db/changes/rows.ts'
import { noticeCsv } from '../../../../../../read/notices/notice-tables.ts'
import { versionAt, versionPaths } from '../../../../../../read/notices/notices.ts'

export const getStaticPaths = versionPaths
export const reads: Reads = { units: 'all', notices: 'unit' }

export async function GET({ params }: APIContext): Promise<Response> {
  const { unit, notice, version } = params
  return new Response(noticeCsv(await versionAt(unit, notice, Number(version))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
