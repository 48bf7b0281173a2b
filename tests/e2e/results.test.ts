/** From single answers to what everybody may read: published anew, with its number, its limits and its notice. */
import { hash, randomUUID } from 'node:crypto'
import { expect, test, type APIRequestContext } from '@playwright/test'
import { instrument } from '../../surveys/instruments/index.ts'

const portal = process.env['PORTAL_URL']!
const communes: Record<string, { code: string; path: string }> = {
  phone: { code: '19405', path: '/xa/19405-vinh-thuy/' },
  desk: { code: '19414', path: '/xa/19414-cua-tung/' },
}
const services = ['land', 'residence', 'social', 'certification']
const levels = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng']
/** How the first criterion is rated, in turn: 8 of 14 are content. */
const firstCriterion = [4, 5, 2, 4, 3, 5, 1, 4, 2, 5, 3, 4, 5, 3]

/** Answers that differ like those of people: copies of one another would be set aside. */
async function answer(request: APIRequestContext, unitCode: string, person: number): Promise<void> {
  const answers = Object.fromEntries(
    Array.from({ length: 22 }, (_, item) => [
      `c${item + 1}`,
      item === 0 ? firstCriterion[person]! : 1 + (hash('sha256', `${person} ${item}`, 'buffer')[0]! % 5),
    ]),
  )
  const response = await request.post(`${portal}/api/luot-tra-loi`, {
    data: {
      ...{ unitCode, instrument: 'sipas-2017', idempotencyKey: randomUUID(), answers },
      ...{ service: services[person % services.length], visited: 'this-month' },
    },
  })
  expect(response.status()).toBe(201)
}

test('from ten responses on, a commune shows what its residents say', async ({ page, request }, testInfo) => {
  test.setTimeout(240_000)
  const { code, path } = communes[testInfo.project.name]!
  const results = `${portal}${path}ket-qua/`
  await page.goto(results)
  await expect(page.getByRole('heading', { name: 'Chưa đủ 10 lượt' })).toBeVisible()
  await expect(page.locator('svg.bar')).toHaveCount(0)

  await Promise.all(firstCriterion.map((_, person) => answer(request, code, person)))
  await expect
    .poll(async () => (await request.get(results)).text(), { timeout: 200_000, intervals: [1000] })
    .toContain('Số lượt trả lời')
  await page.reload()
  await expect(page.getByText('không phải chỉ số SIPAS chính thức')).toBeVisible()
  await expect(page.getByText('từ tháng')).toBeVisible()
  await expect(page.getByText(/Cập nhật lúc/)).toBeVisible()

  const question = page.getByRole('heading', {
    level: 3,
    name: instrument('sipas-2017')!.sections[0]!.items[0]!.wording.vi,
  })
  const first = question.locator('xpath=following-sibling::p[1]')
  const bar = question.locator('xpath=following-sibling::*[name()="svg"][1]')
  const said = (await bar.getAttribute('aria-label'))!
  const counts = levels.map((level) => Number(new RegExp(`(?:: |, )${level} (\\d+)`).exec(said)![1]))
  const n = counts.reduce((sum, count) => sum + count, 0)
  expect(n).toBeGreaterThanOrEqual(10)
  expect(n).toBeLessThanOrEqual(firstCriterion.length)
  counts.forEach((count, index) =>
    expect(count).toBeLessThanOrEqual(firstCriterion.filter((rating) => rating === index + 1).length),
  )
  const share = Math.round(((counts[3]! + counts[4]!) / n) * 100)
  await expect(first).toContainText(`${share}`)
  await expect(first).toContainText(`trong ${n} lượt`)

  await page.goto(portal + path)
  await expect(page.getByRole('main')).toContainText(/hài lòng, (ít nhất )?1\d lượt/)
})
