/**
 * Signing in with a user name and a password, and the sessions that follow: better-auth on our database. Its own routes
 * are not served: what residents' browsers may ask for is in routes.ts, as plain forms.
 */
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins/username'
import { authAdapter } from '../../db/accounts/auth-adapter.ts'
import { usernamePattern } from '../../db/accounts/officials.ts'
import type { Database } from '../../db/engine/database.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** Only over TLS, only for this host, never read by a script. Browsers take localhost for safe as well. */
export const sessionCookie = '__Host-lang-nghe'

const sessionSeconds = 8 * 3600
/** A session that is used goes on; how often its end is put off. */
const slidingSeconds = 600

/** @param secret signs the cookie */
export function createAuth(db: Database, siteUrl: string, secret: string) {
  return betterAuth({
    baseURL: siteUrl,
    secret,
    database: authAdapter(db),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [
      username({
        displayUsername: false,
        usernameValidator: (name) => usernamePattern.test(name.toLowerCase()),
      }),
    ],
    session: {
      expiresIn: sessionSeconds,
      updateAge: slidingSeconds,
      additionalFields: { secondFactorAt: { type: 'string', required: false, input: false } },
    },
    advanced: {
      useSecureCookies: false, // its prefix would be __Secure-
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: sessionCookie,
          attributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
    rateLimit: { enabled: false }, // attempts.ts, for whichever way leads here
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

export type Auth = ReturnType<typeof createAuth>
