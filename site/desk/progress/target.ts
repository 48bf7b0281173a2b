import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

/** The targets of a province's plans. */
export type Targets = InferResponseType<(typeof api)['muc-tieu'][':unit']['$get'], 200>
