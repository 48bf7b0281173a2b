/** «Tôi tìm mà không thấy»: counted once a day for each network, told from ten on, also to the clerk. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { currentVersion } from '../../../db/changes/changes.ts'
import { notFoundOf } from '../../../db/duties/not-found.ts'
import { notFoundCounts } from '../../../db/schema/index.ts'
import { vietnamDay } from '../../../domain/calendar.ts'
import { account, grant, signIn, type Browser } from '../desk/browser.ts'
import { openPortal, type TestPortal } from '../testing.ts'

const year = Number(vietnamDay(Date.now()).slice(0, 4))
let portal: TestPortal
let clerk: Browser
beforeAll(async () => {
  portal = await openPortal({ TRUSTED_PROXY: '1' })
  await account(portal, 'clerk', grant('clerk', '19366'))
  clerk = await signIn(portal, 'clerk')
})
afterAll(() => portal.close())
beforeEach(() => portal.db.write((tx) => tx.delete(notFoundCounts)))

function press(from: number, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
  return portal.app.request('/khong-thay/', {
    method: 'POST',
    body: new URLSearchParams({ 'don-vi': '19366', 'nghia-vu': 'works', ...fields }).toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Forwarded-For': `203.0.113.${from}`,
      ...headers,
    },
  })
}

async function counted(): Promise<number> {
  const own = (await notFoundOf(portal.db.read, ['19366'], year)).get('19366') ?? []
  return own.reduce((sum, { n }) => sum + n, 0)
}

async function said(): Promise<readonly string[]> {
  const { lines } = (await (await clerk.get('/api/can-bo/hom-nay')).json()) as {
    lines: { sentence: string }[]
  }
  return lines.map(({ sentence }) => sentence).filter((sentence) => sentence.includes('tìm mà không thấy'))
}

test('a network counts once a day for one duty, and the clerk hears of it from ten on', async () => {
  const before = await currentVersion(portal.db.read)
  for (const from of [1, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const response = await press(from)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Dự án, công trình trên địa bàn')
  }
  expect(await counted()).toBe(9)
  expect(await said()).toEqual([])
  expect(await currentVersion(portal.db.read)).toEqual(before)
  await press(10)
  expect(await counted()).toBe(10)
  expect(await said()).toEqual([
    'Ít nhất 10 lượt người dân tìm mà không thấy «Dự án, công trình trên địa bàn và tiến độ» của xã Bến Quan.',
  ])
  expect((await currentVersion(portal.db.read)).seq).toBe(before.seq + 1)
  await press(1, { 'nghia-vu': 'inspection' })
  expect(await counted()).toBe(11)
})

test.each([
  [{ 'don-vi': '00001' }, {}, 422],
  [{ 'nghia-vu': 'khong-co' }, {}, 404],
  [{}, { 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ dai: 'a'.repeat(3000) }, {}, 413],
])('%j with %j is refused with %i and not counted', async (fields, headers, status) => {
  expect((await press(99, fields, headers)).status).toBe(status)
  expect(await counted()).toBe(0)
})
