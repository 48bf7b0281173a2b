import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits, fit for an address and a cookie. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** What is kept of a token: whoever reads the database cannot use it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
