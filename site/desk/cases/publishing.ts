/** What stands in the form that makes a case public before somebody edits it. Pure. */
import type { api } from '../api.ts'
import type { InferResponseType } from 'hono/client'
import type { Case } from './case.ts'

type Proposal = InferResponseType<(typeof api)['vu-viec'][':unit'][':case']['cong-khai']['$get'], 200>
type PublicFields = Record<keyof Proposal, string>

/**
 * What is public now, also where a part was left blank on purpose; an answer that was not there yet when the case
 * became public, and everything of a case that is not public, is what the machine masked.
 */
export function firstFields(published: Case['published'], proposal: Proposal): PublicFields {
  return {
    place: published?.place ?? proposal.place.masked,
    question: published?.question ?? proposal.question.masked,
    answer: published?.answer || proposal.answer.masked,
  }
}
