/** The units that somebody's roles cover for what they are doing. */
import type { Queries } from '../../db/engine/database.ts'
import { communesOf } from '../../db/units/units.ts'
import type { Grant } from '../../domain/access/roles.ts'

/** Codes of the units that the roles name and, of provinces, of their communes. */
export async function unitsFor(db: Queries, grants: readonly Grant[]): Promise<string[]> {
  const codes = grants.map(({ unitCode }) => unitCode)
  const below = await communesOf(db, codes)
  return [...new Set([...codes, ...below.map(({ code }) => code)])]
}
