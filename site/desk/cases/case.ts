import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

/** The queue, and one case, as the server describes them. */
export type Queue = InferResponseType<(typeof api)['vu-viec']['$get'], 200>
export type Case = InferResponseType<(typeof api)['vu-viec'][':unit'][':case']['$get'], 200>
export type CaseHistoryEvent = Case['events'][number]
export type Act = Case['acts'][number]
