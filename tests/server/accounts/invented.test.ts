import { afterEach, beforeEach, expect, test } from 'vitest'
import { openInventedAccounts } from '../../../server/accounts/invented.ts'
import { roles } from '../../../domain/access/roles.ts'
import { audit } from '../../../db/schema/index.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { browser } from '../desk/browser.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

async function printed(isOn: boolean): Promise<{ lines: string[]; password: string }> {
  const lines: string[] = []
  await openInventedAccounts(portal.db, isOn, (line) => lines.push(line))
  return { lines, password: /lần chạy này là ([\w-]{12}):/.exec(lines[0] ?? '')?.[1] ?? '' }
}

const enter = async (password: string) =>
  (await browser(portal).submit('/can-bo/dang-nhap/', { username: 'vidu.lanhdao', password })).status

test('a start prints a password that opens one account for each role, and no other start does', async () => {
  const first = await printed(true)
  expect(first.lines[0]!.match(/vidu\./g)).toHaveLength(roles.length)
  expect(await enter(first.password)).toBe(303)
  const second = await printed(true)
  expect(second.password).not.toBe(first.password)
  expect(await enter(first.password)).toBe(401)
  expect(await enter(second.password)).toBe(303)
  const opened = (await portal.db.read.select().from(audit)).filter(
    ({ action }) => action === 'official.open',
  )
  expect(opened).toHaveLength(2 * roles.length)
})

test('without the invented province, as in production, nothing is printed and nobody enters', async () => {
  const { password } = await printed(true)
  const lan = browser(portal)
  await lan.submit('/can-bo/dang-nhap/', { username: 'vidu.lanhdao', password })
  expect((await lan.get('/api/can-bo/toi')).status).toBe(200)
  expect((await printed(false)).lines).toEqual([])
  expect(await enter(password)).toBe(401)
  expect((await lan.get('/api/can-bo/toi')).status).toBe(401)
})
