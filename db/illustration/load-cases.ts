/** Stores invented cases by the functions that store real ones, and takes all cases of invented communes out again. */
import { between, eq } from 'drizzle-orm'
import { illustrationCodes, illustrationProvince } from '../../domain/places/illustration.ts'
import { secretBytes } from '../../domain/cases/secret-words.ts'
import { handleCase } from '../cases/handling.ts'
import { openCase } from '../cases/open.ts'
import { publishCase } from '../cases/publish.ts'
import { caseIdOf, caseReference, secretHash, secretOf, type CaseKey } from '../cases/reference.ts'
import { residentActs } from '../cases/residents.ts'
import type { Queries } from '../engine/database.ts'
import {
  caseContacts,
  caseCounts,
  caseEvents,
  caseFiles,
  caseList,
  cases,
  caseTexts,
  publicCases,
} from '../schema/index.ts'
import { forgetMails } from '../outbox.ts'
import { inventedCases, type InventedCase, type InventedStep } from './cases.ts'
import { inventedCommunes } from './places.ts'

/** @returns how many */
export async function loadCases(tx: Queries, seed: string, today: string): Promise<number> {
  const all = inventedCases(seed, today)
  for (const one of all) {
    const { steps, name, at, ...given } = one
    const formKey = formKeyOf(seed, name)
    const key = keyOf(seed, one.unitCode, name)
    const hash = await secretHash(key, secretBytes(secretOf(key, formKey))!)
    await openCase(
      tx,
      {
        ...given,
        ...{ provinceCode: illustrationProvince, handler: one.unitCode, mode: 'web', isRemote: false },
        ...{ contact: null, files: [], formKey, secretHash: hash, actor: 'resident' },
      },
      new Date(at),
    )
    for (const [index, step] of steps.entries()) await storeStep(tx, key, { step, one, index, seed })
  }
  return all.length
}

interface Taken {
  readonly step: InventedStep
  readonly one: InventedCase
  readonly index: number
  readonly seed: string
}

function formKeyOf(seed: string, name: string): string {
  return `illustration ${seed} ${name}`
}

function keyOf(seed: string, unitCode: string, name: string): CaseKey {
  return { unitCode, id: caseIdOf(unitCode, formKeyOf(seed, name)) }
}

async function storeStep(tx: Queries, key: CaseKey, { step, one, index, seed }: Taken): Promise<void> {
  const at = new Date(step.at)
  const requestKey = `illustration ${one.name} ${index}`
  switch (step.does) {
    case 'wrote':
      return residentActs(tx, key, { does: 'write', text: step.text, files: [] }, { formKey: requestKey, at })
    case 'judged':
      return residentActs(tx, key, { ...step, does: 'judge' }, { formKey: requestKey, at })
    case 'withdrawn':
      return residentActs(tx, key, { does: 'withdraw' }, { formKey: requestKey, at })
    case 'published':
      return publishCase(tx, { key, place: one.place, actor: 'portal', requestKey, ...step }, at)
    default: {
      const data =
        step.does === 'apologised' || step.does === 'apology-prepared'
          ? { promisedOn: step.promisedOn }
          : step.does === 'merged'
            ? { into: caseReference(keyOf(seed, one.unitCode, step.into)) }
            : {}
      const text = 'text' in step ? step.text : ''
      await handleCase(tx, { key, type: step.does, data, text, actor: 'portal', requestKey }, at)
    }
  }
}

/** Also those that visitors of the invented province sent, with the mails about them. */
export async function removeCases(tx: Queries): Promise<void> {
  const { first, last } = illustrationCodes
  const tables = [publicCases, caseTexts, caseFiles, caseContacts, caseEvents, caseList, caseCounts, cases]
  for (const table of tables) await tx.delete(table).where(between(table.unitCode, first, last))
  await tx.delete(caseCounts).where(eq(caseCounts.unitCode, illustrationProvince))
  for (const { code } of inventedCommunes) await forgetMails(tx, `case/${code}/`)
}
