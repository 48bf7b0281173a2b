/** Where a plan document belongs: the present province, and for a former district what became of it. */
import { Refusal } from '../../domain/refusal.ts'
import { fold } from '../../domain/vietnamese.ts'
import type { Queries } from '../engine/database.ts'
import { units } from '../schema/index.ts'
import { allChanges, fullName, type Unit } from '../units/units.ts'
import type { PlanMetadata } from './document/types.ts'

export interface PlanPlace {
  readonly provinceCode: string
  /** Codes of today's communes where the plan is for less than a province. */
  readonly communes: readonly string[]
}

/**
 * Looks for the issuer among provinces, former districts and communes, as they are and as they were.
 * @param provinceCode where the caller knows it better
 * @throws Refusal where the document names no place, or one that lies in several provinces
 */
export async function placeOf(
  db: Queries,
  metadata: PlanMetadata,
  provinceCode?: string,
): Promise<PlanPlace> {
  const all = await db.select().from(units)
  const inProvince = (unit: Unit) => provinceCode === undefined || unit.provinceCode === provinceCode
  const candidates = issuers(all, metadata).filter(inProvince)
  const named = namedProvinces(all, metadata)
  const likely = candidates.filter((unit) => named.has(unit.provinceCode))
  const found = unique(candidates).length > 1 ? likely : candidates
  const [code, ...others] = unique(found)
  const answer = provinceCode ?? code
  if (answer === undefined || others.length > 0) {
    throw new Refusal('Không rõ văn bản thuộc tỉnh, thành phố nào. Hãy ghi thêm mã, ví dụ --province 96.')
  }
  return { provinceCode: answer, communes: await communesNow(db, found, metadata) }
}

/** Units that the issuer's name contains with their kind; failing that, units called like the place of issue. */
function issuers(all: readonly Unit[], { issuer, place }: PlanMetadata): Unit[] {
  const byIssuer = all.filter((unit) => mentions(issuer, fullName(unit)))
  if (byIssuer.length > 0) return byIssuer
  const byPlace = all.filter((unit) => place !== null && fold(unit.name) === fold(place.trim()))
  const provinces = byPlace.filter(({ level }) => level === 'province')
  return provinces.length > 0 ? provinces : byPlace
}

/** Codes of the present provinces whose name, today's or a former one's, stands anywhere in the document's head. */
function namedProvinces(all: readonly Unit[], metadata: PlanMetadata): Set<string> {
  const head = headOf(metadata)
  const named = all.filter(({ level, name }) => level === 'province' && mentions(head, name))
  return new Set(named.map((unit) => unit.provinceCode))
}

async function communesNow(db: Queries, found: readonly Unit[], metadata: PlanMetadata): Promise<string[]> {
  if (found.some(({ level }) => level === 'province')) return []
  const communes = found.filter(({ level, validTo }) => level === 'commune' && validTo === null)
  if (communes.length > 0) return unique(communes, ({ code }) => code)
  const districts = new Set(found.map((unit) => fold(fullName(unit))))
  const changes = await allChanges(db, unique(found))
  const fromDistrict = changes.filter((change) => districts.has(fold(change.fromDistrict)))
  // Two provinces that became one may both have had a district of this name.
  const head = headOf(metadata)
  const named = fromDistrict.filter(({ fromProvince }) =>
    mentions(head, fromProvince.replace(/^(Tỉnh|Thành phố) /, '')),
  )
  return [...new Set((named.length > 0 ? named : fromDistrict).map(({ toCode }) => toCode))].sort()
}

function headOf({ issuer, place, title, signer, recipients }: PlanMetadata): string {
  return [issuer, place, title, signer?.authority, ...recipients].filter(Boolean).join(' ; ')
}

function mentions(text: string | null, name: string): boolean {
  if (!text) return false
  return ` ${words(text)} `.includes(` ${words(name)} `)
}

function words(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ')
}

function unique(units: readonly Unit[], of = (unit: Unit) => unit.provinceCode): string[] {
  return [...new Set(units.map(of))]
}
