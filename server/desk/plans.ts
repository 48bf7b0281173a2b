/**
 * A plan brought in at the desk of the province: the file is read and shown beside what was read, a person puts it right,
 * and it is stored by the code of `portal plan import`. Nothing is kept in between: the file comes again with what was
 * put right, so that what the machine read is never what a browser says it read.
 */
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import * as v from 'valibot'
import type { Database } from '../../db/engine/database.ts'
import { corrected, fieldsOf } from '../../db/plans/corrections.ts'
import { readPlan, textOf, type PlanDocument } from '../../db/plans/document/index.ts'
import { importPlan } from '../../db/plans/import.ts'
import { planPath } from '../../db/plans/plans.ts'
import { dayFromText } from '../../domain/calendar.ts'
import { Refusal } from '../../domain/refusal.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { Problem } from '../http/problem.ts'
import type { DeskEnv } from './guard.ts'
import { knownUnit } from './progress.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

export const mostPlanBytes = 20 * 2 ** 20

const line = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const short = v.pipe(v.string(), v.maxLength(1000))
const fields = {
  text: v.pipe(v.string(), v.maxLength(10_000)),
  lead: short,
  cooperating: short,
  schedule: short,
}

/** "05/03/2026", or "03/2026" where the day was left open, as ISO; null for what is no date. */
function dayOf(printed: string): string | null {
  const text = printed.trim()
  if (text === '') return ''
  const month = /^(?:0?[1-9]|1[0-2])\/\d{4}$/.test(text)
  return month ? (dayFromText(`1/${text}`)?.slice(0, 7) ?? null) : dayFromText(text)
}

const correctionsSchema = v.strictObject({
  metadata: v.partial(
    v.strictObject({
      number: short,
      date: v.pipe(short, v.transform(dayOf), v.string()),
      title: short,
      issuer: short,
    }),
  ),
  rows: v.pipe(
    v.array(
      v.strictObject({
        index: line,
        dropped: v.optional(v.boolean()),
        ...v.partial(v.object(fields)).entries,
      }),
    ),
    v.maxLength(5000),
  ),
  added: v.pipe(v.array(v.strictObject({ line, ...fields })), v.maxLength(1000)),
})

/** `ten`: what the file is called. */
function queryOf({ ten }: Record<string, string | string[]>): { ten: string } {
  return { ten: typeof ten === 'string' ? ten : '' }
}

/** A large PDF takes a processor for a second: one at a time. */
let working: Promise<unknown> = Promise.resolve()

function readFile(bytes: Uint8Array, name: string): Promise<{ text: string; document: PlanDocument }> {
  const reading = working.then(async () => {
    const text = await textOf(bytes, name)
    return { text, document: readPlan(text) }
  })
  working = reading.catch(() => {})
  return reading.catch(refuse)
}

export function plansRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .post('/ke-hoach/:unit/doc', validator('query', queryOf), async (c) => {
      await knownUnit(db.read, c.req.param('unit'), 'province')
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return c.json(shown(await readFile(bytes, c.req.valid('query').ten)))
    })
    .post('/ke-hoach/:unit', async (c) => {
      const { code } = await knownUnit(db.read, c.req.param('unit'), 'province')
      const form = await c.req.formData().catch(() => new FormData())
      const file = form.get('tep')
      if (!(file instanceof File)) throw fault('/tep', 'Hãy chọn tệp kế hoạch.')
      const given = v.safeParse(correctionsSchema, parsed(form.get('sua')))
      if (!given.success) throw fault('/sua', 'Có chỗ sửa chưa đúng; ngày ghi theo dạng ngày/tháng/năm.')
      const { document } = await readFile(new Uint8Array(await file.arrayBuffer()), file.name)
      const plan = corrected(document, given.output as Parameters<typeof corrected>[1])
      const options = { actor: c.get('official').id, province: code, corrections: plan.corrections }
      const { planId, kind, commitments } = await importPlan(db, plan.document, options, now()).catch(refuse)
      return c.json({
        path: planPath({ id: planId }),
        kind,
        commitments,
        corrections: plan.corrections.length,
      })
    })
}

/** The document's lines, and what was read of it, for the two sides of the review. */
function shown({ text, document }: { text: string; document: PlanDocument }) {
  const { number, date, title, issuer } = document.metadata
  return {
    lines: text.split(/\r\n|\n|\r/),
    metadata: {
      number: number ?? '',
      date: date === null ? '' : formatDate(date),
      title: title ?? '',
      issuer: issuer ?? '',
    },
    warnings: document.warnings,
    indicators: document.indicators.length,
    rows: document.commitments.map((commitment) => ({
      ...fieldsOf(commitment),
      code: commitment.code ?? '',
      section: commitment.section,
      first: commitment.lines[0],
      last: commitment.lines[1],
      due: commitment.schedule?.due ?? null,
    })),
  }
}

export type ReadPlan = ReturnType<typeof shown>

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}

function fault(pointer: string, message: string): Problem {
  return new Problem('invalid-entry', { errors: [{ pointer, message }] })
}

function refuse(error: unknown): never {
  throw error instanceof Refusal ? fault('/tep', error.message) : error
}
