/** The network address that a request came from; it is used for the rate limit and is never kept. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** @param trustedProxy the last entry of X-Forwarded-For was written by our own proxy */
export function addressOf(c: Context, trustedProxy: boolean): string {
  const forwarded = trustedProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return '' // there is no connection behind a request that a test makes
  }
}
