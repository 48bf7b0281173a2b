/** The setting of a round, byte by byte as its digest was made of it. */
import type { APIContext } from 'astro'
import type { Reads } from '../../../../../db/changes/rows.ts'
import { roundAt, roundPaths, roundsIn } from '../../../../read/rounds/rounds.ts'
import { provinceAt } from '../../../../read/units.ts'

export const getStaticPaths = roundPaths
export const reads: Reads = { units: 'all', rounds: 'province', day: 'all' }

export async function GET({ params }: APIContext): Promise<Response> {
  const province = await provinceAt(params['province'])
  const { round } = roundAt(await roundsIn(province.code), params['round'])
  return new Response(round.setting, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
