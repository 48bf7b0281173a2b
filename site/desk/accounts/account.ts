import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

type Accounts = InferResponseType<(typeof api)['tai-khoan']['$get'], 200>

/** As the server lists it. */
export type Account = Accounts['officials'][number]
