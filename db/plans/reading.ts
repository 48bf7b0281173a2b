/** What an imported document says besides its commitments: shown with the plan, never queried, kept as JSON. */
import type { Correction } from './corrections.ts'
import type { Commitment, PlanDocument } from './document/types.ts'

export interface PlanReading extends Omit<PlanDocument, 'commitments'> {
  /** What a reader of today must know, by the commitment's id: for example that the district level has ended. */
  readonly notes: Readonly<Record<string, readonly string[]>>
  /** Tasks of the document that the project's own telling of the plan does not have. */
  readonly unmatched: readonly Commitment[]
  /** What a person put right when the document was brought in; readings from before there was a review have none. */
  readonly corrections?: readonly Correction[]
}

/** @param idOf the id of the row that a commitment is stored as, if it is */
export function readingOf(
  { commitments, ...reading }: PlanDocument,
  idOf: (commitment: Commitment, index: number) => string | undefined,
): Omit<PlanReading, 'unmatched' | 'corrections'> {
  const notes = commitments.flatMap((commitment, index) => {
    const id = idOf(commitment, index)
    return id !== undefined && commitment.notes.length > 0 ? [[id, commitment.notes] as const] : []
  })
  return { ...reading, notes: Object.fromEntries(notes) }
}
