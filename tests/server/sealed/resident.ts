/** A resident at the page of the sealed channel, without the page: what its programme sends and asks. */
import { identityToRecipient } from 'age-encryption'
import type { TestPortal } from '../testing.ts'
import type { NamedLevel } from '../../../domain/sealed.ts'
import type { LetterFile } from '../../../site/view/sealed/envelope.ts'
import { open, seal } from '../../../site/view/sealed/seal.ts'
import { newId, openSecret } from '../../../site/view/sealed/secret.ts'

interface Way {
  readonly level: NamedLevel
  readonly provinceCode: string
}

export async function ask(
  portal: Pick<TestPortal, 'app'>,
  path: string,
  fields: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    body.set(name, typeof value === 'string' ? value : new File([value], 'thu'))
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  return portal.app.request(`/api/bao-tin-kin/${path}`, { method: 'POST', body, headers })
}

export async function recipientsOf(portal: Pick<TestPortal, 'app'>, way: Way): Promise<readonly string[]> {
  const reply = await portal.app.request('/api/bao-tin-kin/nguoi-nhan')
  const { ways } = (await reply.json()) as { ways: readonly (Way & { recipients: string[] })[] }
  return (
    ways.find((one) => one.level === way.level && one.provinceCode === way.provinceCode)?.recipients ?? []
  )
}

export interface Told {
  readonly text: string
  readonly files?: readonly LetterFile[]
  readonly id?: string
}

export async function tell(
  portal: Pick<TestPortal, 'app'>,
  secret: string,
  way: Way,
  { text, files = [], id = newId() }: Told,
): Promise<Response> {
  const { lookup, identity } = (await openSecret(secret))!
  const replyTo = await identityToRecipient(identity)
  const recipients = [...(await recipientsOf(portal, way)), replyTo]
  const letter = { text, at: '2026-11-27T03:14:15.000Z', about: 'Xã Bến Quan', replyTo, files }
  const sealed = await seal(letter, recipients)
  const fields = { 'tra-cuu': lookup, ma: id, tinh: way.provinceCode, cap: way.level, 'noi-dung': sealed }
  return ask(portal, 'gui', fields)
}

/** What the resident reads with the secret, by author. */
export async function dialogue(portal: Pick<TestPortal, 'app'>, secret: string): Promise<readonly string[]> {
  const { lookup, identity } = (await openSecret(secret))!
  const reply = await ask(portal, 'mo', { 'tra-cuu': lookup })
  const { messages } = (await reply.json()) as { messages: readonly { id: string; author: string }[] }
  const letters = messages.map(async ({ id, author }) => {
    const content = await ask(portal, 'noi-dung', { 'tra-cuu': lookup, ma: id })
    return `${author}: ${(await open(new Uint8Array(await content.arrayBuffer()), identity)).text}`
  })
  return (await Promise.all(letters)).sort()
}
