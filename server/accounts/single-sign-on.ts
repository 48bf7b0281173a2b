/** Signing in at the province's own sign-on: there by a link, back with an address that tells who it is. */
import { Hono } from 'hono'
import { redirectReply, withCookies } from '../http/reply.ts'
import { ssoProvider, type Auth } from './auth.ts'

interface Parts {
  readonly auth: () => Promise<Auth>
  readonly siteUrl: string
}

const signInPath = '/can-bo/dang-nhap/'
const failedPath = `${signInPath}?xong=khong-duoc`

export function singleSignOnRoutes({ auth, siteUrl }: Parts): Hono {
  const ask = async (path: string, init: RequestInit): Promise<Response> =>
    (await auth()).handler(new Request(`${siteUrl}/api/auth${path}`, init))

  return new Hono({ strict: false })
    .get('/', async () => {
      const body = {
        provider: ssoProvider,
        callbackURL: '/can-bo/ma-xac-nhan/',
        errorCallbackURL: failedPath,
      }
      const response = await ask('/sign-in/social', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: siteUrl },
        body: JSON.stringify({ ...body, disableRedirect: true }),
      })
      const { url } = (await response.json().catch(() => ({}))) as { url?: string }
      if (!response.ok || url === undefined) return redirectReply(303, failedPath)
      return withCookies(redirectReply(303, url), response.headers.getSetCookie())
    })
    .get('/xong', async (c) => {
      const headers = new Headers({ Cookie: c.req.header('cookie') ?? '' })
      headers.set('User-Agent', c.req.header('user-agent') ?? '')
      const response = await ask(`/callback/${ssoProvider}${new URL(c.req.url).search}`, { headers })
      const to = new URL(response.headers.get('location') ?? failedPath, siteUrl)
      const isOurs = to.origin === new URL(siteUrl).origin && to.pathname.startsWith('/can-bo/')
      const isIn = isOurs && !to.searchParams.has('error') && to.pathname !== signInPath
      const next = redirectReply(303, isIn ? to.pathname : failedPath)
      return withCookies(next, response.headers.getSetCookie())
    })
}
