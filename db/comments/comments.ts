/** Reading a batch of what residents wrote: without personal data as far as it is recognised, and never unnoticed. */
import { and, asc, eq } from 'drizzle-orm'
import { maskPersonalData } from '../../surveys/comments/mask.ts'
import { themesOf, type Theme } from '../../surveys/comments/themes.ts'
import { itemsOf } from '../../surveys/instruments/instrument.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database, Queries } from '../engine/database.ts'
import { frozenByVersion } from '../instruments/frozen.ts'
import { comments, responses } from '../schema/index.ts'
import { textsIn } from './batches.ts'

export interface Comment {
  /** The question that it answers. */
  readonly question: string
  /** Masked. */
  readonly text: string
  /** What it is likely about. */
  readonly themes: readonly Theme[]
}

export interface Reading {
  readonly unitCode: string
  readonly batch: number
  /** The official who reads. */
  readonly actor: string
}

/** A batch's texts in the order that chance gave them; none where there is no such batch. */
export async function readComments(
  db: Database,
  { unitCode, batch, actor }: Reading,
  now: Date,
): Promise<Comment[]> {
  return db.write(async (tx) => {
    const found = await textsOf(tx, unitCode, batch)
    if (found.length === 0) return []
    const detail = { batch, texts: found.length }
    await recordAudit(tx, { actor, action: 'comments.read', unitCode, detail }, now)
    return found
  })
}

async function textsOf(db: Queries, unitCode: string, batch: number): Promise<Comment[]> {
  const instruments = await frozenByVersion(db)
  const rows = await db
    .select({
      item: comments.item,
      instrument: responses.instrument,
      version: responses.version,
      answers: responses.answers,
    })
    .from(comments)
    .innerJoin(
      responses,
      and(eq(responses.unitCode, comments.unitCode), eq(responses.id, comments.responseId)),
    )
    .where(and(eq(comments.unitCode, unitCode), eq(comments.batch, batch)))
    .orderBy(asc(comments.position))
  return rows.map(({ item, instrument, version, answers }) => {
    const asked = instruments.get(`${instrument} ${version}`)!
    const written = new Map(textsIn(asked, answers)).get(item) ?? ''
    const text = maskPersonalData(written)
    const question = itemsOf(asked).find(({ id }) => id === item)?.wording.vi ?? item
    return { question, text, themes: themesOf(text) }
  })
}
