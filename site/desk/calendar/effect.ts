import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

/** What a correction would do to the due dates of reports. */
export type Effect = InferResponseType<(typeof api)['lich-nghi']['xem-truoc']['$post'], 200>
