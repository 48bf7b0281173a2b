/** Comments on a draft at the desk: answered one by one or together, then told in a report that a leader approves. */
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Database, Queries } from '../../db/engine/database.ts'
import { answerComments, answersOf, commentsOf, leaveOut } from '../../db/notices/consultations.ts'
import { notice } from '../../db/notices/notices.ts'
import { consultation, consultationResult, isOpenOn, outcomes } from '../../domain/notices/consultation.ts'
import { reportTable } from '../../domain/notices/consultation-report.ts'
import { Problem } from '../http/problem.ts'
import { desk as words } from '../text/desk.ts'
import type { DeskEnv } from './guard.ts'
import { refuse } from './notices.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const said = (fault: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(5, fault), v.maxLength(2000, fault), v.regex(/^(?![=+@])/, fault))
const answerSchema = v.strictObject({
  ids: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(40))),
    v.minLength(1, words.consultations.choose),
    v.maxLength(5000),
  ),
  said: said(words.consultations.said),
  outcome: v.picklist(outcomes),
  answer: said(words.consultations.answer),
})
const leftOutSchema = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(40)),
  reason: said(words.faults.reason),
})

export function consultationsRoutes({ db, now }: Parts) {
  const of = ({ unit, notice }: { unit: string; notice: string }) => ({ unitCode: unit, noticeId: notice })

  return new Hono<DeskEnv>()
    .get('/gop-y/:unit/:notice', async (c) => {
      const place = of(c.req.param())
      return c.json(await listed(db.read, place, c.get('day')))
    })
    .post('/gop-y/:unit/:notice/tra-loi', valid(answerSchema), async (c) => {
      const given = { ...of(c.req.param()), ...c.req.valid('json'), actor: c.get('official').id }
      const number = await db.write((tx) => answerComments(tx, given, now())).catch(refuse)
      return c.json({ number })
    })
    .post('/gop-y/:unit/:notice/bo-qua', valid(leftOutSchema), async (c) => {
      const given = { ...of(c.req.param()), ...c.req.valid('json'), actor: c.get('official').id }
      await db.write((tx) => leaveOut(tx, given, now())).catch(refuse)
      return c.json({ done: true })
    })
    .get('/gop-y/:unit/:notice/bao-cao', async (c) => {
      const { title, sections, answers } = await listed(db.read, of(c.req.param()), c.get('day'))
      const rows = sections.map(({ key, name }) => ({ key, cells: { section: name } }))
      return c.json({ kind: consultationResult.id, table: reportTable(title, rows, answers) })
    })
}

async function listed(
  db: Queries,
  place: { readonly unitCode: string; readonly noticeId: string },
  day: string,
) {
  const found = await notice(db, place.unitCode, place.noticeId)
  if (found?.kind !== consultation.id) throw new Problem('not-found')
  const [comments, answers] = await Promise.all([commentsOf(db, place), answersOf(db, place)])
  const counts = new Map<number, number>()
  for (const { answerNumber } of comments) {
    if (answerNumber !== null) counts.set(answerNumber, (counts.get(answerNumber) ?? 0) + 1)
  }
  const { title, current, rows } = found
  return {
    title,
    validTo: current.validTo,
    isOpen: isOpenOn(current, day),
    outcomes,
    sections: rows.map(({ key, cells }) => ({ key, name: String(cells['section'] ?? '') })),
    comments: comments.map(({ id, rowKey, text, receivedOn, answerNumber, leftOut }) => ({
      ...{ id, rowKey, text, receivedOn, leftOut, isAnswered: answerNumber !== null },
    })),
    answers: answers.map(({ number, rowKey, said, outcome, answer }) => ({
      ...{ number, rowKey, said, outcome, answer, count: counts.get(number) ?? 0 },
    })),
  }
}
