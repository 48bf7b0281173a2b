import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

type Found = InferResponseType<(typeof api)['luot-de-rieng']['$get'], 200>

/** Responses of one unit to one questionnaire that one rule set aside, as the server describes them. */
export type Group = Found['groups'][number]
