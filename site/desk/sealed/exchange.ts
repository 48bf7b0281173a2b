/** Sealed bytes to and from the server; the typed client takes and gives none. */
import { DeskProblem } from '../api.ts'
import { desk as words } from '../../text/vi/desk.ts'

const base = '/api/can-bo/kenh-kin'

/** Reading is audited. @throws DeskProblem */
export async function sealedBytes(thread: string, message: string): Promise<Uint8Array> {
  const reply = await fetch(`${base}/${thread}/doc/${message}`, { method: 'POST' })
  if (!reply.ok) throw new DeskProblem(reply.status, words.failed)
  return new Uint8Array(await reply.arrayBuffer())
}

export async function sendAnswer(thread: string, id: string, content: Uint8Array<ArrayBuffer>) {
  const reply = await fetch(`${base}/${thread}/tra-loi?ma=${id}`, {
    method: 'POST',
    body: content,
    headers: { 'Content-Type': 'application/octet-stream' },
  })
  return { ok: reply.ok, status: reply.status, json: () => reply.json() as Promise<unknown> }
}
