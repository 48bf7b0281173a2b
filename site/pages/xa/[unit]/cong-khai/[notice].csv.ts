import type { APIContext } from 'astro'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { noticeCsv } from '../../../../read/notices/notice-tables.ts'
import { noticeAt, noticesByUnit } from '../../../../read/notices/notices.ts'
import { unitKey } from '../../../../read/units.ts'

export async function getStaticPaths() {
  return (await noticesByUnit.all()).flatMap(([unit, notices]) =>
    notices.map(({ id }) => ({ params: { unit: unitKey(unit), notice: id } })),
  )
}
export const reads: Reads = { units: 'all', notices: 'unit' }

export async function GET({ params }: APIContext): Promise<Response> {
  return new Response(noticeCsv(await noticeAt(params['unit'], params['notice'])), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
