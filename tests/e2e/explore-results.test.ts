/** Results taken apart by their readers: words first, the choice in the address, nothing small told. */
import { hash, randomUUID } from 'node:crypto'
import { expect, test, type APIRequestContext } from '@playwright/test'
import { expectAccessible } from './sound.ts'

test.use({ baseURL: process.env['PORTAL_URL']! })

const communes: Record<string, { code: string; path: string }> = {
  phone: { code: '19246', path: '/xa/19246-le-ninh/' },
  desk: { code: '19249', path: '/xa/19249-le-thuy/' },
}
const question = 'Chỗ ngồi chờ: có đủ cho người đến làm thủ tục'

/** Two services are asked about, one of them content; answers differ like those of people. */
async function answer(request: APIRequestContext, unitCode: string, person: number): Promise<void> {
  const isLand = person % 2 === 0
  const draw = (item: number) => hash('sha256', `${unitCode} ${person} ${item}`, 'buffer')[0]!
  const first = isLand ? (person % 3 === 0 ? 4 : 2) : person % 3 === 0 ? 3 : 5
  const answers = Object.fromEntries(
    Array.from({ length: 22 }, (_, item) => [`c${item + 1}`, item === 0 ? first : 1 + (draw(item) % 5)]),
  )
  const service = isLand ? 'land' : 'residence'
  const response = await request.post('/api/luot-tra-loi', {
    data: {
      ...{ unitCode, instrument: 'sipas-2017', idempotencyKey: randomUUID(), answers },
      ...{ service, visited: 'this-month' },
    },
  })
  expect(response.status()).toBe(201)
}

/** Sends people until both services are told about: how many each publication holds depends on its moment. */
async function publish(request: APIRequestContext, { code, path }: { code: string; path: string }) {
  const source = `${path}ket-qua/kham-pha.json`
  for (let wave = 0; wave < 2; wave++) {
    await Promise.all(Array.from({ length: 28 }, (_, i) => answer(request, code, wave * 28 + i)))
    for (let waited = 0; waited < 45; waited++) {
      const text = await request.get(source).then((response) => (response.ok() ? response.text() : ''))
      if (/"land":\{"c1"/.test(text) && /"residence":\{"c1"/.test(text)) return
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
  throw new Error('The results by service were not published.')
}

test('a reader takes results apart, goes back, and sends the address on', async ({
  page,
  request,
  browser,
}, testInfo) => {
  test.setTimeout(240_000)
  const commune = communes[testInfo.project.name]!
  await publish(request, commune)

  await page.goto(`${commune.path}ket-qua/`)
  await page.getByRole('link', { name: 'Xem theo thủ tục' }).click()
  await expect(page.locator('canvas')).toBeVisible()
  await expect(page.locator('[data-explored]')).toBeHidden()
  const says = page.locator('[data-explore] .says')
  await expect(says).toContainText(/\d+% câu trả lời là hài lòng, trong .* lượt; khoảng/)

  await page.getByLabel('Về điều gì').selectOption({ label: question })
  await expect(page).toHaveURL(/\?tieu-chi=c1$/)
  await page.getByLabel('Tách theo').selectOption('service')
  await expect(page).toHaveURL(/\?tieu-chi=c1&theo=service$/)
  await expect(page.getByRole('row', { name: /^Đất đai/ })).toContainText('%')
  // Nobody came for a marriage: which of fewer than ten is not told.
  await expect(page.getByRole('row', { name: /^Hộ tịch/ })).toContainText('‹10')
  await expect(page.getByRole('row', { name: /^Hộ tịch/ })).not.toContainText('%')

  await page.getByLabel('So mục này').selectOption('land')
  await expect(page.getByText(/^Đất đai \(\d+%\) và .*: (khác biệt rõ|chưa đủ để nói)\.$/)).toBeVisible()
  const shared = page.url()
  expect(shared).toContain('&so=land,residence')
  await expectAccessible(page)

  await page.goBack()
  await expect(page.getByLabel('So mục này')).toHaveValue('')
  await page.goBack()
  await expect(page.getByLabel('Tách theo')).toHaveValue('')
  await expect(page.getByRole('heading', { name: question })).toBeVisible()

  await page.goto(shared)
  await expect(page.getByLabel('với mục này')).toHaveValue('residence')

  const without = await browser.newPage({ javaScriptEnabled: false, baseURL: process.env['PORTAL_URL']! })
  await without.goto(`${commune.path}ket-qua/kham-pha/`)
  await expect(without.getByRole('table').first()).toContainText(/Đất đai[^]*\d+% \(\d+\)[^]*‹10/)
  await without.close()
})

test('history is a table for everybody, and lines where they are looked at', async ({ page, browser }) => {
  const address = '/chi-so/papi/5.1/lich-su/'
  await page.goto(address)
  const figure = page.locator('figure.history').last()
  await expect(figure.locator('canvas')).toHaveCount(0)
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.locator('canvas')).toBeVisible()
  await expect(figure).toContainText('Từ năm 2021 bắt đầu lại')
  await expectAccessible(page)

  const without = await browser.newPage({ javaScriptEnabled: false, baseURL: process.env['PORTAL_URL']! })
  await without.goto(address)
  await expect(without.locator('canvas')).toHaveCount(0)
  await expect(without.getByRole('row', { name: /^2024/ }).first()).toContainText(/\d,\d\d/)
  await without.close()
})

test('what a plan prints stands beside what is recomputed, and a difference is said', async ({ page }) => {
  await page.goto('/tinh/92-can-tho/ho-so/')
  const row = page.getByRole('row', { name: /^Tổng điểm 2015/ })
  await expect(row).toContainText('hạng 60/63')
  await expect(row).toContainText('hạng 55/63')
  await expect(row).toContainText('lệch 5 bậc')
  await page.goto('/tinh/91-an-giang/ho-so/')
  const agreed = page.getByRole('row', { name: /^Tổng điểm 2017/ })
  await expect(agreed).toContainText('35,71 điểm, hạng 45/63')
  await expect(agreed).toContainText('khớp')
})
