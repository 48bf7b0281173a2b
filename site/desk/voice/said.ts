import type { InferResponseType } from 'hono/client'
import type { InstrumentResults } from '../../view/results-view.ts'
import type { api } from '../api.ts'

type Section = (typeof api)['nguoi-dan-noi']

/** The communes that one may read about, with how many people answered there. */
export type ScopeUnit = InferResponseType<Section['$get'], 200>['units'][number]
/** What was published of PAPI for the province. */
export type Official = NonNullable<InferResponseType<Section[':unit']['$get'], 200>['official']>
/** What stands out in one questionnaire. */
export type Said = InferResponseType<Section[':unit']['$get'], 200>['instruments'][number]
export type Comments = InferResponseType<
  (typeof api)['loi-nhan'][':unit'][':batch']['$post'],
  200
>['comments']

/** The words of a question, or of a group of questions. */
export function wordingOf({ sections }: Pick<InstrumentResults, 'sections'>, id: string): string {
  const section = sections.find((one) => one.id === id)
  return (
    section?.title ?? sections.flatMap(({ items }) => items).find((item) => item.id === id)?.wording ?? id
  )
}
