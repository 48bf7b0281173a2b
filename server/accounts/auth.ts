/**
 * Signing in with a user name and a password, and the sessions that follow: better-auth on our database. Its own routes
 * are not served: what residents' browsers may ask for is in routes.ts, as plain forms.
 */
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
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

/** A province's single sign-on, as an OpenID Connect client knows it. */
export interface SingleSignOn {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** By which better-auth and its table of credentials know the single sign-on. */
export const ssoProvider = 'tinh'
/** Where it sends people back to: single-sign-on.ts. */
const ssoReturnPath = '/can-bo/dang-nhap/tinh/xong/'

/** @param secret signs the cookie @param sso null where there is none */
export function createAuth(db: Database, siteUrl: string, secret: string, sso: SingleSignOn | null) {
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
      ...(sso ? [genericOAuth({ config: [ssoConfig(sso, siteUrl)] })] : []),
      username({
        displayUsername: false,
        usernameValidator: (name) => usernamePattern.test(name.toLowerCase()),
      }),
    ],
    // The province vouches for the address; an account is never made that way.
    account: {
      accountLinking: { enabled: true, trustedProviders: [ssoProvider], requireLocalEmailVerified: false },
    },
    session: {
      expiresIn: sessionSeconds,
      updateAge: slidingSeconds,
      additionalFields: { secondFactorAt: { type: 'string', required: false, input: false } },
    },
    advanced: {
      useSecureCookies: false, // its prefix would be __Secure-
      cookiePrefix: 'lang-nghe',
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
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

function ssoConfig({ issuer, clientId, clientSecret }: SingleSignOn, siteUrl: string) {
  return {
    ...{ providerId: ssoProvider, clientId, clientSecret, pkce: true },
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    scopes: ['openid', 'profile', 'email'],
    redirectURI: siteUrl + ssoReturnPath,
    disableSignUp: true,
  }
}

export type Auth = ReturnType<typeof createAuth>
