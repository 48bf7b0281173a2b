/** Commitments that a unit answers for, and reports on them. Who reports on an older version gets the one that stands. */
import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import type { Database, Queries } from '../../db/engine/database.ts'
import { noticesOf } from '../../db/notices/notices.ts'
import { commitmentPath, commitmentsOf } from '../../db/plans/commitments.ts'
import { answers, type Answer } from '../../db/progress/answers.ts'
import type { ProgressVersion } from '../../db/progress/progress.ts'
import { FaultyReport, ProgressConflict, reportProgress } from '../../db/progress/report.ts'
import { currentUnit, type Unit } from '../../db/units/units.ts'
import { mayAny, type Action } from '../../domain/access/access.ts'
import { deadlineOf } from '../../domain/progress/due.ts'
import { faultPlaces } from '../../domain/progress/report.ts'
import { isOverdue } from '../../domain/progress/standing.ts'
import { Refusal } from '../../domain/refusal.ts'
import { reportSentences } from '../../domain/text/vi.ts'
import { Problem } from '../http/problem.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const sentSchema = v.strictObject({
  planId: v.pipe(v.string(), v.maxLength(200)),
  commitmentId: v.pipe(v.string(), v.maxLength(200)),
  basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What it must hold is the report's own business. */
  report: v.unknown(),
})

type Sent = v.InferOutput<typeof sentSchema>

export function progressRoutes({ db, now }: Parts) {
  async function store(unit: Unit, sent: Sent, actor: string): Promise<Stored> {
    try {
      const stored = await reportProgress(db, { ...sent, unitCode: unit.code, actor }, now())
      return { saved: described(stored), conflict: null }
    } catch (error) {
      if (error instanceof ProgressConflict) return { saved: null, conflict: described(error.current) }
      throw problemOf(error)
    }
  }

  return new Hono<DeskEnv>()
    .get('/cam-ket/:unit', async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'))
      const wanted = { provinceCode: unit.provinceCode, unitCode: unit.code }
      const found = await answers(db.read, wanted, now())
      const notices = unit.level === 'commune' ? await noticesOf(db.read, unit.code) : []
      return c.json({
        answers: found
          .filter(({ commitment }) => isCovered(c, 'progress.read', unit, commitment.indicators))
          .map((answer) => shown(answer, c.get('day'))),
        notices: notices.map(({ id, title }) => ({ id, title })),
      })
    })
    .post('/cam-ket/:unit', valid(sentSchema), async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'), 'commune')
      const stored = await store(unit, c.req.valid('json'), c.get('official').id)
      return c.json(stored, stored.conflict ? 409 : 200)
    })
    .post('/cam-ket-co-quan/:unit', valid(sentSchema), async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'), 'province')
      await checkCovered(db.read, c, unit, c.req.valid('json'))
      const stored = await store(unit, c.req.valid('json'), c.get('official').id)
      return c.json(stored, stored.conflict ? 409 : 200)
    })
}

/**
 * Whether an agency's official may report on the commitment, and hand in files for it.
 * @throws Problem where there is no such commitment, or the roles do not cover what it serves
 */
export async function checkCovered(
  db: Queries,
  c: Context<DeskEnv>,
  unit: Unit,
  { planId, commitmentId }: { readonly planId: string; readonly commitmentId: string },
): Promise<void> {
  const commitment = (await commitmentsOf(db, planId)).find(({ id }) => id === commitmentId)
  if (!commitment) throw new Problem('not-found')
  if (!isCovered(c, 'progress.report-agency', unit, commitment.indicators)) throw new Problem('not-allowed')
}

/** A department's roles may be held for single indicators: the address alone does not say which. */
function isCovered(c: Context<DeskEnv>, action: Action, unit: Unit, indicators: readonly string[]): boolean {
  const thing = { unitCode: unit.code, provinceCode: unit.provinceCode, indicators }
  return mayAny(c.get('official').grants, action, thing, c.get('day'))
}

interface Stored {
  readonly saved: Described | null
  /** The version that stands, where the report was written on an older one. */
  readonly conflict: Described | null
}

/** @throws Problem where there is none of this level */
export async function knownUnit(db: Queries, code: string, level?: 'commune' | 'province'): Promise<Unit> {
  const unit = await currentUnit(db, code)
  if (!unit || (level !== undefined && unit.level !== level)) throw new Problem('unknown-unit')
  return unit
}

/** A commitment with whoever answers, as the desk lists it. */
function shown(answer: Answer, day: string) {
  const { planId, commitmentId, commitment, agency, versions, asked, standing } = answer
  const last = versions.at(-1)
  const request = asked.at(-1)
  const isAnswered = request !== undefined && (last?.reportedAt ?? '') > request.askedAt
  return {
    ...{ planId, commitmentId, title: commitment.title, agency },
    path: commitmentPath({ planId, id: commitmentId }),
    deadline: deadlineOf(commitment),
    next: standing.next,
    daysLate: standing.daysLate,
    isOverdue: isOverdue(standing, day),
    last: last ? described(last) : null,
    request: request && !isAnswered ? { dueOn: request.dueOn, text: request.text } : null,
  }
}

type Described = ReturnType<typeof described>

function described(version: ProgressVersion) {
  const { version: number, state, text, target, reached, measure, doneOn, reason } = version
  const { link, noticeId, fileId, isClosing, reportedAt } = version
  return {
    ...{ version: number, state, text, target, reached, measure, doneOn, reason },
    ...{ link, notice: noticeId, file: fileId, isClosing, reportedAt },
  }
}

/** A refusal says what to mend, and where. */
function problemOf(error: unknown): unknown {
  if (error instanceof FaultyReport) {
    const errors = error.reportFaults.map((fault) => ({
      pointer: `/${faultPlaces[fault]}`,
      message: reportSentences[fault],
    }))
    return new Problem('invalid-entry', { errors })
  }
  if (error instanceof Refusal)
    return new Problem('invalid-entry', { errors: [{ pointer: '/', message: error.message }] })
  return error
}
