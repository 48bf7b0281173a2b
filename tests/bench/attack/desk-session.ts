/** An official who may do everything at the desk of a running portal, for whoever attacks its inside. */
import { acceptInvitation, invite } from '../../../db/accounts/invitations.ts'
import { addOfficial } from '../../../db/accounts/officials.ts'
import { noteSecondFactor, sessionsOf } from '../../../db/accounts/sessions.ts'
import type { Database } from '../../../db/engine/database.ts'
import { roles } from '../../../domain/access/roles.ts'
import { hashPassword } from '../../../server/accounts/password.ts'

export interface DeskSession {
  readonly cookies: () => string
  /** Signs in again where the session was ended. @returns whether it was */
  renew(): Promise<boolean>
}

const [username, password] = ['tan-cong', 'mưa rơi trên mái lá cọ']

export async function deskSession(db: Database, port: number, provinceCode: string): Promise<DeskSession> {
  const by = { actor: 'command-line', at: new Date() }
  const passwordHash = await hashPassword(password)
  const id = await db.write(async (tx) => {
    const grants = roles.map((role) => ({
      ...{ role, unitCode: role === 'administrator' ? '' : provinceCode, indicators: [] },
      ...{ from: '2026-01-01', until: null },
    }))
    const made = await addOfficial(tx, { username, name: 'Cán bộ thử', email: '', grants }, by)
    const token = await invite(tx, made, by)
    await acceptInvitation(tx, { token, passwordHash }, new Date())
    return made
  })
  let cookies = ''

  async function signIn(): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${port}/can-bo/dang-nhap/`, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ username, password }) },
      headers: { 'Sec-Fetch-Site': 'same-origin', Cookie: cookies },
    })
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    if (answer.status !== 303) throw new Error(`signing in: ${answer.status}`)
    cookies = set.join('; ')
    const [newest] = await sessionsOf(db.read, id, new Date())
    await db.write((tx) => noteSecondFactor(tx, newest!.id, new Date()))
  }

  await signIn()
  return {
    cookies: () => cookies,
    async renew() {
      const answer = await fetch(`http://127.0.0.1:${port}/api/can-bo/toi`, { headers: { Cookie: cookies } })
      await answer.arrayBuffer()
      if (answer.ok) return false
      await signIn()
      return true
    },
  }
}
