import { afterEach, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { invite } from '../../../db/accounts/invitations.ts'
import { closeOfficial } from '../../../db/accounts/officials.ts'
import { audit, credentials, sessions } from '../../../db/schema/index.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, browser, codeOf, grant, password, signIn } from '../desk/browser.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

test('name and password open the desk; without them it is shut', async () => {
  await account(portal, 'lan', grant('clerk', '19366'))
  const lan = browser(portal)
  expect((await lan.get('/api/can-bo/toi')).status).toBe(401)
  const wrong = await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password: 'sai hẳn rồi nhé' })
  expect(wrong.status).toBe(401)
  expect(await wrong.text()).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng.')
  expect(wrong.headers.getSetCookie()).toEqual([])
  const right = await lan.submit('/can-bo/dang-nhap/', { username: ' LAN ', password })
  expect(right.status).toBe(303)
  const [cookie = ''] = right.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-lang-nghe=/)
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
  expect(cookie).not.toContain('Domain')
  const me = await lan.get('/api/can-bo/toi')
  expect(me.status).toBe(200)
  expect(await me.json()).toMatchObject({
    username: 'lan',
    roles: [{ role: 'clerk', unit: { code: '19366', name: 'Xã Bến Quan' } }],
  })
})

test('an unknown name is refused in the same words', async () => {
  const response = await browser(portal).submit('/can-bo/dang-nhap/', { username: 'khong-co', password })
  expect(response.status).toBe(401)
  expect(await response.text()).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng.')
})

test('nobody registers, by whatever way', async () => {
  for (const path of ['/api/auth/sign-up/email', '/api/can-bo/sign-up', '/can-bo/dang-ky/']) {
    const response = await browser(portal).post(path, {
      email: 'a@example.com',
      password,
      name: 'A',
      username: 'aaa',
    })
    expect([404, 405, 401]).toContain(response.status)
  }
})

test('the database holds no token and no password that could be used', async () => {
  await account(portal, 'lan', grant('clerk', '19366'))
  const lan = await signIn(portal, 'lan')
  const [token = ''] = decodeURIComponent(lan.cookies()).split('=')[1]!.split('.')
  expect(token.length).toBeGreaterThan(20)
  const [session] = await portal.db.read.select().from(sessions)
  const [credential] = await portal.db.read.select().from(credentials)
  expect(JSON.stringify(session)).not.toContain(token)
  expect(credential!.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  // What is stored does not open the desk either.
  const thief = browser(portal)
  const forged = lan.cookies().replace(token, encodeURIComponent(session!.token))
  const response = await portal.app.request('/api/can-bo/toi', { headers: { Cookie: forged } })
  expect(response.status).toBe(401)
  expect(thief.cookies()).toBe('')
})

test('a session that somebody planted does not become mine: signing in makes a new one', async () => {
  await account(portal, 'lan', grant('clerk', '19366'))
  const lan = await signIn(portal, 'lan')
  const planted = lan.cookies()
  await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password })
  expect(lan.cookies()).not.toBe(planted)
})

test('signing out ends the session in the database', async () => {
  await account(portal, 'lan', grant('clerk', '19366'))
  const lan = await signIn(portal, 'lan')
  const cookie = lan.cookies()
  expect((await lan.submit('/can-bo/dang-xuat/', {})).status).toBe(303)
  const again = await portal.app.request('/api/can-bo/toi', { headers: { Cookie: cookie } })
  expect(again.status).toBe(401)
  const actions = (await portal.db.read.select().from(audit)).map(({ action }) => action)
  expect(actions).toContain('session.begin')
  expect(actions).toContain('session.end')
})

test('I see where I am signed in and can sign out everywhere else', async () => {
  await account(portal, 'lan', grant('clerk', '19366'))
  const here = await signIn(portal, 'lan')
  const there = await signIn(portal, 'lan')
  const { devices } = (await (await here.get('/api/can-bo/thiet-bi')).json()) as {
    devices: { isThis: boolean }[]
  }
  expect(devices.map(({ isThis }) => isThis).sort()).toEqual([false, true])
  expect(await (await here.post('/api/can-bo/thiet-bi/dang-xuat')).json()).toEqual({ ended: 1 })
  expect((await there.get('/api/can-bo/toi')).status).toBe(401)
  expect((await here.get('/api/can-bo/toi')).status).toBe(200)
})

test('an account that was closed opens nothing, not even with the right password', async () => {
  const id = await account(portal, 'lan', grant('clerk', '19366'))
  const lan = await signIn(portal, 'lan')
  await portal.db.write((tx) => closeOfficial(tx, id, { actor: 'test', at: new Date() }))
  expect((await lan.get('/api/can-bo/toi')).status).toBe(401)
  expect((await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password })).status).toBe(401)
})

test('guessing is slowed down, for the guesser and not for the owner', async () => {
  const behindProxy = await openPortal({ TRUSTED_PROXY: 'yes' })
  try {
    await account(behindProxy, 'lan', grant('clerk', '19366'))
    const from = (address: string, secret: string) =>
      behindProxy.app.request('/can-bo/dang-nhap/', {
        method: 'POST',
        body: new URLSearchParams({ username: 'lan', password: secret }).toString(),
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'same-origin',
          'X-Forwarded-For': address,
        },
      })
    for (let i = 0; i < 3; i++) expect((await from('203.0.113.5', 'sai')).status).toBe(401)
    const slowed = await from('203.0.113.5', password)
    expect(slowed.status).toBe(429)
    expect(await slowed.text()).toContain('Hãy đợi 1 giây')
    expect((await from('198.51.100.7', password)).status).toBe(303)
  } finally {
    await behindProxy.close()
  }
})

test.each(['cross-site', 'same-site', 'none'])(
  'a form that a page elsewhere sends (%s) is refused',
  async (site) => {
    await account(portal, 'lan', grant('clerk', '19366'))
    const response = await portal.app.request('/can-bo/dang-nhap/', {
      method: 'POST',
      body: new URLSearchParams({ username: 'lan', password }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': site },
    })
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
  },
)

test.each([
  'https://example.com/',
  '//example.com/',
  '/can-bo/../x',
  '/\\example.com',
  'javascript:alert(1)',
])('nobody is sent elsewhere: %s', async (next) => {
  await account(portal, 'lan', grant('clerk', '19366'))
  const lan = browser(portal)
  await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password, next })
  const response = await lan.get(`/can-bo/ma-xac-nhan/?tiep=${encodeURIComponent(next)}`)
  expect(response.headers.get('location')).toBe('/can-bo/')
})

test('guarded roles set up a code first; each code is taken once', async () => {
  await account(portal, 'quan-tri', grant('administrator', ''))
  const admin = browser(portal)
  await admin.submit('/can-bo/dang-nhap/', { username: 'quan-tri', password })
  expect((await admin.get('/api/can-bo/toi')).status).toBe(401)
  const page = await (await admin.get('/can-bo/ma-xac-nhan/')).text()
  expect(page).toContain('<svg')
  expect((await admin.submit('/can-bo/ma-xac-nhan/', { code: '000000' })).status).toBe(401)
  const code = await codeOf(portal, 'quan-tri')
  const first = await admin.submit('/can-bo/ma-xac-nhan/', { code })
  const recovery = [...(await first.text()).matchAll(/<code>([\da-f-]{23})<\/code>/g)].map(([, one]) => one!)
  expect(recovery).toHaveLength(10)
  expect((await admin.get('/api/can-bo/toi')).status).toBe(200)

  const thief = browser(portal)
  await thief.submit('/can-bo/dang-nhap/', { username: 'quan-tri', password })
  expect((await thief.submit('/can-bo/ma-xac-nhan/', { code })).status).toBe(401)
  expect((await thief.get('/api/can-bo/toi')).status).toBe(401)

  const lost = browser(portal)
  await lost.submit('/can-bo/dang-nhap/', { username: 'quan-tri', password })
  expect((await lost.submit('/can-bo/ma-xac-nhan/', { code: recovery[0]!.toUpperCase() })).status).toBe(303)
  expect((await lost.get('/api/can-bo/toi')).status).toBe(200)
  const again = browser(portal)
  await again.submit('/can-bo/dang-nhap/', { username: 'quan-tri', password })
  expect((await again.submit('/can-bo/ma-xac-nhan/', { code: recovery[0]! })).status).toBe(401)
})

test('codes are guessed slowly, too', async () => {
  await account(portal, 'quan-tri', grant('administrator', ''))
  const admin = browser(portal)
  await admin.submit('/can-bo/dang-nhap/', { username: 'quan-tri', password })
  const statuses = []
  for (let i = 0; i < 4; i++)
    statuses.push((await admin.submit('/can-bo/ma-xac-nhan/', { code: '111111' })).status)
  expect(statuses).toEqual([401, 401, 401, 429])
})

test('whoever guesses at codes slows nobody else down', async () => {
  await account(portal, 'quan-tri', grant('administrator', ''))
  for (let i = 0; i < 11; i++) {
    const one = await account(portal, `nguoi-${i}`, grant('inspector', '44')).then(() => browser(portal))
    await one.submit('/can-bo/dang-nhap/', { username: `nguoi-${i}`, password })
    for (let wrong = 0; wrong < 3; wrong++) await one.submit('/can-bo/ma-xac-nhan/', { code: '000000' })
  }
  const admin = browser(portal)
  await admin.submit('/can-bo/dang-nhap/', { username: 'quan-tri', password })
  await admin.get('/can-bo/ma-xac-nhan/')
  const entered = await admin.submit('/can-bo/ma-xac-nhan/', { code: await codeOf(portal, 'quan-tri') })
  expect(entered.status).toBe(200)
})

test('an invitation sets a password once, and not a weak one', async () => {
  const id = await account(portal, 'lan', grant('clerk', '19366'))
  const token = await portal.db.write((tx) => invite(tx, id, { actor: 'test', at: new Date() }))
  const path = `/can-bo/loi-moi/${token}/`
  const lan = browser(portal)
  expect(await (await lan.get(path)).text()).toContain('Cán bộ lan')
  const set = (secret: string, again = secret) => lan.submit(path, { password: secret, again })
  expect(await (await set('ngắn')).text()).toContain('ít nhất 10 ký tự')
  expect(await (await set('password123456')).text()).toContain('dễ đoán')
  expect(await (await set('một câu đủ dài', 'một câu khác hẳn')).text()).toContain('không giống nhau')
  const secret = 'con cò bay lả bay la'
  expect((await set(secret)).headers.get('location')).toBe('/can-bo/dang-nhap/?xong=mat-khau')
  expect((await set(secret)).status).toBe(404)
  expect((await lan.get(path)).status).toBe(404)
  expect((await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password })).status).toBe(401)
  expect((await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password: secret })).status).toBe(303)
})

test('an invitation expires', async () => {
  const id = await account(portal, 'lan', grant('clerk', '19366'))
  const at = new Date(Date.now() - 3 * 86_400_000 - 1000)
  const token = await portal.db.write((tx) => invite(tx, id, { actor: 'test', at }))
  expect((await browser(portal).get(`/can-bo/loi-moi/${token}/`)).status).toBe(404)
})

test('a role that has ended opens nothing', async () => {
  await account(portal, 'lan', grant('clerk', '19366', { until: '2026-01-31' }))
  const lan = await signIn(portal, 'lan')
  expect((await lan.get('/api/can-bo/toi')).status).toBe(403)
})

test('the pages of signing in keep nothing of a wrong try but the name, and run no script', async () => {
  const response = await browser(portal).submit('/can-bo/dang-nhap/', {
    username: 'a"><b',
    password: 'bí mật của tôi',
  })
  const page = await response.text()
  expect(page).not.toContain('bí mật của tôi')
  expect(page).not.toContain('a"><b')
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(await portal.db.read.select().from(sessions).where(eq(sessions.userId, 'x'))).toEqual([])
})
