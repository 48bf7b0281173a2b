/** What every form of one act on a case is given, and what it says when the act failed. */
import { deskCases } from '../../text/vi/desk-cases.ts'
import type { DeskProblem } from '../api.ts'
import type { Case } from './case.ts'

export interface ActFormProps {
  readonly one: Case
  /** @param sentence what was done */
  readonly done: (sentence: string) => void
  readonly cancel: () => void
}

/** @param error as `answer` of the desk's api throws it */
export function faultText(error: unknown): string {
  const { status, message } = error as DeskProblem
  return status === 0 ? deskCases.offline : message
}
