/** Who is signed in. */
import type { InferResponseType } from 'hono/client'
import type { api } from './api.ts'

export type Me = InferResponseType<typeof api.toi.$get, 200>
