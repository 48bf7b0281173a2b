/**
 * GET /.well-known/security.txt (RFC 9116): whoever finds a flaw reports it by the sealed channel, which keeps letters
 * for inspectors only. It is made anew each time, so that it never expires while the portal runs.
 */
import { Hono } from 'hono'
import { addDays, vietnamDay } from '../domain/calendar.ts'
import { textReply } from './http/reply.ts'

const validDays = 90

export function securityRoutes({ siteUrl, now }: { siteUrl: string; now: () => Date }): Hono {
  return new Hono({ strict: false }).get('/.well-known/security.txt', () => {
    const lines = [
      `Contact: ${siteUrl}/bao-tin-kin/`,
      `Expires: ${addDays(vietnamDay(now()), validDays)}T00:00:00.000Z`,
      'Preferred-Languages: vi, en',
      `Canonical: ${siteUrl}/.well-known/security.txt`,
    ]
    return textReply(200, lines.join('\n') + '\n')
  })
}
