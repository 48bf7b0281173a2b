/** Plans and commitments, all of them (a handful of documents), and which concern a commune. */
import { commitmentPath, commitmentsOf, type Commitment } from '../../../db/plans/commitments.ts'
import {
  listPlans,
  plan as planDetails,
  planPath,
  plansFor,
  type PlanDetails,
} from '../../../db/plans/plans.ts'
import { papiDimensions } from '../../../surveys/indicators/index.ts'
import { db } from '../../database.ts'
import { text } from '../../text/text.ts'
import { vietnamDay } from '../../../domain/calendar.ts'
import { once } from '../pages.ts'
import { readPlanFacts, type ReadPlan } from './plan-reading.ts'
import { overdueFirst, type Promised } from './promised.ts'
import { isPassed, planPeriod, scheduleText } from './schedule.ts'
import { communes, originOf } from '../units.ts'

const today = vietnamDay(Date.now())

export interface PlanPage extends Omit<PlanDetails, 'reading'> {
  readonly path: string
  /** 'Kế hoạch 2024, đã hết kỳ' */
  readonly period: string
  readonly read: ReadPlan | null
  readonly commitments: readonly Commitment[]
}

/** Every plan with its commitments, newest first. */
export const plans = once(async (): Promise<PlanPage[]> => {
  const found: PlanPage[] = []
  for (const { id } of await listPlans(db)) {
    const details = await planDetails(db, id)
    if (!details) continue
    const { reading, ...facts } = details
    found.push({
      ...facts,
      path: planPath(facts),
      period: planPeriod(facts, today),
      read: readPlanFacts(reading, facts, today),
      commitments: await commitmentsOf(db, id),
    })
  }
  return found
})

/** Which plans concern which commune, by its code. */
export const plansByCommune = once(async (): Promise<Map<string, PlanPage[]>> => {
  const byId = new Map((await plans()).map((plan) => [plan.id, plan]))
  const found = new Map<string, PlanPage[]>()
  // A commune that no plan names has the plans of its origin: asked once for all that share it.
  const named = new Set((await plans()).flatMap((plan) => plan.communes.map(({ code }) => code)))
  const byOrigin = new Map<string, PlanPage[]>()
  for (const unit of await communes()) {
    const origin = named.has(unit.code) ? unit.code : await originOf(unit)
    let concerned = byOrigin.get(origin)
    if (!concerned) {
      const rows = await plansFor(db, { code: unit.code, provinceCode: unit.province.code })
      concerned = rows.flatMap(({ id }) => byId.get(id) ?? [])
      byOrigin.set(origin, concerned)
    }
    found.set(unit.code, concerned)
  }
  return found
})

export interface PromisedGroup {
  /** Fragment of the page's address. */
  readonly id: string
  readonly title: string
  readonly items: readonly Promised[]
}

/** A plan's commitments by what they are about: the dimensions in order, the satisfaction survey, the rest. */
export function grouped(commitments: readonly Commitment[]): PromisedGroup[] {
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
      items: overdueFirst(commitments.filter(holds).map(promised)),
    }))
    .filter(({ items }) => items.length > 0)
}

export function promised(commitment: Commitment): Promised {
  return {
    title: commitment.title,
    path: commitmentPath(commitment),
    when: scheduleText(commitment),
    overdue: isPassed(commitment, today) ? commitment.due : null,
  }
}
