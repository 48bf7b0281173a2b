/** A desk's own device, and the code of a visit: a form that forgets, and one that can be corrected. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { expectSound } from './sound.ts'

const portal = process.env['PORTAL_URL']!
const form = `${portal}/xa/19366-ben-quan/danh-gia/visit/`
const kiosk = `${form}?kenh=kiosk`
const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url))

function newCode(): string {
  const args = [cli, 'visit', 'codes', '--unit', '19366', '--count', '20', '--service', 'land']
  const env = { ...process.env, DATA_FOLDER: process.env['PORTAL_DATA'] }
  return execFileSync(process.execPath, args, { env, encoding: 'utf8' }).trim().split('\n').at(-1)!
}

const question = (page: Page, number: string) =>
  page.getByRole('group', { name: new RegExp(`^${number}\\. `) })
const codeField = (page: Page) => page.getByLabel(/Mã lượt giao dịch/)
const send = (page: Page) => page.getByRole('button', { name: 'Gửi đánh giá' })

async function answer(page: Page): Promise<void> {
  await page.getByLabel(/làm thủ tục gì/).selectOption('land')
  await question(page, '1').getByLabel('Hài lòng', { exact: true }).check()
}

async function expectEmpty(page: Page): Promise<void> {
  await expect(page.locator('input[type=radio]:checked')).toHaveCount(0)
  await expect(page.getByLabel(/làm thủ tục gì/)).toHaveValue('')
  await expect(codeField(page)).toHaveValue('')
}

/** The whole way of two people at one device; axe needs a script of its own in the page. */
async function twoPeople(page: Page, code: string, check = async () => {}): Promise<void> {
  await page.goto(kiosk)
  await check()
  await answer(page)
  await codeField(page).fill(code.toLowerCase())
  await send(page).click()
  await expect(page).toHaveURL(/\/cam-on\/[\w-]{62}\/\?kenh=kiosk&phieu=visit$/)
  await expect(page.locator('.receipt')).toBeVisible()
  await check()
  await page.goBack()
  await expectEmpty(page)
  await page.goForward()
  await page.getByRole('link', { name: 'Phiếu mới cho người tiếp theo' }).click()
  await expect(page).toHaveURL(kiosk)
  await expectEmpty(page)

  // The next person brings a code that was used, and sends the same answers without one.
  await answer(page)
  await codeField(page).fill(code)
  await send(page).click()
  await expect(page.getByRole('alert')).toContainText('đã dùng cho một phiếu rồi')
  await expect(page).not.toHaveURL(new RegExp(code))
  await check()
  await expect(codeField(page)).toHaveValue('')
  await page.getByRole('button', { name: 'Gửi lại phiếu' }).click()
  await expect(page.locator('.receipt')).toBeVisible()
}

test('a desk’s device serves one person after the other, and keeps no draft', async ({ page }) => {
  await twoPeople(page, newCode(), () => expectSound(page))
  await page.goto(kiosk)
  await answer(page)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await expect(page.getByText('đang được giữ trên máy này')).toBeHidden()
  await page.getByRole('link', { name: 'Xóa các câu đã chọn' }).click()
  await expectEmpty(page)
})

test('Enter in the field of the code does not send the form; a wrong code leaves the rest as it was', async ({
  page,
}) => {
  await page.goto(form)
  await answer(page)
  await codeField(page).fill('3467')
  await codeField(page).press('Enter')
  await expect(page).toHaveURL(form)
  await send(page).click()
  await expect(page.getByRole('alert')).toContainText('Mã lượt giao dịch chưa đúng')
  await page.goBack()
  await expect(question(page, '1').getByLabel('Hài lòng', { exact: true })).toBeChecked()
  await send(page).click()
  await codeField(page).fill(newCode())
  await page.getByRole('button', { name: 'Gửi lại phiếu' }).click()
  await expect(page.locator('.receipt')).toBeVisible()
  await page.goto(form)
  await expectEmpty(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a desk’s device works the same', async ({ page }) => {
    await twoPeople(page, newCode())
  })
})
