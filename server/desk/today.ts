/** What an official has to do today: each part of the desk that knows of something says it in a sentence. */
import { Hono } from 'hono'
import type { Database } from '../../db/engine/database.ts'
import type { Official } from '../../db/accounts/officials.ts'
import type { DeskEnv } from './guard.ts'

interface TodayLine {
  readonly sentence: string
  /** When it is due, or since when it waits: 'YYYY-MM-DD'; null where that says nothing. */
  readonly day: string | null
  /** Where it is done. */
  readonly href: string
}

interface Asking {
  readonly db: Database
  readonly official: Official
  /** 'YYYY-MM-DD' in Viet Nam. */
  readonly day: string
}

export type TodaySource = (asking: Asking) => Promise<readonly TodayLine[]>

/** @param sources in the order in which their lines stand where the day is the same */
export function todayRoutes(db: Database, sources: readonly TodaySource[]) {
  return new Hono<DeskEnv>().get('/hom-nay', async (c) => {
    const asking = { db, official: c.get('official'), day: c.get('day') }
    const lines = (await Promise.all(sources.map((source) => source(asking)))).flat()
    // What is late comes first; what has no day comes last.
    const inOrder = lines.sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
    return c.json({ lines: inOrder })
  })
}
