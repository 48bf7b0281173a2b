/** Provinces and communes as they are today, and what became of the older ones. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { compareVietnamese, upperFirst } from '../../domain/vietnamese.ts'
import type { Queries } from '../engine/database.ts'
import { unitChanges, units } from '../schema/index.ts'

export type Unit = typeof units.$inferSelect
export type UnitChange = typeof unitChanges.$inferSelect

/** The province or commune that has this code today. */
export async function currentUnit(db: Queries, code: string): Promise<Unit | undefined> {
  const [unit] = await db
    .select()
    .from(units)
    .where(and(eq(units.code, code), isNull(units.validTo)))
  return unit
}

/** Today's communes of these provinces, by name in Vietnamese order. */
export async function communesOf(db: Queries, provinceCodes: readonly string[]): Promise<Unit[]> {
  const found = await db
    .select()
    .from(units)
    .where(
      and(inArray(units.provinceCode, [...provinceCodes]), eq(units.level, 'commune'), isNull(units.validTo)),
    )
  return found.sort(byName)
}

/** Today's provinces with these codes, in the order of the codes given. */
export async function provincesByCode(db: Queries, codes: readonly string[]): Promise<Unit[]> {
  const found = await db
    .select()
    .from(units)
    .where(and(inArray(units.code, [...codes]), eq(units.level, 'province'), isNull(units.validTo)))
  return found.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
}

/** What this commune was made from; a unit that was split appears with each of its successors. */
export async function formerUnits(db: Queries, toCode: string): Promise<UnitChange[]> {
  const found = await db.select().from(unitChanges).where(eq(unitChanges.toCode, toCode))
  return found.sort((a, b) => compareVietnamese(a.fromName, b.fromName))
}

/** Every old → new pair that ends in one of these provinces. */
export async function allChanges(db: Queries, provinceCodes: readonly string[]): Promise<UnitChange[]> {
  const successors = db
    .select({ code: units.code })
    .from(units)
    .where(and(inArray(units.provinceCode, [...provinceCodes]), isNull(units.validTo)))
  return db.select().from(unitChanges).where(inArray(unitChanges.toCode, successors)).orderBy(unitChanges.id)
}

/** @example fullName(unit) // => 'Xã Bến Quan' */
export function fullName(unit: Pick<Unit, 'kind' | 'name'>): string {
  return `${upperFirst(unit.kind)} ${unit.name}`
}

/** A commune's page; it never changes. @example unitPath(unit) // => '/xa/19366-ben-quan/' */
export function unitPath(unit: Pick<Unit, 'code' | 'slug'>): string {
  return `/xa/${unit.code}-${unit.slug}/`
}

/** A province's page. @example provincePath(province) // => '/tinh/44-quang-tri/' */
export function provincePath(province: Pick<Unit, 'code' | 'slug'>): string {
  return `/tinh/${province.code}-${province.slug}/`
}

function byName(a: Unit, b: Unit): number {
  return compareVietnamese(a.name, b.name) || a.code.localeCompare(b.code)
}
