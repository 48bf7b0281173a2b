import { noticeCsv } from '../../../../read/notices/notice-tables.ts'
import { notices } from '../../../../read/notices/notices.ts'
import { page } from '../../../../read/pages.ts'
import { unitKey } from '../../../../read/units.ts'

export async function getStaticPaths() {
  return (await notices()).map((one) =>
    page({ unit: unitKey(one.unit), notice: one.details.id }, { csv: noticeCsv(one) }),
  )
}

export function GET({ props }: { props: { csv: string } }): Response {
  return new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
