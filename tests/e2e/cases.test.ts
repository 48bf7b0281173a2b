/** A resident without an account and without scripts tells what happened, gets two codes, and follows the case with them. */
import { expect, test, type Page } from '@playwright/test'
import { expectSound } from './sound.ts'

const portal = process.env['PORTAL_URL']!
const story = 'Cầu qua suối đầu thôn gãy lan can, trẻ con đi học nguy hiểm, đã báo mà chưa ai sửa.'

const valueOf = (page: Page, name: string) =>
  page.locator(`input[type=hidden][name=${name}]`).first().inputValue()

test('without a script: from the story to the receipt, and to the case', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${portal}/xa/19366-ben-quan/`)
  await page
    .getByRole('navigation', { name: 'Việc hay cần' })
    .getByRole('link', { name: /Phản ánh/ })
    .click()
  await page.getByLabel('Chuyện gì xảy ra?').fill(story)
  await page.getByLabel(/Ở đâu/).fill('Thôn Ví Dụ')
  await page.getByRole('button', { name: 'Xem lại rồi gửi' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Xem lại rồi gửi' })).toBeVisible()
  await expect(page.getByText('vì có:')).toBeVisible()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đã nhận hồ sơ của bạn' })).toBeVisible()
  await page.getByRole('button', { name: 'Mở hồ sơ ngay' }).click()
  await expect(page.getByText(story)).toBeVisible()
  await expect(page.getByText('Hạn trả lời: hết ngày')).toBeVisible()
  await context.close()
})

test('a draft stays on the device until it is sent; both codes open the case on another device', async ({
  page,
  browser,
}) => {
  const front = `${portal}/xa/19363-vinh-linh/phan-anh/`
  await page.goto(front)
  await expectSound(page)
  await page.getByLabel('Chuyện gì xảy ra?').fill(story)
  await expect(page.getByText(/Nghe như về:/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Chuyện gì xảy ra?')).toHaveValue(story)
  await page.getByRole('button', { name: 'Xem lại rồi gửi' }).click()
  await expectSound(page)
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đã nhận hồ sơ của bạn' })).toBeVisible()
  await expectSound(page)
  const [reference, secret] = [await valueOf(page, 'reference'), await valueOf(page, 'secret')]
  await page.goto(front)
  await expect(page.getByLabel('Chuyện gì xảy ra?')).toHaveValue('')

  const other = await browser.newContext()
  const device = await other.newPage()
  await device.goto(`${portal}/theo-doi/#${reference}.${secret.replaceAll(' ', '-')}`)
  await expect(device.getByLabel('Mã hồ sơ')).toHaveValue(reference)
  expect(device.url()).toBe(`${portal}/theo-doi/`)
  await expectSound(device)
  await device.getByRole('button', { name: 'Mở hồ sơ' }).click()
  await expect(device.getByText(story)).toBeVisible()
  await device.getByText('Viết thêm cho cơ quan').click()
  await device.getByLabel('Nội dung').fill('Ngay khúc cua cạnh nhà văn hóa.')
  await device.getByRole('button', { name: 'Gửi thêm' }).click()
  await expect(device.getByText('Đã ghi nhận.')).toBeVisible()
  await expect(device.getByText('Ngay khúc cua cạnh nhà văn hóa.')).toBeVisible()
  await expectSound(device)
  await other.close()
})
