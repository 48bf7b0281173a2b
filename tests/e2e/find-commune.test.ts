/** The first thing that anybody does here: find the own commune, mostly by the name that it had before 2025. */
import { expect, test, type Page } from '@playwright/test'

const portal = process.env['PORTAL_URL']!
const field = (page: Page) => page.getByRole('main').getByLabel('Tìm xã, phường')
const options = (page: Page) => page.getByRole('option')

test.use({ baseURL: portal })

test('home leads by the old name to the commune, its commitments and the plan they stand in', async ({
  page,
}) => {
  await page.goto('/')
  await field(page).pressSequentially('vinhx ô', { delay: 30 })
  const first = options(page).first()
  await expect(first).toContainText('Bến Quan')
  await expect(first).toContainText('Vĩnh Ô')
  await expect(first).toContainText('đã nhập vào')
  await first.click()
  await expect(page).toHaveURL('/xa/19366-ben-quan/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Bến Quan')
  await expect(page.getByRole('main')).toContainText('xã Vĩnh Ô')

  await page.getByRole('link', { name: 'Thủ tục hành chính', exact: true }).click()
  await expect(page).toHaveURL('/xa/19366-ben-quan/chi-so/papi/5/')
  const promise = page.getByRole('main').locator('a[href^="/ke-hoach/vinh-linh-2024/"]').first()
  const title = (await promise.innerText()).trim()
  await promise.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('Kế hoạch 2024, đã hết kỳ')).toBeVisible()

  await page.getByRole('navigation', { name: 'Vị trí trang' }).getByRole('link').last().click()
  await expect(page).toHaveURL('/ke-hoach/vinh-linh-2024/')
  await expect(page.getByRole('main').getByRole('link', { name: 'Xã Bến Quan' })).toBeVisible()
  await expect(page.getByText('90 cam kết, theo nội dung')).toBeVisible()
})

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Đến phần nội dung')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('thi tran ben quan', { delay: 20 })
  await expect(options(page).first()).toContainText('Bến Quan')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).first().getAttribute('id'))!,
  )
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('thi tran ben quan')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/xa/19366-ben-quan/')
})

test('what nobody is called is said, and the plain form answers it too', async ({ page }) => {
  await page.goto('/')
  await field(page).pressSequentially('zzzzqq', { delay: 20 })
  await expect(page.getByRole('status')).toContainText('Chưa thấy')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/tim-xa/?ten=zzzzqq')
  await expect(page.getByRole('main')).toContainText('Không tìm thấy xã, phường nào')
})

test('up to the first suggestion, 60 KB or less beside the typeface are fetched, and a keystroke is answered within 50 ms', async ({
  page,
}) => {
  const network = await page.context().newCDPSession(page)
  let fetched = 0
  const fonts = new Set<string>() // cached for all pages, with a budget of their own: built-pages.test.ts
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.endsWith('.woff2')) fonts.add(requestId)
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!fonts.has(requestId)) fetched += encodedDataLength
  })
  await network.send('Network.enable')
  await page.goto('/')
  await field(page).pressSequentially('b')
  await expect(options(page).first()).toBeVisible()
  expect(fetched).toBeGreaterThan(1000)
  expect(fetched).toBeLessThanOrEqual(60 * 1024)

  // From the key's event to the first task after all that it set off, in the browser's own time.
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    const input = document.querySelector('input')!
    input.addEventListener(
      'input',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - timeStamp)
        port2.postMessage(null)
      },
      { capture: true },
    )
  })
  await field(page).pressSequentially('ến quan', { delay: 60 })
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times)
  expect(times.length).toBeGreaterThan(2)
  expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThanOrEqual(50)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the plain form leads to the commune and says why', async ({ page }) => {
    await page.goto('/')
    await field(page).fill('vinh o')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await expect(page).toHaveURL('/tim-xa/?ten=vinh+o')
    await expect(field(page)).toHaveValue('vinh o')
    const hit = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Vĩnh Ô' }).first()
    await expect(hit).toContainText('đã nhập vào xã Bến Quan')
    await hit.getByRole('link').click()
    await expect(page).toHaveURL('/xa/19366-ben-quan/')
  })

  test('the list by province leads there as well', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: /danh sách theo tỉnh/ }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: /Quảng Trị/ })
      .click()
    await page.getByRole('main').getByRole('link', { name: 'Xã Bến Quan', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Bến Quan')
  })
})
