import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, browser, grant, password, signIn } from '../desk/browser.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
  await account(portal, 'lan', grant('clerk', '19366'))
  await account(portal, 'hoa', grant('clerk', '19366'))
})
afterEach(() => portal.close())

/** All of a test's requests come from one network, which waits after three wrong tries. */
async function guess(username: string): Promise<void> {
  for (let i = 0; i < 3; i++)
    await browser(portal).submit('/can-bo/dang-nhap/', { username, password: 'sai rồi' })
}

test('whoever was here before is not slowed down by others who guess in the same office', async () => {
  const lan = await signIn(portal, 'lan')
  await lan.submit('/can-bo/dang-xuat/', {})
  await guess('lan')
  expect((await browser(portal).submit('/can-bo/dang-nhap/', { username: 'lan', password })).status).toBe(429)
  expect((await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password })).status).toBe(303)
})

test('the note is of one account, opens nothing by itself and cannot be made up', async () => {
  const lan = await signIn(portal, 'lan')
  await lan.submit('/can-bo/dang-xuat/', {})
  expect(lan.cookies()).toMatch(/^__Host-thiet-bi=[\w-]{22}$/)
  expect((await lan.get('/api/can-bo/toi')).status).toBe(401)
  await guess('hoa')
  expect((await lan.submit('/can-bo/dang-nhap/', { username: 'hoa', password })).status).toBe(429)
  const forged = await portal.app.request('/can-bo/dang-nhap/', {
    method: 'POST',
    body: new URLSearchParams({ username: 'hoa', password }).toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      Cookie: `__Host-thiet-bi=${'A'.repeat(22)}.${'x'.repeat(200)}`,
    },
  })
  expect(forged.status).toBe(429)
})

test('wrong passwords from a known device are slowed down like any others', async () => {
  const lan = await signIn(portal, 'lan')
  const statuses = []
  for (let i = 0; i < 4; i++)
    statuses.push((await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password: 'sai rồi' })).status)
  expect(statuses).toEqual([401, 401, 401, 429])
})

test('an office that shares a computer: it is known for each of them', async () => {
  const both = await signIn(portal, 'lan')
  await both.submit('/can-bo/dang-nhap/', { username: 'hoa', password })
  await both.submit('/can-bo/dang-xuat/', {})
  await guess('lan')
  await guess('hoa')
  for (const username of ['lan', 'hoa'])
    expect((await both.submit('/can-bo/dang-nhap/', { username, password })).status).toBe(303)
})
