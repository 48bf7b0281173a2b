/** Plans and commitments, and which of them concern a commune. */
import { commitmentsOf, type Commitment } from '../../../db/plans/commitments.ts'
import {
  listPlans,
  plan as planDetails,
  planPath,
  plansFor,
  type PlanDetails,
} from '../../../db/plans/plans.ts'
import { papiDimensions } from '../../../surveys/indicators/index.ts'
import { isIllustration } from '../../../domain/places/illustration.ts'
import { rowsOf } from '../../database.ts'
import { text } from '../../text/text.ts'
import { noteRows, readRows, remembered, rememberedBy, today } from '../../../db/changes/memory.ts'
import { overdueFirst, promised, type Promised } from './promised.ts'
import { planPeriod } from './schedule.ts'
import { originOf, shownCommunes, type Commune } from '../units.ts'

export interface PlanPage extends PlanDetails {
  readonly path: string
  /** 'Kế hoạch 2024, đã hết kỳ' */
  readonly period: string
  readonly commitments: readonly Commitment[]
}

const heldPlans = 2000

const planBy = rememberedBy(heldPlans, async (id): Promise<PlanPage | undefined> => {
  const db = rowsOf('plans', id)
  const details = await planDetails(db, id)
  return (
    details && {
      ...details,
      path: planPath(details),
      period: planPeriod(details, today()),
      commitments: await commitmentsOf(db, id),
    }
  )
})

/**
 * A province's plans with their commitments, newest first. A change of a plan names its province or communes there
 * beside the plan, so this reads plans of that province only.
 */
export const plansIn = rememberedBy(64, async (provinceCode): Promise<PlanPage[]> => {
  const { value } = await readRows(async () => {
    const listed = await listPlans(rowsOf('plans', provinceCode))
    const found = await Promise.all(
      listed.filter((plan) => plan.provinceCode === provinceCode).map(({ id }) => planBy(id)),
    )
    return found.filter((plan) => plan !== undefined)
  })
  noteRows('plans', provinceCode)
  noteRows('day')
  return value
})

/** Every plan that has a page, newest first. */
export const shownPlans = remembered(async (): Promise<PlanPage[]> => {
  const listed = await listPlans(rowsOf('plans'))
  return (await Promise.all(listed.map(({ id }) => planBy(id)))).filter((plan) => plan !== undefined)
})

/** The real ones. */
export async function plans(): Promise<PlanPage[]> {
  return (await shownPlans()).filter(({ provinceCode }) => !isIllustration(provinceCode))
}

/** @throws Error where there is no such plan */
export async function planAt(id: string | undefined): Promise<PlanPage> {
  const found = await planBy(id ?? '')
  if (!found) throw new Error(`There is no plan ${id}.`)
  return found
}

/**
 * The plans that concern a commune, newest first. A change of a plan names every commune that it concerned or
 * concerns (or its province), so this reads plans of that commune only.
 */
export async function plansOf(unit: Commune): Promise<readonly PlanPage[]> {
  const { value } = await readRows(async () => {
    const concerned = await concernedBy((await likeIt()).get(unit.code) ?? unit.code)
    const all = await plansIn(unit.province.code)
    return all.filter(({ id }) => concerned.has(id))
  })
  noteRows('units')
  noteRows('plans', unit.code)
  noteRows('day')
  return value
}

/** A commune's code → the first one that is concerned by the same plans, so that the database is asked for one of them. */
const likeIt = remembered(async (): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  const firsts = new Map<string, string>()
  const units = await shownCommunes()
  const named = new Set<string>()
  for (const code of new Set(units.map(({ province }) => province.code))) {
    for (const plan of await plansIn(code)) for (const unit of plan.communes) named.add(unit.code)
  }
  for (const unit of units) {
    const origin = named.has(unit.code) ? unit.code : await originOf(unit)
    if (!firsts.has(origin)) firsts.set(origin, unit.code)
    found.set(unit.code, firsts.get(origin)!)
  }
  return found
})

/** Ids of the plans that concern a commune. */
const concernedBy = rememberedBy(512, async (unitCode): Promise<ReadonlySet<string>> => {
  const unit = (await shownCommunes()).find(({ code }) => code === unitCode)
  if (!unit) return new Set()
  const db = rowsOf('plans', unit.province.code)
  const rows = await plansFor(db, { code: unit.code, provinceCode: unit.province.code })
  return new Set(rows.map(({ id }) => id))
})

export interface PromisedGroup {
  /** Fragment of the page's address. */
  readonly id: string
  readonly title: string
  readonly items: readonly Promised[]
}

/**
 * A plan's commitments by what they are about: the dimensions in order, the satisfaction survey, the rest.
 * @param reportedOn what was reported on one, in a few words
 */
export function grouped(
  commitments: readonly Commitment[],
  reportedOn: (commitment: Commitment) => string,
): PromisedGroup[] {
  const groups = [
    ...papiDimensions.map(({ number, name }) => ({
      id: `noi-dung-${number}`,
      title: name,
      holds: (one: Commitment) => one.scheme !== 'SIPAS' && one.dimension === number,
    })),
    {
      id: 'sipas',
      title: text.plans.satisfaction,
      holds: (one: Commitment) => one.scheme === 'SIPAS',
    },
    {
      id: 'viec-chung',
      title: text.plans.other,
      holds: (one: Commitment) => one.scheme !== 'SIPAS' && one.dimension === null,
    },
  ]
  return groups
    .map(({ id, title, holds }) => ({
      id,
      title,
      items: overdueFirst(commitments.filter(holds).map((one) => promised(one, today(), reportedOn(one)))),
    }))
    .filter(({ items }) => items.length > 0)
}
