import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

type Section = (typeof api)['dot-khao-sat']
type Found = InferResponseType<Section['$get'], 200>

export type Round = Found['rounds'][number]
export type Office = Found['offices'][number]
export type Questionnaire = Found['instruments'][number]
/** A round just made, with the codes that nobody can read again later. */
export type Made = InferResponseType<Section[':unit']['$post'], 201>
