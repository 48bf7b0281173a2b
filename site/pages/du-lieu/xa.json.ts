/** The list in which the search island looks: today's communes and their older names. */
import { allChanges, communesOf, provincesByCode } from '../../../db/units/units.ts'
import { illustrationProvince } from '../../../domain/places/illustration.ts'
import { buildPlaceIndex } from '../../../domain/places/name-index.ts'
import { provinceCodes, rowsOf } from '../../database.ts'
import type { Reads } from '../../../db/changes/rows.ts'

export const reads: Reads = { units: 'all' }

export async function GET(): Promise<Response> {
  const db = rowsOf('units')
  const codes = [...provinceCodes, illustrationProvince]
  const units = [...(await provincesByCode(db, codes)), ...(await communesOf(db, codes))]
  return Response.json(buildPlaceIndex(units, await allChanges(db, codes), codes))
}
