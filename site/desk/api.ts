/** What the desk asks of the server, typed by the server's own routes. */
import { hc } from 'hono/client'
import type { DeskApi } from '../../server/desk/desk.ts'
import { desk as words } from '../text/vi/desk.ts'
import { signInAgain } from './expiry.svelte.ts'

export const api = hc<DeskApi>('/api/can-bo')

/** What the server said when it could not do what was asked, for the official to read. */
export class DeskProblem extends Error {
  readonly status: number
  /** What is wrong at single places, by their names. */
  readonly faults: Readonly<Record<string, string>>

  constructor(status: number, message: string, faults: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.faults = faults
  }
}

interface Replied<Body> {
  readonly ok: boolean
  readonly status: number
  json(): Promise<Body>
}

/**
 * Asks until there is a session: where it has ended the official signs in again beside, and what was written stays.
 * @throws DeskProblem
 */
export async function answer<Body>(ask: () => Promise<Replied<Body>>): Promise<Body> {
  for (;;) {
    const reply = await ask().catch(() => {
      throw new DeskProblem(0, words.failed)
    })
    if (reply.ok) return reply.json()
    if (reply.status !== 401) throw await problemOf(reply)
    await signInAgain()
  }
}

async function problemOf(reply: Replied<unknown>): Promise<DeskProblem> {
  const sent = (await reply.json().catch(() => ({}))) as {
    detail?: string
    errors?: readonly { pointer: string; message: string }[]
  }
  const faults = Object.fromEntries(
    (sent.errors ?? []).map(({ pointer, message }) => [pointer.slice(1), message]),
  )
  const [only] = Object.values(faults)
  return new DeskProblem(reply.status, only ?? sent.detail ?? words.failed, faults)
}
