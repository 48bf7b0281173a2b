/** An official at the desk of a test portal: a browser's cookies and headers, without the browser. */
import { generate } from 'otplib'
import { acceptInvitation, invite } from '../../../db/accounts/invitations.ts'
import { addOfficial } from '../../../db/accounts/officials.ts'
import { secondFactorOf } from '../../../db/accounts/second-factor.ts'
import type { Grant, Role } from '../../../domain/access/roles.ts'
import { hashPassword } from '../../../server/accounts/password.ts'
import type { TestPortal } from '../testing.ts'

export const password = 'mưa rơi trên mái lá cọ'
/** Hashed once: it takes a while. */
const passwordHash = hashPassword(password)

/** A role for a unit that has long begun and does not end. */
export function grant(role: Role, unitCode: string, changes: Partial<Grant> = {}): Grant {
  return { role, unitCode, indicators: [], from: '2026-01-01', until: null, ...changes }
}

/** @returns the official's id */
export async function account({ db }: TestPortal, username: string, ...grants: Grant[]): Promise<string> {
  const by = { actor: 'test', at: new Date() }
  const hash = await passwordHash
  return db.write(async (tx) => {
    const id = await addOfficial(tx, { username, name: `Cán bộ ${username}`, email: '', grants }, by)
    const token = await invite(tx, id, by)
    await acceptInvitation(tx, { token, passwordHash: hash }, new Date())
    return id
  })
}

export interface Browser {
  get(path: string): Promise<Response>
  post(path: string, body?: object): Promise<Response>
  /** As a page's form does. */
  submit(path: string, fields: Record<string, string>): Promise<Response>
  cookies(): string
}

export function browser({ app }: TestPortal): Browser {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
  ): Promise<Response> {
    const response = await app.request(path, {
      ...init,
      headers: {
        Cookie: cookies(),
        'Sec-Fetch-Site': 'same-origin',
        'User-Agent': 'Test/1.0',
        ...init.headers,
      },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }

  return {
    cookies,
    get: (path) => ask(path, {}),
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      }),
    submit: (path, fields) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
  }
}

/** Signs in with the password and, where it is asked for, the code. */
export async function signIn(portal: TestPortal, username: string): Promise<Browser> {
  const one = browser(portal)
  await one.submit('/can-bo/dang-nhap/', { username, password })
  const code = await one.get('/can-bo/ma-xac-nhan/')
  if (code.status === 200) await one.submit('/can-bo/ma-xac-nhan/', { code: await codeOf(portal, username) })
  return one
}

/** What the official's authenticator shows. */
export async function codeOf({ db }: TestPortal, username: string, at = new Date()): Promise<string> {
  const { officials } = await import('../../../db/schema/index.ts')
  const { eq } = await import('drizzle-orm')
  const [official] = await db.read.select().from(officials).where(eq(officials.username, username))
  const factor = await secondFactorOf(db.read, official!.id)
  return generate({ secret: factor!.secret, epoch: Math.floor(at.getTime() / 1000) })
}

/** What the desk says is to be done today, without what is to be published: that grows with the calendar. */
export async function todayBesidesDuties(official: Browser): Promise<string[]> {
  const { lines } = (await (await official.get('/api/can-bo/hom-nay')).json()) as {
    lines: { sentence: string }[]
  }
  const isDuty = (sentence: string) => /^Công khai «|chưa thấy trên cổng, đã quá hạn/.test(sentence)
  return lines.map(({ sentence }) => sentence).filter((sentence) => !isDuty(sentence))
}
