/** References and secrets of cases. The reference may be told to anybody; the secret opens the case. */
import { createHmac, hash, scrypt, timingSafeEqual } from 'node:crypto'
import { secretText } from '../../domain/cases/secret-words.ts'
import { idOfReference, receiptOf, responseId } from '../responses/receipts.ts'

const characters = 8

/** What finds a case: the commune's code and the id of its public reference. */
export interface CaseKey {
  readonly unitCode: string
  readonly id: string
}

/** From the form's key, so that sending the same form again finds the same case. */
export function caseIdOf(unitCode: string, formKey: string): string {
  return responseId(unitCode, `case\n${formKey}`).slice(0, characters)
}

/** @example caseReference({ unitCode: '19366', id: '34679ACE' }) // => '19366-3467-9ACE-…' with its check character */
export function caseReference({ unitCode, id }: CaseKey): string {
  return `${unitCode}-${receiptOf(id)}`
}

/** The case that a reference names as somebody typed it; null where it is mistyped. */
export function caseOfReference(typed: string): CaseKey | null {
  const [, unitCode, rest] = /^\s*(\d{5})[\s-]*(.+)$/.exec(typed) ?? []
  const id = rest === undefined ? null : idOfReference(rest, characters)
  return unitCode === undefined || id === null ? null : { unitCode, id }
}

/**
 * The secret of a case, as words. It is made from the form's key, which is never kept: whoever sends the same form
 * again because the answer was lost on the way gets the same secret.
 */
export function secretOf({ unitCode, id }: CaseKey, formKey: string): string {
  const digest = createHmac('sha256', formKey).update(`secret of case\n${unitCode}\n${id}`).digest()
  return secretText(digest.subarray(0, 8))
}

/** What is kept of the secret. */
export async function secretHash({ unitCode, id }: CaseKey, secret: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(secret, `case ${unitCode} ${id}`, 32, { N: 4096 }, (error, made) => {
      if (error) reject(error)
      else resolve(made.toString('hex'))
    })
  })
}

export async function isSecret(key: CaseKey, secret: Uint8Array, kept: string): Promise<boolean> {
  return timingSafeEqual(Buffer.from(await secretHash(key, secret), 'hex'), Buffer.from(kept, 'hex'))
}

/**
 * A short fingerprint of a text as it was sent; anybody who has the text can compute it again.
 * @returns 16 hexadecimal digits of the SHA-256 of its UTF-8
 */
export function fingerprintOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16)
}
