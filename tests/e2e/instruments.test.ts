/** Every questionnaire can be answered about a commune: follow-ups when they are due, and all without a script. */
import { expect, test, type Page } from '@playwright/test'

const portal = process.env['PORTAL_URL']!
const commune = `${portal}/xa/19366-ben-quan/`
const forms = ['visit', 'health', 'school', 'works', 'papi-pulse', 'papi-pulse/2']

const question = (page: Page, number: string) =>
  page.getByRole('group', { name: new RegExp(`^${number}\\. `) })
const send = (page: Page) => page.getByRole('button', { name: 'Gửi đánh giá' })

async function sendAndExpectReceipt(page: Page): Promise<void> {
  await send(page).click()
  await expect(page).toHaveURL(/\/cam-on\/[\w-]{62}\/$/)
  await expect(page.locator('.receipt')).toBeVisible()
}

/** The first choice of every list and every question that is visible, through all steps. */
async function answerEverything(page: Page): Promise<void> {
  for (;;) {
    for (const list of await page.locator('select:visible').all()) await list.selectOption({ index: 1 })
    for (const item of await page.locator('fieldset:visible').all())
      await item.locator('input').first().check()
    const next = page.getByRole('button', { name: 'Phần tiếp theo' })
    if (!(await next.isVisible())) return
    await next.click()
  }
}

test('a follow-up appears when it is due, and its answer goes when it no longer is', async ({ page }) => {
  await page.goto(`${commune}danh-gia/visit/`)
  const why = question(page, '1a')
  await expect(why).toBeHidden()
  await send(page).click()
  await expect(page.locator('.errors a')).toHaveCount(2)
  await page.locator('.errors a').first().click()
  await expect(page.getByLabel(/làm thủ tục gì/)).toBeFocused()
  await page.getByLabel(/làm thủ tục gì/).selectOption('land')
  await question(page, '1').getByLabel('Rất không hài lòng').check()
  await expect(why).toBeVisible()
  await expect(page.getByText('Chỉ trả lời nếu')).toBeHidden()
  await why.getByLabel('Chờ lâu').check()
  await why.getByLabel('Đòi thêm').check()
  await page.reload()
  await expect(why.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await question(page, '1').getByLabel('Bình thường').check()
  await expect(why).toBeHidden()
  await question(page, '1').getByLabel('Không hài lòng', { exact: true }).check()
  await expect(why.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await why.getByLabel('Điều khác').check()
  await sendAndExpectReceipt(page)
  await page.goto(`${commune}danh-gia/visit/`)
  await expect(page.locator('input:checked')).toHaveCount(0)
})

test('a resident chooses what to talk about on the commune’s page and answers it', async ({ page }) => {
  for (const name of forms.slice(0, 5)) {
    await page.goto(commune)
    await page.getByText('Các phiếu chấm điểm ở đây').click()
    await page.locator(`.choices a[href$="/danh-gia/${name}/"]`).click()
    await answerEverything(page)
    await sendAndExpectReceipt(page)
  }
})

test('a dimension’s page leads to the questions about it', async ({ page }) => {
  await page.goto(`${commune}chi-so/papi/2/`)
  await page.getByRole('link', { name: 'Trả lời vài câu về nội dung này' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Công khai, minh bạch' })).toBeVisible()
  await expect(page.locator('fieldset')).toHaveCount(4)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('each is one page that the browser sends itself', async ({ page }) => {
    for (const name of forms) {
      await page.goto(`${commune}danh-gia/${name}/`)
      await answerEverything(page)
      await sendAndExpectReceipt(page)
    }
  })

  test('a follow-up says when to answer it', async ({ page }) => {
    await page.goto(`${commune}danh-gia/works/`)
    await expect(question(page, '4a')).toContainText(
      'Chỉ trả lời nếu câu 4 chọn «Có, góp tiền», «Có, góp công» hoặc',
    )
  })
})
