/** Plan documents: what a province, or a district that was one, has committed itself to. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { fold } from '../../domain/vietnamese.ts'
import type { Queries } from '../engine/database.ts'
import { planCommunes, planResults, plans, planTargets, unitChanges, units } from '../schema/index.ts'
import type { Unit } from '../units/units.ts'
import type { Target } from '../../surveys/indicators/targets.ts'
import type { PlanReading } from './reading.ts'

export type Plan = typeof plans.$inferSelect
export type PlanResult = typeof planResults.$inferSelect
/** What the plan wants an index to be in a year; only targets.ts writes it. */
export type PlanTarget = typeof planTargets.$inferSelect & Target

export interface PlanDetails extends Omit<Plan, 'reading'> {
  /** null until the document itself has been imported. */
  readonly reading: PlanReading | null
  readonly results: readonly PlanResult[]
  readonly targets: readonly PlanTarget[]
  /** Today's communes of the former district that the plan was for; none: it was for a whole province. */
  readonly communes: readonly Unit[]
}

/** On this day 63 provinces became 34: an older plan speaks of a province as it was before. */
const merger = '2025-07-01'

/** Every plan, newest first. */
export async function listPlans(db: Queries): Promise<Plan[]> {
  const found = await db.select().from(plans)
  return found.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id))
}

export async function plan(db: Queries, id: string): Promise<PlanDetails | undefined> {
  const [found] = await db.select().from(plans).where(eq(plans.id, id))
  if (!found) return undefined
  const results = await db
    .select()
    .from(planResults)
    .where(eq(planResults.planId, id))
    .orderBy(asc(planResults.position))
  const ofPlan = db
    .select({ code: planCommunes.unitCode })
    .from(planCommunes)
    .where(eq(planCommunes.planId, id))
  const communes = await db
    .select()
    .from(units)
    .where(and(inArray(units.code, ofPlan), isNull(units.validTo)))
    .orderBy(asc(units.code))
  // Only db/plans/import.ts writes this column.
  const reading = found.reading as PlanReading | null
  return { ...found, reading, results, communes, targets: await targetsOf(db, id) }
}

/** By year, then by index. */
async function targetsOf(db: Queries, planId: string): Promise<PlanTarget[]> {
  const found = await db
    .select()
    .from(planTargets)
    .where(eq(planTargets.planId, planId))
    .orderBy(asc(planTargets.year), asc(planTargets.indicator), asc(planTargets.measure))
  // A check holds the measure.
  return found as PlanTarget[]
}

/**
 * The plans that concern a commune, newest first: those of its province — from before the merger only if the commune
 * belonged to the former province that issued it, where that is known —, and those of its former district.
 */
export async function plansFor(db: Queries, unit: Pick<Unit, 'code' | 'provinceCode'>): Promise<Plan[]> {
  const ofProvince = await db
    .select({ plan: plans, commune: planCommunes.unitCode })
    .from(plans)
    .leftJoin(planCommunes, eq(planCommunes.planId, plans.id))
    .where(eq(plans.provinceCode, unit.provinceCode))
  const changes = await db
    .selectDistinct({ province: unitChanges.fromProvince })
    .from(unitChanges)
    .where(eq(unitChanges.toCode, unit.code))
  const formerProvinces = changes.map((change) => bareName(change.province)).filter(Boolean)
  const concerned = new Map<string, Plan>()
  for (const { plan, commune } of ofProvince) {
    const concerns = commune === null ? isOfProvince(plan, formerProvinces) : commune === unit.code
    if (concerns) concerned.set(plan.id, plan)
  }
  return [...concerned.values()].sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id))
}

/** Codes of the communes that a plan concerns, as `plansFor` finds them from the other side. */
export async function communesConcerned(
  db: Queries,
  plan: Omit<PlanDetails, 'reading' | 'results' | 'targets'>,
): Promise<string[]> {
  if (plan.communes.length > 0) return plan.communes.map(({ code }) => code)
  const isInProvince = eq(units.provinceCode, plan.provinceCode)
  const present = await db
    .select({ code: units.code })
    .from(units)
    .where(and(isInProvince, eq(units.level, 'commune'), isNull(units.validTo)))
    .orderBy(asc(units.code))
  const codes = present.map(({ code }) => code)
  const changes = await db
    .selectDistinct({ code: unitChanges.toCode, province: unitChanges.fromProvince })
    .from(unitChanges)
    .where(inArray(unitChanges.toCode, codes))
  const former = Map.groupBy(changes, ({ code }) => code)
  return codes.filter((code) => {
    const provinces = (former.get(code) ?? []).map(({ province }) => bareName(province)).filter(Boolean)
    return isOfProvince(plan, provinces)
  })
}

/** @example planPath(plan) // => '/ke-hoach/ca-mau-117-2024/' */
export function planPath(plan: Pick<Plan, 'id'>): string {
  return `/ke-hoach/${plan.id}/`
}

function isOfProvince(plan: Omit<Plan, 'reading'>, formerProvinces: readonly string[]): boolean {
  if (formerProvinces.length === 0 || dayOf(plan) >= merger) return true
  const names = fold(`${plan.issuer} ${plan.place ?? ''}`)
  return formerProvinces.some((province) => names.includes(province))
}

/** @example bareName('Tỉnh Kiên Giang') // => 'kien giang' */
function bareName(province: string): string {
  return fold(province).replace(/^(tinh|thanh pho) /, '')
}

/** The day it was issued, or as much of it as is known: text that can be compared. */
function dayOf(plan: Pick<Plan, 'date' | 'yearFrom'>): string {
  return plan.date ?? String(plan.yearFrom ?? '')
}
