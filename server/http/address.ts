/** The network address that a request came from; it is used for the rate limit and is never kept. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'

/** @param trustedProxy the last entry of X-Forwarded-For was written by our own proxy */
export function addressOf(c: Context, trustedProxy: boolean): string {
  const forwarded = trustedProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return withoutPort(forwarded)
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return '' // there is no connection behind a request that a test makes
  }
}

/** Some proxies add the port: '203.0.113.5:4711', '[2001:db8::1]:4711'. */
function withoutPort(address: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([^:]+):\d+$/, '$1')
}

/**
 * The networks that share a limit with this address, the smallest first, in one spelling: an IPv4 address alone; of
 * IPv6 a household's /64, and the /48 that one customer may be given, with 65,536 of those.
 */
export function networksOf(address: string): string[] {
  if (!ipaddr.isValid(address)) return ['unknown']
  const parsed = ipaddr.process(address) // an IPv4 address that is mapped into IPv6 is itself
  if (parsed.kind() === 'ipv4') return [parsed.toString()]
  const groups = (parsed as ipaddr.IPv6).parts.map((part) => part.toString(16))
  return [64, 48].map((bits) => `${groups.slice(0, bits / 16).join(':')}::/${bits}`)
}

/** The large network around an address, as one provider may have: of IPv4 a /16, of IPv6 a /32. */
export function wideNetworkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return `${(parsed as ipaddr.IPv4).octets.slice(0, 2).join('.')}/16`
  const groups = (parsed as ipaddr.IPv6).parts.map((part) => part.toString(16))
  return `${groups.slice(0, 2).join(':')}::/32`
}
