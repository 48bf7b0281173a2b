/** The canonical text of a version: its SHA-256 is the digest that the page prints. */
import type { APIContext } from 'astro'
import type { Reads } from '../../../../../../../db/changes/rows.ts'
import { canonicalOf, versionAt, versionPaths } from '../../../../../../read/notices/notices.ts'

export const getStaticPaths = versionPaths
export const reads: Reads = { units: 'all', notices: 'unit' }

export async function GET({ params }: APIContext): Promise<Response> {
  const { unit, notice, version } = params
  return new Response(canonicalOf(await versionAt(unit, notice, Number(version))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
