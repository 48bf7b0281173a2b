/** Following up: how everybody stands who answers for a sub-indicator, and asking those who are late. */
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import * as v from 'valibot'
import type { Database } from '../../db/engine/database.ts'
import { answers, type Answer } from '../../db/progress/answers.ts'
import { askForReports } from '../../db/progress/ask.ts'
import { communesOf, fullName, type Unit } from '../../db/units/units.ts'
import { may } from '../../domain/access/access.ts'
import type { Grant } from '../../domain/access/roles.ts'
import { isDay } from '../../domain/calendar.ts'
import { isOverdue } from '../../domain/progress/standing.ts'
import { Refusal } from '../../domain/refusal.ts'
import { indicator, papiIndicators, sipasCriteria } from '../../surveys/indicators/index.ts'
import { Problem } from '../http/problem.ts'
import { desk as words } from '../text/desk.ts'
import type { DeskEnv } from './guard.ts'
import { knownUnit } from './progress.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const askSchema = v.strictObject({
  indicator: v.pipe(v.string(), v.maxLength(40)),
  asker: v.pipe(v.string(), v.trim(), v.minLength(2, words.faults.name), v.maxLength(100, words.faults.name)),
  dueOn: v.pipe(v.string(), v.check(isDay, words.faults.day)),
})

/** `chi-so`: the indicator. */
function queryOf(query: Record<string, string | string[]>): { 'chi-so'?: string } {
  const asked = query['chi-so']
  return typeof asked === 'string' ? { 'chi-so': asked } : {}
}

export function followUpRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/don-doc/:unit', validator('query', queryOf), async (c) => {
      const province = await knownUnit(db.read, c.req.param('unit'), 'province')
      const of = { province, grants: c.get('official').grants, day: c.get('day') }
      const indicators = mayAskAbout(of)
      const { 'chi-so': asked = indicators[0]?.id ?? '' } = c.req.valid('query')
      checkIndicator(of, asked)
      const found = await answers(db.read, { provinceCode: province.code, indicator: asked }, now())
      const units = new Map((await communesOf(db.read, [province.code])).map((unit) => [unit.code, unit]))
      return c.json({
        ...{ indicators, indicator: asked },
        rows: found.map((answer) => rowOf(answer, units, of.day)),
      })
    })
    .post('/don-doc/:unit', valid(askSchema), async (c) => {
      const province = await knownUnit(db.read, c.req.param('unit'), 'province')
      const sent = c.req.valid('json')
      const { id: actor, grants } = c.get('official')
      checkIndicator({ province, grants, day: c.get('day') }, sent.indicator)
      const asking = { ...sent, provinceCode: province.code, actor }
      const made = await db.write((tx) => askForReports(tx, asking, now())).catch(refuse)
      return c.json({ units: new Set(made.map(({ unitCode }) => unitCode)).size, requests: made.length })
    })
}

interface Scope {
  readonly province: Unit
  readonly grants: readonly Grant[]
  readonly day: string
}

/** The indicators that these roles lead; of a whole province all. */
function mayAskAbout({ province, grants, day }: Scope) {
  return [...papiIndicators, ...sipasCriteria]
    .filter(({ id }) => may(grants, 'progress.ask', { unitCode: province.code, indicator: id }, day))
    .map(({ id, code, name }) => ({ id, code, name }))
}

/** @throws Problem where the roles do not cover it */
function checkIndicator({ province, grants, day }: Scope, id: string): void {
  const isCovered = may(grants, 'progress.ask', { unitCode: province.code, indicator: id }, day)
  if (!indicator(id) || !isCovered)
    throw new Problem('invalid-entry', {
      errors: [{ pointer: '/indicator', message: words.progress.indicator }],
    })
}

function rowOf(answer: Answer, units: ReadonlyMap<string, Unit>, day: string) {
  const { unitCode, agency, commitment, versions, asked, standing, planId, commitmentId } = answer
  const unit = units.get(unitCode)
  const last = versions.at(-1)
  return {
    ...{ planId, commitmentId, title: commitment.title },
    name: agency || (unit ? fullName(unit) : unitCode),
    is: standing.is,
    isOverdue: isOverdue(standing, day),
    daysLate: standing.daysLate,
    reportedAt: last?.reportedAt ?? null,
    asked: asked.length,
    waitsUntil: asked.at(-1)?.dueOn ?? null,
  }
}

function refuse(error: unknown): never {
  if (error instanceof Refusal)
    throw new Problem('invalid-entry', { errors: [{ pointer: '/dueOn', message: error.message }] })
  throw error
}
