/** A phone on a bad connection: the page is there before patience ends, and the search waits for nobody. */
import { expect, test } from '@playwright/test'

const portal = process.env['PORTAL_URL']!
/** Slow 3G as browsers emulate it: 400 kbit/s, 400 ms until the first byte. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

test('home on slow 3G is readable within three seconds and finds a commune within ten', async ({ page }) => {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', slow)
  const started = Date.now()
  await page.goto(portal, { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  )
  expect(await painted.jsonValue()).toBeLessThan(3000)
  await page.getByRole('main').getByLabel('Tìm xã, phường').pressSequentially('vinh o', { delay: 30 })
  await expect(page.getByRole('option').first()).toContainText('Bến Quan', { timeout: 10_000 })
  expect(Date.now() - started).toBeLessThan(10_000)
})

test('the plain form works before any script has arrived', async ({ page }) => {
  await page.route('**/*.js', () => {}) // never answered
  await page.goto(portal, { waitUntil: 'commit' })
  const field = page.getByRole('main').getByLabel('Tìm xã, phường')
  await field.fill('Bến Quan')
  await field.press('Enter')
  await expect(page).toHaveURL(/\/xa\/19366-ben-quan\/$/)
})
