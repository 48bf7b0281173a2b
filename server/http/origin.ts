/** Whether a page of another site made a browser send this. Hono's csrf would also refuse who sends neither header. */
import type { Context } from 'hono'

/** @param siteUrl the portal's public address: a proxy may name itself in Host */
export function isFromElsewhere(c: Context, siteUrl: string): boolean {
  if (c.req.header('sec-fetch-site') === 'cross-site') return true
  const origin = c.req.header('origin') // older browsers know only this one
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true // 'null': a page that hides where it is from
  return ![c.req.header('host'), new URL(siteUrl).host].includes(new URL(origin).host)
}

/**
 * Whether a page of this portal made a browser send this, by all that the browser itself says: for whatever is done in
 * somebody's name. Browsers that say neither are older than the desk can be used with.
 */
export function isSurelyFromHere(c: Context, siteUrl: string): boolean {
  const site = c.req.header('sec-fetch-site')
  const isSaid = site === undefined ? c.req.header('origin') !== undefined : site === 'same-origin'
  return isSaid && !isFromElsewhere(c, siteUrl)
}
