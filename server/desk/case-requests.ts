/** What requests about cases share: their key, and how a refusal is said at the place where it belongs. */
import * as v from 'valibot'
import { EventRefused } from '../../db/cases/events.ts'
import { Refusal } from '../../domain/refusal.ts'
import { Problem } from '../http/problem.ts'
import { deskCases } from '../text/desk-cases.ts'

/** Of the request: what is sent again after a lost answer is one act. */
export const requestKey = v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/, deskCases.fields.key))

/** What the rules of cases refuse is said at the text; what came in between at `seen`. */
export async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const pointer = error instanceof EventRefused && error.fault === 'moved' ? '/seen' : '/text'
    throw new Problem('invalid-entry', { errors: [{ pointer, message: error.message }] })
  }
}

export function faulty(pointer: string, message: string): never {
  throw new Problem('invalid-entry', { errors: [{ pointer, message }] })
}
