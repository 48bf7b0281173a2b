import type { APIContext } from 'astro'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { noticeAt, noticePaths } from '../../../../read/notices/notices.ts'
import { dataPackage } from '../../../../read/open-data/package.ts'

export const getStaticPaths = noticePaths
export const reads: Reads = { units: 'all', notices: 'unit' }

export async function GET({ params, site }: APIContext): Promise<Response> {
  const notice = await noticeAt(params['unit'], params['notice'])
  return new Response(dataPackage(notice, site?.origin ?? ''), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
