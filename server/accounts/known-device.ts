/**
 * Devices from which an account was signed in to before: they carry a sealed note of it. While many guess at passwords
 * from many places, whoever has such a note is let past the line that they stand in. It opens nothing by itself.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, serialize } from 'hono/utils/cookie'

const cookieName = '__Host-thiet-bi'
const keptSeconds = 180 * 86_400
/** Names that one device remembers: offices share a computer. */
const mostNames = 8

/** @param secret the portal's, from which the note's seal is made */
export function knownDevices(secret: string) {
  const sealOf = (username: string) =>
    createHmac('sha256', secret).update(`device ${username}`).digest('base64url').slice(0, 22)

  function notesIn(headers: Headers): string[] {
    const value = parse(headers.get('cookie') ?? '', cookieName)[cookieName] ?? ''
    return value.split('.').filter((note) => /^[\w-]{22}$/.test(note))
  }

  return {
    isKnown(headers: Headers, username: string): boolean {
      const seal = Buffer.from(sealOf(username))
      return notesIn(headers).some((note) => timingSafeEqual(Buffer.from(note), seal))
    },
    /** The cookie that says so from now on. */
    cookieFor(headers: Headers, username: string): string {
      const seal = sealOf(username)
      const notes = [seal, ...notesIn(headers).filter((note) => note !== seal)].slice(0, mostNames)
      return serialize(cookieName, notes.join('.'), {
        ...{ path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: keptSeconds },
      })
    },
  }
}

export type KnownDevices = ReturnType<typeof knownDevices>
