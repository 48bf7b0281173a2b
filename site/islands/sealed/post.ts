/** What the page of the sealed channel sends and asks. Nothing of it stands in an address. */
import type { NamedLevel } from '../../../domain/sealed.ts'

export interface Way {
  readonly level: NamedLevel
  readonly provinceCode: string
}

export interface Message {
  readonly id: string
  readonly author: 'resident' | 'inspector'
  readonly week: string
}

/** The server said no, or there was no network (status 0). */
export class PostProblem extends Error {
  readonly status: number

  constructor(status: number) {
    super(`status ${status}`)
    this.status = status
  }
}

type Fields = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>

async function post(path: string, fields: Fields): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    body.set(name, typeof value === 'string' ? value : new File([value], 'thu'))
  return answered(fetch(`/api/bao-tin-kin/${path}`, { method: 'POST', body }))
}

async function answered(asking: Promise<Response>): Promise<Response> {
  const reply = await asking.catch(() => {
    throw new PostProblem(0)
  })
  if (!reply.ok) throw new PostProblem(reply.status)
  return reply
}

/** Public keys of those who may open what goes this way. */
export async function readersOf(way: Way): Promise<readonly string[]> {
  const reply = await answered(fetch('/api/bao-tin-kin/nguoi-nhan'))
  const { ways } = (await reply.json()) as { ways: readonly (Way & { readonly recipients: string[] })[] }
  const found = ways.find((one) => one.level === way.level && one.provinceCode === way.provinceCode)
  return found?.recipients ?? []
}

export async function sendSealed(
  lookup: string,
  id: string,
  way: Way,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await post('gui', { 'tra-cuu': lookup, ma: id, tinh: way.provinceCode, cap: way.level, 'noi-dung': sealed })
}

export interface Dialogue extends Way {
  readonly recipients: readonly string[]
  readonly messages: readonly Message[]
}

export async function dialogueOf(lookup: string): Promise<Dialogue> {
  return (await post('mo', { 'tra-cuu': lookup })).json() as Promise<Dialogue>
}

export async function sealedContent(lookup: string, id: string): Promise<Uint8Array> {
  const reply = await post('noi-dung', { 'tra-cuu': lookup, ma: id })
  return new Uint8Array(await reply.arrayBuffer())
}

export async function deleteDialogue(lookup: string): Promise<void> {
  await post('xoa', { 'tra-cuu': lookup })
}
