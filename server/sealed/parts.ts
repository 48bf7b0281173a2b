/** What the sealed channel takes, from residents and from inspectors. */
import { hash } from 'node:crypto'
import { messagesInWeek } from '../../db/sealed/threads.ts'
import type { Database } from '../../db/engine/database.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { weekOf } from '../../domain/sealed.ts'
import { Problem } from '../http/problem.ts'

/** Eight megabytes and what sealing adds. */
export const mostSealedBytes = 9 * 2 ** 20
/** The smallest size that a sealed text is padded to. */
const fewestSealedBytes = 16 * 1024
/** So many in a week for the whole portal: a disk is not to be filled by somebody whom nobody may know. */
const mostInWeek = 2000
const beginning = new TextEncoder().encode('age-encryption.org/v1\n')

/** 128 random bits, base64url. */
export function isSealedId(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]{22}$/.test(text)
}

/** What the resident's browser derived from the secret, as it is kept: whoever sees the table cannot look up with it. */
export function lookupOf(sent: unknown): string {
  if (typeof sent !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(sent)) throw new Problem('not-found')
  return hash('sha256', sent, 'base64url')
}

/** Refuses what is not sealed: plain text that a faulty page sends is never stored. */
export function sealedContent(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.length < fewestSealedBytes || beginning.some((byte, at) => bytes[at] !== byte))
    throw new Problem('invalid-entry', { errors: [] })
  return bytes
}

/** @returns this week's Monday */
export async function weekToSend(db: Database, now: Date): Promise<string> {
  const week = weekOf(vietnamDay(now))
  if ((await messagesInWeek(db.read, week)) >= mostInWeek) throw new Problem('unavailable')
  return week
}
