/** A resident tells something sealed, an inspector reads and answers it, the resident reads the answer, and deletes all. */
import { expect, test, type Page } from '@playwright/test'
import { signInAs } from './official.ts'
import { expectSoundInBothColours } from './sound.ts'

const portal = process.env['PORTAL_URL']!
/** Each size has a province of its own: inspectors of one would see the other's. */
const provinces: Record<string, { code: string; name: RegExp }> = {
  phone: { code: '91', name: /An Giang/ },
  desk: { code: '44', name: /Quảng Trị/ },
}
const passphrase = 'bốn con trâu uống nước giếng làng'

test('told, read by the inspector, answered, read, deleted', async ({ page, browser }, { project }) => {
  test.setTimeout(180_000)
  const { code, name } = provinces[project.name]!
  const inspector = await (await browser.newContext({ viewport: page.viewportSize()! })).newPage()
  await signInAs(inspector, `thanh-tra-${project.name}`, 'inspector', ['--unit', code])
  await inspector.goto(`${portal}/can-bo/kenh-kin/`)
  await inspector.getByLabel('Cụm mật khẩu, ít nhất 20 ký tự').fill(passphrase)
  await inspector.getByLabel('Gõ lại cụm mật khẩu').fill(passphrase)
  await expectSoundInBothColours(inspector)
  await inspector.getByRole('button', { name: 'Làm chìa khóa' }).click()
  await expect(inspector.getByText('Chưa có tin nào.')).toBeVisible({ timeout: 60_000 })

  const sent: string[] = []
  page.on('request', (request) =>
    sent.push(request.url() + (request.postDataBuffer()?.toString('latin1') ?? '')),
  )
  await page.goto(`${portal}/bao-tin-kin/`)
  await page.getByLabel('Tỉnh, thành phố').selectOption({ label: await optionWith(page, name) })
  await page.getByLabel('Nơi xảy ra').fill('Trường ví dụ')
  await page.getByLabel('Chuyện gì, ai, khi nào?').fill('Thu thêm ba trăm nghìn, khong bien lai')
  await page.getByLabel('Ảnh, ghi âm, giấy tờ').setInputFiles({
    name: 'anh chup.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  })
  await expectSoundInBothColours(page)
  await page.getByRole('button', { name: 'Khóa và gửi' }).click()
  await expect(page.getByRole('heading', { name: 'Đã gửi. Hãy giữ mã bí mật này' })).toBeVisible({
    timeout: 30_000,
  })
  const secret = await page.locator('[data-secret]').innerText()
  expect(secret.split(' ')).toHaveLength(16)
  await expectSoundInBothColours(page)
  await page.getByRole('button', { name: 'Tôi đã chép lại' }).click()
  await expect(page.getByText(secret)).toHaveCount(0)
  for (const one of sent) expect(one).not.toMatch(/khong bien lai|anh chup|V\u00ed d\u1ee5/)

  await inspector.reload()
  await inspector.getByLabel('Cụm mật khẩu').fill('một cụm khác hẳn, dài hơn')
  await inspector.getByRole('button', { name: 'Mở khóa' }).click()
  await expect(inspector.getByText('Cụm mật khẩu không đúng.')).toBeVisible({ timeout: 60_000 })
  await inspector.getByLabel('Cụm mật khẩu').fill(passphrase)
  await inspector.getByRole('button', { name: 'Mở khóa' }).click()
  await inspector.getByRole('button', { name: 'Mở đọc' }).click({ timeout: 60_000 })
  await expect(inspector.getByText('Thu thêm ba trăm nghìn')).toBeVisible()
  await expect(inspector.getByRole('button', { name: /Tải «anh-1.jpg»/ })).toBeVisible()
  await inspector.getByLabel('Trả lời người báo tin').fill('Xin cho biết lớp nào')
  await expectSoundInBothColours(inspector)
  await inspector.getByRole('button', { name: 'Khóa và gửi' }).click()
  await expect(inspector.getByText('Đã gửi.')).toBeVisible()

  const elsewhere = await (await browser.newContext({ viewport: page.viewportSize()! })).newPage()
  await elsewhere.goto(`${portal}/bao-tin-kin/`)
  await elsewhere.getByRole('button', { name: 'Xem trả lời, viết thêm' }).click()
  await elsewhere.getByLabel('Mã bí mật').fill(secret.toUpperCase())
  await elsewhere.getByRole('button', { name: 'Mở', exact: true }).click()
  await expect(elsewhere.getByText('Xin cho biết lớp nào')).toBeVisible()
  await elsewhere.getByLabel('Viết thêm cho thanh tra').fill('Lớp ba')
  await expectSoundInBothColours(elsewhere)
  await elsewhere.getByRole('button', { name: 'Khóa và gửi' }).click()
  await expect(elsewhere.getByText('Lớp ba')).toBeVisible()
  await elsewhere.getByRole('button', { name: 'Xóa tất cả khỏi cổng' }).click()
  await elsewhere.getByRole('button', { name: 'Xóa hẳn' }).click()
  await expect(elsewhere.getByText('Đã xóa.')).toBeVisible()
})

test('where no inspector has a key nothing is sent, and the page says so', async ({ page }) => {
  await page.goto(`${portal}/bao-tin-kin/`)
  await page.getByLabel('Người ở cơ quan của tỉnh').check()
  await page.getByLabel('Chuyện gì, ai, khi nào?').fill('Việc ở tỉnh')
  await page.getByRole('button', { name: 'Khóa và gửi' }).click()
  await expect(page.getByText('Chưa có gì được gửi.')).toBeVisible()
  await expect(page.getByLabel('Chuyện gì, ai, khi nào?')).toHaveValue('Việc ở tỉnh')
})

async function optionWith(page: Page, name: RegExp): Promise<string> {
  const all = await page.getByLabel('Tỉnh, thành phố').locator('option').allInnerTexts()
  return all.find((label) => name.test(label))!
}
