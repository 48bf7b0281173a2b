/** Lets a request of the desk through to its handler, if the table of access says so. */
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { grantsFor, may } from '../../domain/access/access.ts'
import type { Official } from '../../db/accounts/officials.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { signedIn, type Sessions } from '../accounts/session.ts'
import { isSurelyFromHere } from '../http/origin.ts'
import { Problem } from '../http/problem.ts'
import { withCookies } from '../http/reply.ts'
import type { ServedUnits } from '../served-units.ts'
import { accessTable, type AccessRule } from './access-table.ts'

/** What a handler of the desk finds in its context. */
export interface DeskEnv {
  Variables: {
    readonly official: Official
    readonly sessionId: string
    /** 'YYYY-MM-DD' in Viet Nam. */
    readonly day: string
  }
}

interface GuardParts extends Sessions {
  readonly siteUrl: string
  readonly units: ServedUnits
}

export function guard(parts: GuardParts): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && !isSurelyFromHere(c, parts.siteUrl)) throw new Problem('other-site')
    const inside = await signedIn(parts, c.req.raw.headers)
    if (!inside?.isComplete) throw new Problem('not-signed-in')
    const day = vietnamDay(parts.now())
    const rule = ruleFor(c)
    if (!rule || !(await isAllowed(c, rule, inside.official, { units: parts.units, day })))
      throw new Problem(rule ? 'not-allowed' : 'not-found')
    c.set('official', inside.official)
    c.set('sessionId', inside.sessionId)
    c.set('day', day)
    await next()
    c.res = withCookies(c.res, inside.cookies)
  }
}

function ruleFor(c: Context): AccessRule | undefined {
  const route = routeOf(c)
  return route && accessTable[`${route.method} ${route.path}`]
}

/** The handler that will answer: the last of the routes that match. */
function routeOf(c: Context) {
  return matchedRoutes(c)
    .filter(({ path }) => !path.endsWith('*'))
    .at(-1)
}

/** What the address says in the parameter's place; here the router knows only its own. */
function parameterOf(c: Context, name: string): string {
  const at = routeOf(c)?.path.split('/').indexOf(`:${name}`) ?? -1
  return at < 0 ? '' : (c.req.path.split('/')[at] ?? '')
}

async function isAllowed(
  c: Context,
  { action, unit }: AccessRule,
  { grants }: Official,
  { units, day }: { units: ServedUnits; day: string },
): Promise<boolean> {
  if (unit === undefined) return grantsFor(grants, action, day).length > 0
  const unitCode = parameterOf(c, unit)
  const commune = await units.byCode(unitCode)
  return may(grants, action, { unitCode, ...(commune && { provinceCode: commune.provinceCode }) }, day)
}
