/**
 * What people say, for those who act on it: from published figures alone, so that officials, who could retaliate, see no
 * more of single people than everybody does. Ids and numbers; the words come with the published file of the commune.
 */
import { Hono } from 'hono'
import { answeredBy, publishedItemsIn, sumOfItems } from '../../db/publications/of-scope.ts'
import { publishedResults } from '../../db/publications/publications.ts'
import type { Database, Queries } from '../../db/engine/database.ts'
import { commitmentPath } from '../../db/plans/commitments.ts'
import { commitmentsServing, type Serving } from '../../db/plans/serving.ts'
import { progressOfUnits, type ProgressVersion } from '../../db/progress/progress.ts'
import { communesOf, currentUnit, fullName, unitPath, type Unit } from '../../db/units/units.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import type { Score } from '../../surveys/results/scoring.ts'
import { summarise } from '../../surveys/results/summary.ts'
import { Problem } from '../http/problem.ts'
import type { Instruments } from '../served-instruments.ts'
import type { DeskEnv } from './guard.ts'
import { officialValues } from './official-values.ts'

interface Parts {
  readonly db: Database
  readonly instruments: Instruments
}

const promisesShown = 3

export function voiceRoutes({ db, instruments }: Parts) {
  return new Hono<DeskEnv>()
    .get('/nguoi-dan-noi', async (c) => {
      const grants = grantsFor(c.get('official').grants, 'results.read', c.get('day'))
      const codes = grants.map(({ unitCode }) => unitCode)
      const own = await Promise.all(codes.map((code) => currentUnit(db.read, code)))
      const communes = [
        ...own.filter((unit) => unit?.level === 'commune').filter((unit) => unit !== undefined),
        ...(await communesOf(db.read, codes)),
      ]
      const byCode = new Map(communes.map((unit) => [unit.code, unit]))
      const answered = await answeredBy(db.read, [...byCode.keys()])
      const units = [...byCode.values()].map((unit) => ({
        ...{ code: unit.code, name: fullName(unit), path: unitPath(unit) },
        n: answered.get(unit.code) ?? null,
      }))
      return c.json({ units })
    })
    .get('/nguoi-dan-noi/:unit', async (c) => {
      const unit = await currentUnit(db.read, c.req.param('unit'))
      if (unit?.level !== 'commune') throw new Problem('not-found')
      const [instrumentsSaid, official] = await Promise.all([
        said(db.read, unit, await instruments()),
        officialValues(db.read, unit.provinceCode),
      ])
      return c.json({ ...instrumentsSaid, official })
    })
}

async function said(db: Queries, unit: Unit, instruments: readonly Instrument[]) {
  const [rows, neighbours] = await Promise.all([
    publishedResults(db, [unit.code]),
    publishedItemsIn(db, unit.provinceCode),
  ])
  const summaries = instruments.flatMap((instrument) => {
    const isOf = (row: { instrument: string; version: string }) =>
      row.instrument === instrument.id && row.version === instrument.version
    const row = rows.find(isOf)
    if (!row) return []
    const others = neighbours.filter((other) => isOf(other) && other.unitCode !== unit.code)
    return [{ instrument, row, summary: summarise(instrument, row.published, sumOfItems(others)) }]
  })
  const weakest = summaries.flatMap(({ instrument, summary }) =>
    summary.lowest.flatMap(({ id }) => informedBy(instrument, id)),
  )
  const promises = await promisesOf(db, unit, weakest)
  return {
    unit: { code: unit.code, name: fullName(unit), path: unitPath(unit) },
    instruments: summaries.map(({ instrument, row, summary }) => ({
      ...{ id: instrument.id, publishedAt: row.publishedAt, setAside: row.setAside },
      whole: summary.whole && shortOf(summary.whole),
      change: changeOf(summary.change),
      quarterChange: changeOf(summary.quarterChange),
      different: summary.different.map(({ section, direction, score }) => ({
        ...{ section, direction, score: shortOf(score) },
      })),
      lowest: summary.lowest.map(({ id, score, beside }) => ({
        ...{ id, beside, score: shortOf(score) },
        promises: promises(informedBy(instrument, id)),
      })),
    })),
  }
}

function changeOf(change: ReturnType<typeof summarise>['change']) {
  if (!change) return null
  const { period, before, direction, score, scoreBefore } = change
  return { period, before, direction, now: shortOf(score), then: shortOf(scoreBefore) }
}

function shortOf({ share, n, interval }: Score) {
  return { share: share ?? 0, n, low: interval?.[0] ?? 0, high: interval?.[1] ?? 1 }
}

function informedBy(instrument: Instrument, item: string): readonly string[] {
  return itemsOf(instrument).find(({ id }) => id === item)?.informs ?? []
}

/** @returns what was promised about some of these indicators, each with the state of its last report */
async function promisesOf(db: Queries, unit: Unit, all: readonly string[]) {
  const [serving, reports] = await Promise.all([
    commitmentsServing(db, unit, all),
    progressOfUnits(db, [unit.code, unit.provinceCode]),
  ])
  return (indicators: readonly string[]) => {
    const about = serving.filter(({ commitment }) =>
      commitment.indicators.some((id) => indicators.includes(id)),
    )
    const shown = about.slice(0, promisesShown).map((one) => promiseOf(one, reports))
    return { shown, more: about.length - shown.length }
  }
}

function promiseOf({ planTitle, commitment }: Serving, reports: readonly ProgressVersion[]) {
  const last = reports.findLast(
    ({ planId, commitmentId }) => planId === commitment.planId && commitmentId === commitment.id,
  )
  const { title } = commitment
  return { title, plan: planTitle, path: commitmentPath(commitment), state: last?.state ?? null }
}
