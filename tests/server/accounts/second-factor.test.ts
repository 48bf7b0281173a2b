/** Codes that nobody asked for, and secrets that the database does not tell. */
import { generate } from 'otplib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secondFactors } from '../../../db/accounts/second-factor.ts'
import { audit } from '../../../db/schema/index.ts'
import { sealSecrets } from '../../../server/accounts/second-factor.ts'
import { secretBox } from '../../../server/accounts/secret-box.ts'
import { account, browser, grant, password } from '../desk/browser.ts'
import { openPortal, type TestPortal } from '../testing.ts'

const key = 'mot-khoa-vi-du-dai-hon-ba-muoi-hai-ky-tu'
let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal({ AUTHENTICATOR_KEY: key })
})
afterEach(() => portal.close())

const codePath = '/can-bo/ma-xac-nhan/'
const secretOn = (page: string) => /<code>([A-Z2-7 ]{20,})<\/code>/.exec(page)![1]!.replaceAll(' ', '')

test('a clerk sets up a code of their own accord; from then on it is asked for', async () => {
  await account(portal, 'lan', grant('clerk', '19366'))
  const lan = browser(portal)
  await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password })
  expect((await lan.get(codePath)).status).toBe(303)
  expect(await (await lan.get('/api/can-bo/thiet-bi')).json()).toMatchObject({ hasCode: false })
  const page = await (await lan.get(`${codePath}?dat=`)).text()
  expect(page).toContain('Từ nay mỗi lần đăng nhập sẽ cần thêm mã xác nhận.')
  // Nothing is asked for until the first code shows that the telephone knows the secret.
  expect((await lan.get('/api/can-bo/toi')).status).toBe(200)
  expect((await lan.submit(codePath, { code: '000000' })).status).toBe(401)
  const secret = secretOn(page)
  const first = await lan.submit(codePath, { code: await generate({ secret }) })
  const [recovery = ''] = /[\da-f]{5}(?:-[\da-f]{5}){3}/.exec(await first.text()) ?? []
  expect(await (await lan.get('/api/can-bo/thiet-bi')).json()).toMatchObject({ hasCode: true })
  expect((await lan.get(`${codePath}?dat=`)).status).toBe(303)
  const again = browser(portal)
  await again.submit('/can-bo/dang-nhap/', { username: 'lan', password })
  expect((await again.get('/api/can-bo/toi')).status).toBe(401)
  expect((await again.submit(codePath, { code: recovery })).status).toBe(303)
  expect((await again.get('/api/can-bo/toi')).status).toBe(200)
  expect((await portal.db.read.select().from(audit)).map(({ action }) => action)).toContain(
    'official.second-factor',
  )
})

test('with a key the database holds no secret that makes a code', async () => {
  await account(portal, 'lan', grant('inspector', '44'))
  const lan = browser(portal)
  await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password })
  const secret = secretOn(await (await lan.get(codePath)).text())
  const [factor] = await secondFactors(portal.db.read)
  expect(factor!.secret).toMatch(/^v1\./)
  expect(JSON.stringify(factor)).not.toContain(secret)
  expect((await lan.submit(codePath, { code: await generate({ secret }) })).status).toBe(200)
})

test('secrets of before there was a key are sealed at the next start, and go on working', async () => {
  const open = await openPortal()
  try {
    await account(open, 'lan', grant('inspector', '44'))
    const lan = browser(open)
    await lan.submit('/can-bo/dang-nhap/', { username: 'lan', password })
    const secret = secretOn(await (await lan.get(codePath)).text())
    const [before] = await secondFactors(open.db.read)
    expect(before!.secret).toBe(secret)
    const box = secretBox(key)
    await sealSecrets(open.db, box)
    const [after] = await secondFactors(open.db.read)
    expect(box.open(after!.secret, after!.officialId)).toBe(secret)
    expect(after!.secret).not.toContain(secret)
    // Without the key a code is wrong; nothing breaks.
    expect((await lan.submit(codePath, { code: await generate({ secret }) })).status).toBe(401)
    await sealSecrets(open.db, box)
    expect((await secondFactors(open.db.read))[0]).toEqual(after)
  } finally {
    await open.close()
  }
})
