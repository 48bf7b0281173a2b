/** JSON bodies of the desk, checked against a schema. What was sent is never repeated. */
import { validator } from 'hono/validator'
import * as v from 'valibot'
import { Problem } from '../http/problem.ts'

/** @throws Problem that names each place and what to change */
export function valid<Output>(schema: v.GenericSchema<unknown, Output>) {
  return validator('json', (sent: unknown): Output => {
    const result = v.safeParse(schema, sent)
    if (result.success) return result.output
    const errors = result.issues.map(({ path, message }) => ({
      pointer: (path ?? []).map(({ key }) => `/${String(key)}`).join('') || '/',
      message,
    }))
    throw new Problem('invalid-entry', { errors })
  })
}
