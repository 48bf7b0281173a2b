/** A round and the codes for each of its communes, made together: how many there are is part of what is digested. */
import type { Queries } from '../engine/database.ts'
import { makeSheet } from '../responses/visit-codes.ts'
import { storeRound, type NewRound, type SurveyRound } from './rounds.ts'

export interface MadeRound {
  readonly round: SurveyRound
  /** As they are printed, by commune; nobody can read them again later. */
  readonly codes: readonly { readonly unitCode: string; readonly codes: readonly string[] }[]
}

export async function makeRound(
  tx: Queries,
  round: NewRound,
  by: { actor: string; at: Date },
): Promise<MadeRound> {
  const stored = await storeRound(tx, round, by)
  const codes: { unitCode: string; codes: string[] }[] = []
  for (const unitCode of stored.unitCodes) {
    const order = { unitCode, count: round.codesPerUnit, service: '', round: stored.id }
    codes.push({ unitCode, codes: await makeSheet(tx, order, by.at) })
  }
  return { round: stored, codes }
}
