import type { APIContext } from 'astro'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { noticeCsv } from '../../../../read/notices/notice-tables.ts'
import { noticeAt, noticePaths } from '../../../../read/notices/notices.ts'

export const getStaticPaths = noticePaths
export const reads: Reads = { units: 'all', notices: 'unit' }

export async function GET({ params }: APIContext): Promise<Response> {
  return new Response(noticeCsv(await noticeAt(params['unit'], params['notice'])), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
