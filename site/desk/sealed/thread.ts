import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

type Listed = InferResponseType<(typeof api)['kenh-kin']['$get'], 200>

/** A sealed dialogue as the server lists it. */
export type Thread = Listed['threads'][number]
