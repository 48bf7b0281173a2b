/** Responses that an official entered, from paper or a telephone call: all of a file or nothing, and a trace of it. */
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database } from '../engine/database.ts'
import type { EnteredMode, EnteredResponse } from './import.ts'
import { publishNow } from '../publications/publications.ts'
import { recordResponses, type NewResponse } from './responses.ts'

interface EnteredFile {
  readonly unit: NewResponse['unit']
  readonly instrument: Instrument
  readonly mode: EnteredMode
  readonly responses: readonly EnteredResponse[]
  readonly fileName: string
  /** SHA-256 of the file as it was handed in. */
  readonly fileDigest: string
  readonly actor: string
}

const batch = 200

/**
 * Stores, counts and publishes them in one transaction. A sheet's number that is known for this unit, questionnaire and
 * mode is the same response, and is not stored again.
 * @returns how many are new
 */
export async function recordEntered(db: Database, file: EnteredFile, now: Date): Promise<number> {
  const { unit, instrument, mode, fileName, fileDigest, actor } = file
  const responses = file.responses.map(({ key, submission, receivedAt }): NewResponse => {
    const idempotencyKey = `${mode}\n${instrument.id}\n${instrument.version}\n${key}`
    return { unit, instrument, submission, mode, assurance: 'open', idempotencyKey, receivedAt }
  })
  return db.write(async (tx) => {
    let stored = 0
    for (let at = 0; at < responses.length; at += batch) {
      const recorded = await recordResponses(tx, responses.slice(at, at + batch))
      stored += recorded.filter(({ repeated }) => !repeated).length
    }
    const detail = { instrument: instrument.id, mode, fileName, fileDigest, rows: responses.length, stored }
    await recordAudit(tx, { actor, action: 'responses.import', unitCode: unit.code, detail }, now)
    await publishNow(tx, unit.code, instrument, now)
    return stored
  })
}
