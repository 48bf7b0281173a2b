/** The PAPI values that were published last for the provinces that a province was made of. Quoted, never compared with ours. */
import type { Queries } from '../../db/engine/database.ts'
import { papiTotals, publishedHistory } from '../../db/scores/published-values.ts'
import { formerUnits, provincesByCode } from '../../db/units/units.ts'
import { papiDimensions } from '../../surveys/indicators/index.ts'

/** @returns null where none were published */
export async function officialValues(db: Queries, provinceCode: string) {
  const own = (await provincesByCode(db, [provinceCode])).map(({ code, name }) => [code, name] as const)
  const former = (await formerUnits(db, provinceCode))
    .filter(({ fromCode }) => fromCode.length === 2)
    .map(({ fromCode, fromName }) => [fromCode, fromName] as const)
  const names = new Map([...own, ...former])
  const values = await publishedHistory(db, 'PAPI', [...names.keys()])
  const year = values.at(-1)?.year
  if (year === undefined) return null
  const places = papiTotals(values, year).map(({ place, dimensions, total, max }) => ({
    ...{ name: names.get(place) ?? place, total, max },
    dimensions: papiDimensions
      .filter(({ number }) => dimensions.has(number))
      .map(({ number, name }) => ({ name, points: dimensions.get(number) ?? null })),
  }))
  return { year, places }
}
