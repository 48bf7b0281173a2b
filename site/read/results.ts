/** What residents answered, as far as it was published: nothing here can tell more than the publication does. */
import { publishedResults } from '../../db/publications.ts'
import { db } from '../database.ts'
import { figuresOf, questionnaire, type Figure } from './figures.ts'
import { once } from './pages.ts'

export interface Results {
  readonly n: number
  /** Month of the first response, 'YYYY-MM'. */
  readonly since: string
  /** ISO-8601 UTC. */
  readonly publishedAt: string
  /** As `figuresOf` gives them. */
  readonly figures: Readonly<Record<string, Figure>>
}

/** By the commune's code; communes with too few responses are not in it. One query. */
export const results = once(async (): Promise<Map<string, Results>> => {
  const found = new Map<string, Results>()
  for (const [code, { since, publishedAt, told }] of await publishedResults(db, questionnaire)) {
    const figures = figuresOf(told.items)
    const n = Math.max(0, ...Object.values(figures).map((figure) => figure.n))
    if (n > 0) found.set(code, { n, since, publishedAt, figures })
  }
  return found
})
