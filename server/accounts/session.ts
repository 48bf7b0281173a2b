/** Who asks: the official whose session a request's cookie names. */
import { secondFactorOf } from '../../db/accounts/second-factor.ts'
import { officialById, type Official } from '../../db/accounts/officials.ts'
import type { Database } from '../../db/engine/database.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { guardedRoles } from '../../domain/access/roles.ts'
import type { Auth } from './auth.ts'

export interface SignedIn {
  readonly official: Official
  readonly sessionId: string
  /** Whether all is given that the official's roles ask for; if not, only the page for the code is open. */
  readonly isComplete: boolean
  /** To be sent along: a session that is used lasts longer. */
  readonly cookies: readonly string[]
}

export interface Sessions {
  readonly db: Database
  readonly auth: () => Promise<Auth>
  readonly now: () => Date
}

export async function signedIn({ db, auth, now }: Sessions, headers: Headers): Promise<SignedIn | undefined> {
  const { api } = await auth()
  const found = await api.getSession({ headers, returnHeaders: true })
  if (!found.response) return undefined
  const { user, session } = found.response
  const official = await officialById(db.read, user.id)
  if (!official || official.closedAt !== null) return undefined
  const needed = await needsCode(db, official, vietnamDay(now()))
  return {
    ...{ official, sessionId: session.id, cookies: found.headers.getSetCookie() },
    isComplete: !needed || Boolean(session.secondFactorAt),
  }
}

/** Guarded roles always need a code; others once they have set one up. */
async function needsCode(db: Database, { id, grants }: Official, day: string): Promise<boolean> {
  const isGuarded = grants.some(
    ({ role, until }) => guardedRoles.includes(role) && (until === null || until >= day),
  )
  return isGuarded || Boolean((await secondFactorOf(db.read, id))?.confirmedAt)
}
