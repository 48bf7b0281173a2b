/** Published PAPI scores as they lie in the database: of every province, and of those that today's were made of. */
import { publishedHistory } from '../../../db/scores/published-values.ts'
import { rowsOf } from '../../database.ts'
import { remembered } from '../../../db/changes/memory.ts'
import { formerProvinces } from './former-provinces.ts'

/** A rank needs them all: provinces had codes of two digits. */
const everyPlace = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'))

/** `own`: of the former provinces of this installation. Years oldest first. */
export const papiValues = remembered(async () => {
  const all = await publishedHistory(rowsOf('scores'), 'PAPI', everyPlace)
  const places = new Set([...(await formerProvinces()).values()].flat().map(({ code }) => code))
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b)
  return { all, own: all.filter(({ place }) => places.has(place)), years }
})
