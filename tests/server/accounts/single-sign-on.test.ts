/** The province's single sign-on, against a real OpenID Connect provider on this machine. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { Provider } from 'oidc-provider'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addOfficial, closeOfficial } from '../../../db/accounts/officials.ts'
import { credentials, officials } from '../../../db/schema/index.ts'
import { grant, browser, type Browser } from '../desk/browser.ts'
import { freePort } from '../../setup/free-port.ts'
import { openPortal, type TestPortal } from '../testing.ts'

const siteUrl = 'http://localhost:3999'
let portal: TestPortal
let province: Server
let issuer: string

beforeEach(async () => {
  const port = await freePort()
  issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'lang-nghe',
        client_secret: 'chỉ để thử nghiệm'.normalize('NFD').replace(/[^a-z]/g, ''),
        redirect_uris: [`${siteUrl}/can-bo/dang-nhap/tinh/xong/`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: `so-${id}`,
        email: `${id}@example.vn`,
        email_verified: true,
        name: 'Tên ở tỉnh',
      }),
    }),
  })
  const answer = provider.callback()
  province = createServer((request, response) => void answer(request, response)).listen(port, '127.0.0.1')
  await once(province, 'listening')
  portal = await openPortal({
    ...{ SITE_URL: siteUrl, SSO_ISSUER: issuer, SSO_CLIENT_ID: 'lang-nghe' },
    SSO_CLIENT_SECRET: 'chỉ để thử nghiệm'.normalize('NFD').replace(/[^a-z]/g, ''),
  })
})
afterEach(async () => {
  await portal.close()
  province.close()
  province.closeAllConnections()
})

async function account(username: string, role: 'clerk' | 'inspector' = 'clerk'): Promise<string> {
  const unitCode = role === 'clerk' ? '19366' : '44'
  const given = {
    username,
    name: `Cán bộ ${username}`,
    email: `${username}@example.vn`,
    grants: [grant(role, unitCode)],
  }
  return portal.db.write((tx) => addOfficial(tx, given, { actor: 'test', at: new Date() }))
}

/** Goes to the province, signs in there as somebody, agrees, and comes back. @returns where the portal then leads */
async function comeBackAs(one: Browser, name: string): Promise<string> {
  const jar = new Map<string, string>()
  async function there(url: string, body?: string): Promise<Response> {
    const response = await fetch(new URL(url, issuer), {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        Cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; '),
        ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
      ...(body !== undefined && { body }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(key, value)
    }
    return response
  }
  const start = await one.get('/can-bo/dang-nhap/tinh/')
  let response = await there(start.headers.get('location')!)
  for (let step = 0; step < 12; step++) {
    const to = response.headers.get('location')
    if (to?.startsWith(siteUrl))
      return (await one.get(to.slice(siteUrl.length))).headers.get('location') ?? ''
    if (to !== null) response = await there(to)
    else {
      const page = await response.text()
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
      response = await there(action, new URLSearchParams({ prompt, login: name, password: 'x' }).toString())
    }
  }
  throw new Error('The province does not let go')
}

test('an official whom the province knows by the e-mail address enters', async () => {
  await account('lan')
  const lan = browser(portal)
  expect(await (await lan.get('/can-bo/dang-nhap/')).text()).toContain('Đăng nhập bằng tài khoản của tỉnh')
  expect(await comeBackAs(lan, 'lan')).toBe('/can-bo/ma-xac-nhan/')
  const me = (await (await lan.get('/api/can-bo/toi')).json()) as { username: string; name: string }
  expect(me).toMatchObject({ username: 'lan', name: 'Cán bộ lan' })
  const again = browser(portal)
  await comeBackAs(again, 'lan')
  expect((await again.get('/api/can-bo/toi')).status).toBe(200)
})

test('whom nobody gave an account stays outside, and none is made', async () => {
  await account('lan')
  const stranger = browser(portal)
  expect(await comeBackAs(stranger, 'nguoi-la')).toBe('/can-bo/dang-nhap/?xong=khong-duoc')
  expect((await stranger.get('/api/can-bo/toi')).status).toBe(401)
  expect(await portal.db.read.select().from(officials)).toHaveLength(1)
  expect((await portal.db.read.select().from(credentials)).map(({ providerId }) => providerId)).toEqual([
    'credential',
  ])
})

test('a closed account stays closed', async () => {
  const id = await account('lan')
  await comeBackAs(browser(portal), 'lan')
  await portal.db.write((tx) => closeOfficial(tx, id, { actor: 'test', at: new Date() }))
  const lan = browser(portal)
  await comeBackAs(lan, 'lan')
  expect((await lan.get('/api/can-bo/toi')).status).toBe(401)
})

test('guarded roles give their code here, too', async () => {
  await account('thanh-tra', 'inspector')
  const inspector = browser(portal)
  await comeBackAs(inspector, 'thanh-tra')
  expect((await inspector.get('/api/can-bo/toi')).status).toBe(401)
  expect((await inspector.get('/can-bo/ma-xac-nhan/')).status).toBe(200)
})

test('an answer that this browser did not ask for is refused', async () => {
  await account('lan')
  const asking = browser(portal)
  const other = browser(portal)
  const { search } = new URL((await asking.get('/can-bo/dang-nhap/tinh/')).headers.get('location')!)
  const state = new URLSearchParams(search).get('state')!
  const back = `/can-bo/dang-nhap/tinh/xong/?code=x&state=${encodeURIComponent(state)}&iss=${encodeURIComponent(issuer)}`
  expect((await other.get(back)).headers.get('location')).toBe('/can-bo/dang-nhap/?xong=khong-duoc')
})

test('where the province does not answer one is told, and enters by password', async () => {
  province.close()
  province.closeAllConnections()
  const reply = await browser(portal).get('/can-bo/dang-nhap/tinh/')
  expect(reply.headers.get('location')).toBe('/can-bo/dang-nhap/?xong=khong-duoc')
  const page = await browser(portal).get('/can-bo/dang-nhap/?xong=khong-duoc')
  expect(await page.text()).toContain('Chưa đăng nhập được bằng tài khoản của tỉnh.')
})
