/** Every route of the desk × every role × inside and outside of its scope; docs/access.md is written from it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowed, type Action } from '../../../domain/access/access.ts'
import { roles, type Role } from '../../../domain/access/roles.ts'
import { roleName } from '../../../domain/text/access.ts'
import { accessTable } from '../../../server/desk/access-table.ts'
import { expectDocumented, markdownTable } from '../../setup/generated.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, browser, grant, signIn, type Browser } from './browser.ts'

const scopes: Record<Role, string> = {
  clerk: '19366',
  leader: '19366',
  department: '44',
  inspector: '44',
  'province-office': '44',
  administrator: '',
}
const [inside, outside] = ['19366', '31825']

let portal: TestPortal
const officials = new Map<Role, Browser>()
beforeAll(async () => {
  portal = await openPortal()
  for (const role of roles) {
    await account(portal, role, grant(role, scopes[role]))
    officials.set(role, await signIn(portal, role))
  }
})
afterAll(() => portal.close())

const deskRoutes = () =>
  [...new Set(portal.app.routes.map(({ method, path }) => `${method} ${path}`))].filter(
    (route) => route.includes(' /api/can-bo/') && !route.endsWith('*'),
  )

function pathOf(path: string, unit: string): string {
  return path.replace(':unit', unit).replace(/:\w+/g, 'khong-co')
}

async function statusOf(one: Browser, route: string, unit: string): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const asked = pathOf(path, unit)
  const response = method === 'GET' ? await one.get(asked) : await one.post(asked, {})
  return response.status
}

test('every route is in the table, and every line of the table is a route', () => {
  expect(deskRoutes().sort()).toEqual(Object.keys(accessTable).sort())
})

test('nobody enters without a session', async () => {
  for (const route of Object.keys(accessTable))
    expect(await statusOf(browser(portal), route, inside)).toBe(401)
})

test('an address of the desk that is none answers nobody', async () => {
  for (const one of officials.values()) expect((await one.get('/api/can-bo/khong-co')).status).toBe(404)
})

test.each(Object.entries(accessTable))('%s: who may, and where', async (route, { action, unit }) => {
  const may: readonly Role[] = allowed[action]
  for (const [role, one] of officials) {
    const within = await statusOf(one, route, inside)
    expect([role, within === 403]).toEqual([role, !may.includes(role)])
    if (unit) expect([role, await statusOf(one, route, outside)]).toEqual([role, 403])
  }
})

test('what changes something is refused where another page sends it', async () => {
  for (const route of Object.keys(accessTable).filter((one) => one.startsWith('POST'))) {
    const response = await portal.app.request(pathOf(route.split(' ')[1]!, inside), {
      method: 'POST',
      headers: { Cookie: officials.get('administrator')!.cookies(), 'Sec-Fetch-Site': 'cross-site' },
    })
    expect(response.status).toBe(403)
  }
})

test('a body that is no JSON is refused as that, whoever sends it to whatever', async () => {
  for (const route of Object.keys(accessTable).filter((one) => one.startsWith('POST'))) {
    for (const [role, one] of officials) {
      const response = await portal.app.request(pathOf(route.split(' ')[1]!, inside), {
        ...{ method: 'POST', body: '{"reason": "a' },
        headers: {
          Cookie: one.cookies(),
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/json',
        },
      })
      expect([role, route, response.status < 500]).toEqual([role, route, true])
      if (response.status === 400)
        expect(await response.json()).toMatchObject({ type: '/van-de/#malformed-json' })
    }
  }
})

test('docs/access.md says so', async () => {
  const mark = (action: Action, role: Role) =>
    (allowed[action] as readonly Role[]).includes(role) ? '×' : ''
  const actions = (Object.keys(allowed) as Action[]).map((action) => [
    `\`${action}\``,
    ...roles.map((role) => mark(action, role)),
  ])
  const named = Object.entries(accessTable).map(([route, { action, unit }]) => [
    `\`${route}\``,
    `\`${action}\``,
    unit ? 'the unit in the address' : '',
  ])
  const headings = roles.map((role) => `${roleName[role]} (${role})`)
  await expectDocumented('docs/access.md', 'actions', markdownTable(['', ...headings], actions))
  await expectDocumented('docs/access.md', 'routes', markdownTable(['Route', 'Action', 'Scope'], named))
})
