/** What residents chose about a local works project: in words, with a bar each, and to be read with the explorer. */
import { hash, randomUUID } from 'node:crypto'
import { expect, test, type APIRequestContext } from '@playwright/test'
import { expectSound } from './sound.ts'

test.use({ baseURL: process.env['PORTAL_URL']! })

const communes: Record<string, { code: string; path: string }> = {
  phone: { code: '19288', path: '/xa/19288-sen-ngu/' },
  desk: { code: '19291', path: '/xa/19291-tan-my/' },
}
const people = 30

/** Half of the people gave something and are asked on; of them a third say that it was booked. */
async function answer(request: APIRequestContext, unitCode: string, person: number): Promise<void> {
  const draw = hash('sha256', `${unitCode} ${person}`, 'buffer')[0]!
  const gave = person % 2 === 0
  const followed = gave ? { booked: person % 3 === 0 ? 'yes' : 'no' } : {}
  const response = await request.post('/api/luot-tra-loi', {
    data: {
      ...{ unitCode, instrument: 'works', idempotencyKey: randomUUID() },
      answers: {
        informed: person % 3 === 0 ? 'no' : 'yes',
        contributed: gave ? 'money' : 'none',
        quality: 1 + (draw % 5),
        ...followed,
      },
    },
  })
  expect(response.status()).toBe(201)
}

test('what was chosen is told in words, of how many, and who was asked', async ({
  page,
  request,
  browser,
}, testInfo) => {
  test.setTimeout(240_000)
  const { code, path } = communes[testInfo.project.name]!
  const address = `${path}ket-qua/works/`
  await Promise.all(Array.from({ length: people }, (_, person) => answer(request, code, person)))
  await expect
    .poll(async () => (await request.get(address)).status(), { timeout: 200_000, intervals: [1000] })
    .toBe(200)

  await page.goto(address)
  const informed = page.getByRole('heading', { name: /được thông báo về công trình/ })
  await expect(informed.locator('xpath=following-sibling::p[1]')).toHaveText(
    /^«Có» được chọn nhiều nhất: \d+%, trong \d+ lượt trả lời câu này\.$/,
  )
  await page.getByText('Chỉ hỏi thêm một số người').first().click()
  await expect(page.getByText('Chỉ hỏi người đã chọn «Có, góp tiền»').first()).toBeVisible()
  // Nobody answered this one: that is not the same as nobody having chosen.
  const few = page.getByRole('group').filter({ hasText: 'Chưa đủ 10 lượt' })
  await expect(few).toContainText('Thu, chi của công trình')
  await expectSound(page)

  await page.goto(`${path}ket-qua/kham-pha/?phieu=works&tieu-chi=informed`)
  await expect(page.locator('canvas')).toBeVisible()
  await expect(page.locator('[data-explore] .says')).toContainText('«Có» được chọn nhiều nhất')
  await expect(page.getByLabel('Tách theo')).toHaveCount(0)
  await expectSound(page)
  await page.getByLabel('Về điều gì').selectOption({ label: 'Tất cả các câu, gộp lại' })
  await expect(page.getByLabel('Tách theo')).toBeVisible()

  const without = await browser.newPage({ javaScriptEnabled: false, baseURL: process.env['PORTAL_URL']! })
  await without.goto(`${path}ket-qua/kham-pha/`)
  await expect(without.getByText('«Có» được chọn nhiều nhất')).toBeVisible()
  await without.close()

  const csv = await (await request.get(`${path}ket-qua.csv`)).text()
  expect(csv).toMatch(/;informed;[^\n]*;yes;Có;/)
})
