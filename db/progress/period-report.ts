/**
 * What a commune, or the agencies of a province, have to report about a period: what was promised and how far it is, what
 * was published, how often they were asked, what residents answered. One model; a document and a spreadsheet show it.
 */
import { vietnamDay } from '../../domain/calendar.ts'
import { isOverdue } from '../../domain/progress/standing.ts'
import { isDone } from '../../domain/progress/states.ts'
import { itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import { poolScore } from '../../surveys/results/scoring.ts'
import type { Queries } from '../engine/database.ts'
import { noticesOf, type Notice } from '../notices/notices.ts'
import { listPlans, type Plan } from '../plans/plans.ts'
import { publishedResults } from '../publications/publications.ts'
import { communesOf, type Unit } from '../units/units.ts'
import { answers, type Answer } from './answers.ts'

export interface Period {
  /** 'YYYY-MM-DD', the first and the last day. */
  readonly from: string
  readonly to: string
}

/** How many of the commitments that somebody answers for stand how; `late` are those whose report is overdue. */
interface Standings {
  readonly all: number
  readonly reported: number
  readonly done: number
  readonly late: number
  /** Requests that were made within the period. */
  readonly asked: number
}

interface PlanSection {
  readonly plan: Plan
  readonly answers: readonly Answer[]
}

interface RatedBy {
  readonly instrument: Instrument
  /** As many as answered one question; published figures only. */
  readonly n: number
  /** Of all answers, those that are 4 or 5. */
  readonly share: number
}

export interface PeriodReport {
  readonly unit: Unit
  readonly period: Period
  /** The day of the figures. */
  readonly asOf: string
  readonly total: Standings
  readonly plans: readonly PlanSection[]
  /** Of a province: each of its communes, by name. */
  readonly communes: readonly (Standings & { readonly unit: Unit })[]
  /** Of a commune: what it published within the period, oldest first. */
  readonly notices: readonly Notice[]
  /** Of a commune. */
  readonly ratings: readonly RatedBy[]
}

/** @param wanted `instruments`: those that are asked today */
export async function periodReport(
  db: Queries,
  wanted: { readonly unit: Unit; readonly period: Period; readonly instruments: readonly Instrument[] },
  at: Date,
): Promise<PeriodReport> {
  const { unit, period, instruments } = wanted
  const asOf = vietnamDay(at)
  const all = await answers(db, { provinceCode: unit.provinceCode }, at)
  const plans = new Map((await listPlans(db)).map((plan) => [plan.id, plan]))
  const current = all.filter((answer) => isOfPeriod(answer, plans.get(answer.planId)!, period))
  const own = current.filter(({ unitCode }) => unitCode === unit.code)
  const isCommune = unit.level === 'commune'
  return {
    ...{ unit, period, asOf },
    total: standingsOf(own, period, asOf),
    plans: [...Map.groupBy(own, ({ planId }) => planId)].map(([id, found]) => {
      return { plan: plans.get(id)!, answers: found }
    }),
    communes: isCommune ? [] : await communesOfProvince(db, unit, current, { period, asOf }),
    notices: isCommune ? await noticesWithin(db, unit.code, period) : [],
    ratings: isCommune ? await ratingsOf(db, unit.code, instruments) : [],
  }
}

/** A plan that was over before the period is told of only where something was reported on it within the period. */
function isOfPeriod({ versions }: Answer, { yearTo }: Plan, period: Period): boolean {
  if (yearTo === null || `${yearTo}-12-31` >= period.from) return true
  return versions.some(({ reportedAt }) => isWithin(reportedAt, period))
}

function isWithin(instant: string, { from, to }: Period): boolean {
  const day = vietnamDay(instant)
  return from <= day && day <= to
}

function standingsOf(own: readonly Answer[], period: Period, asOf: string): Standings {
  const last = own.map(({ versions }) => versions.at(-1))
  return {
    all: own.length,
    reported: last.filter((version) => version !== undefined).length,
    done: last.filter((version) => version !== undefined && isDone(version.state)).length,
    late: own.filter(({ standing }) => isOverdue(standing, asOf)).length,
    asked: own.flatMap(({ asked }) => asked).filter(({ askedAt }) => isWithin(askedAt, period)).length,
  }
}

async function communesOfProvince(
  db: Queries,
  { code }: Unit,
  all: readonly Answer[],
  { period, asOf }: { period: Period; asOf: string },
): Promise<(Standings & { unit: Unit })[]> {
  const byUnit = Map.groupBy(all, ({ unitCode }) => unitCode)
  return (await communesOf(db, [code])).flatMap((unit) => {
    const own = byUnit.get(unit.code)
    return own ? [{ unit, ...standingsOf(own, period, asOf) }] : []
  })
}

async function noticesWithin(db: Queries, unitCode: string, period: Period): Promise<Notice[]> {
  const found = await noticesOf(db, unitCode)
  return found
    .filter(({ current }) => isWithin(current.publishedAt, period))
    .sort((a, b) => a.current.publishedAt.localeCompare(b.current.publishedAt))
}

/** What is published of residents' answers, until today. */
async function ratingsOf(
  db: Queries,
  unitCode: string,
  instruments: readonly Instrument[],
): Promise<RatedBy[]> {
  const rows = await publishedResults(db, [unitCode])
  return instruments.flatMap((instrument) => {
    const row = rows.find(
      ({ instrument: id, version }) => id === instrument.id && version === instrument.version,
    )
    const rated = itemsOf(instrument).filter(({ kind }) => kind === 'rating')
    const published = rated.flatMap(({ id }) => {
      const distribution = row?.published.items[id]
      return distribution ? [{ distribution }] : []
    })
    const { n, share } = poolScore(published)
    return share === null ? [] : [{ instrument, n, share }]
  })
}
