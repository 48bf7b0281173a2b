/** Rating a commune's service: with steps and a draft where scripts run, as one plain form where they do not. */
import { expect, test, type Page } from '@playwright/test'

const portal = process.env['PORTAL_URL']!
const commune = { code: '19372', name: 'Xã Vĩnh Hoàng', path: '/xa/19372-vinh-hoang/' }
const form = `${portal}${commune.path}danh-gia/`
const draftName = `lang-nghe/phieu/${commune.code}/sipas-2017`

const next = (page: Page) => page.getByRole('button', { name: 'Phần tiếp theo' })
const send = (page: Page) => page.getByRole('button', { name: 'Gửi đánh giá' })
const criterion = (page: Page, number: number) =>
  page.getByRole('group', { name: new RegExp(`^${number}\\. `) })

async function rate(page: Page, number: number, level: string): Promise<void> {
  await criterion(page, number).getByLabel(level, { exact: true }).check()
}

async function expectReceipt(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/cam-on\/[\w-]{62}\/$/)
  const receipt = await page.locator('.receipt').innerText()
  expect(receipt).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]$/)
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(commune.name) })
      .first(),
  ).toBeVisible()
  return receipt
}

test('five steps, a draft that outlives a closed tab, a receipt, and nothing left behind', async ({
  context,
}) => {
  const first = await context.newPage()
  await first.goto(form)
  await expect(first.getByRole('heading', { name: /^Phần 1\/5/ })).toBeVisible()
  await expect(criterion(first, 5)).toBeHidden()
  await next(first).click()
  await expect(first.getByText('Chưa chọn trả lời cho câu «Ông/Bà đến làm thủ tục gì?»')).toBeVisible()
  await first.getByLabel(/làm thủ tục gì/).selectOption('land')
  await rate(first, 1, 'Rất hài lòng')
  await rate(first, 2, 'Không áp dụng')
  await next(first).click()
  await expect(first.getByRole('heading', { name: /^Phần 2\/5/ })).toBeFocused()
  await rate(first, 5, 'Hài lòng')
  await expect(first.getByText('đang được giữ trên máy này')).toBeVisible()
  await first.close()

  const page = await context.newPage()
  await page.goto(form)
  await expect(page.getByText('Đã mở lại những câu')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Phần 2\/5/ })).toBeVisible()
  await expect(criterion(page, 5).getByLabel('Hài lòng', { exact: true })).toBeChecked()
  await page.goBack().catch(() => null)
  await page.goto(form)
  await page.getByRole('button', { name: 'Quay lại phần trước' }).click()
  await expect(page.getByLabel(/làm thủ tục gì/)).toHaveValue('land')
  await expect(criterion(page, 2).getByLabel('Không áp dụng')).toBeChecked()
  for (const part of [2, 3, 4, 5]) {
    await next(page).click()
    await expect(page.getByRole('heading', { name: new RegExp(`^Phần ${part}/5`) })).toBeVisible()
  }
  await rate(page, 22, 'Bình thường')
  await send(page).click()
  await expectReceipt(page)
  await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), draftName)).toBeNull()
  await page.goto(form)
  await expect(page.getByRole('heading', { name: /^Phần 1\/5/ })).toBeVisible()
  await expect(page.locator('input[type=radio]:checked')).toHaveCount(0)
})

test('the keyboard alone is enough to fill in and send the form', async ({ page }) => {
  await page.goto(form)
  await page.getByLabel(/làm thủ tục gì/).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel(/làm thủ tục gì/)).not.toHaveValue('')
  await page.keyboard.press('Tab') // when
  await page.keyboard.press('Tab') // the code of the visit
  await expect(page.getByLabel(/^Mã lượt giao dịch/)).toBeFocused()
  await page.keyboard.press('Tab') // the first criterion
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(criterion(page, 1).getByRole('radio').nth(1)).toBeChecked()
  for (const part of [2, 3, 4, 5]) {
    await next(page).press('Enter')
    await expect(page.getByRole('heading', { name: new RegExp(`^Phần ${part}/5`) })).toBeFocused()
  }
  await send(page).press('Enter')
  await expectReceipt(page)
})

test('sent twice, it is one response with one receipt', async ({ page, request }) => {
  await page.goto(form)
  await page.getByLabel(/làm thủ tục gì/).selectOption('residence')
  await rate(page, 1, 'Hài lòng')
  const fields = await page.evaluate(() =>
    Object.fromEntries([...new FormData(document.querySelector('form[data-rating]') as HTMLFormElement)]),
  )
  for (let part = 2; part <= 5; part++) await next(page).click()
  await send(page).click()
  await expectReceipt(page)
  const again = await request.post(`${portal}/api/luot-tra-loi`, {
    form: fields as Record<string, string>,
    maxRedirects: 0,
  })
  expect(again.status()).toBe(303)
  expect(again.headers()['location']).toBe(new URL(page.url()).pathname)
})

test('an unfinished step says what it lacks, and nothing about sending', async ({ page }) => {
  await page.goto(form)
  await next(page).click()
  const errors = page.locator('.errors')
  await expect(errors.getByRole('heading')).toHaveText(
    'Còn một chỗ cần trả lời trước khi sang phần tiếp theo',
  )
  await expect(errors.getByRole('listitem')).toHaveCount(1)
  await errors.getByRole('link').click()
  await expect(page.getByLabel(/làm thủ tục gì/)).toBeFocused()
})

test('several faults are counted, and each is a line of its own', async ({ page }) => {
  await page.goto(`${form}visit/`)
  await send(page).click()
  const errors = page.locator('.errors')
  await expect(errors.getByRole('heading')).toHaveText('Còn 2 chỗ cần trả lời trước khi gửi')
  await expect(errors.getByRole('listitem')).toHaveCount(2)
  const tops = await errors
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect()))
  expect(tops[1]!.top).toBeGreaterThanOrEqual(tops[0]!.bottom)
  await errors.getByRole('link').nth(1).click()
  await expect(page.locator('fieldset').first()).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one page, sent by the browser itself, ends with the same receipt', async ({ page }) => {
    await page.goto(portal + commune.path)
    await page
      .getByRole('navigation', { name: 'Việc hay cần' })
      .getByRole('link', { name: /Chấm điểm/ })
      .click()
    await expect(page).toHaveURL(form)
    await expect(page.locator('fieldset')).toHaveCount(22)
    await page.getByLabel(/làm thủ tục gì/).selectOption('civil-status')
    for (const number of [1, 2, 3, 10, 22]) await rate(page, number, 'Hài lòng')
    await rate(page, 4, 'Không áp dụng')
    await send(page).click()
    await expectReceipt(page)
    await page
      .getByRole('main')
      .getByRole('link', { name: /kết quả/i })
      .click()
    await expect(page).toHaveURL(`${portal}${commune.path}ket-qua/`)
  })

  test('a form without a single rating comes back with what to do and a way to the place', async ({
    page,
  }) => {
    await page.goto(form)
    await page.getByLabel(/làm thủ tục gì/).selectOption('other')
    await send(page).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Chọn mức cho ít nhất một câu')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goBack()
    await expect(page.getByLabel(/làm thủ tục gì/)).toHaveValue('other')
  })
})
