import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

type Found = InferResponseType<(typeof api)['cam-ket'][':unit']['$get'], 200>

/** A commitment that a unit answers for, as the server describes it. */
export type Answer = Found['answers'][number]

/** A report as it stands. */
export type Version = NonNullable<Answer['last']>

export type NoticeOption = Found['notices'][number]

/** A commune or province that an official answers for. */
export interface OwnUnit {
  readonly code: string
  readonly name: string
  readonly level: string
}
