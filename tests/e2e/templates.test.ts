/** One page of every template, as a reader has it: nothing that axe objects to, nothing wider than the screen. */
import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { templateAddresses } from '../setup/templates.ts'
import { expectAccessible, expectAccessibleInBothColours, expectNoSideways, expectSound } from './sound.ts'

test.use({ baseURL: process.env['PORTAL_URL']! })
test.describe.configure({ mode: 'parallel' })

const form = '/xa/19366-ben-quan/danh-gia/'
const madeByTheServer = [
  ...['visit/', 'health/', 'school/', 'works/', 'papi-pulse/', 'papi-pulse/3/'].map((name) => form + name),
  '/tim-xa/?ten=tan',
  '/tim-xa/?ten=zzzzqq',
  '/van-de/',
  '/gia-dat/?duong=hoa&noi=vi+du',
]

/** Where somebody is led who has sent a response. */
async function thankYouAddress(request: APIRequestContext): Promise<string> {
  const sent = await request.post('/api/luot-tra-loi', {
    data: {
      unitCode: '19366',
      instrument: 'sipas-2017',
      idempotencyKey: crypto.randomUUID(),
      service: 'land',
      answers: { c1: 4 },
    },
  })
  return ((await sent.json()) as { location: string }).location
}

async function expectReadable(page: Page, address: string, project: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page.locator('h1')).toHaveCount(1)
  await expectNoSideways(page)
  if (project === 'phone') await expectAccessibleInBothColours(page)
  else await expectAccessible(page) // its colours at night are the phone's
}

for (const address of [...templateAddresses, ...madeByTheServer]) {
  test(`${address} can be read by everybody, by day and by night`, async ({ page }, { project }) => {
    await expectReadable(page, address, project.name)
  })
}

test('a receipt can be read by everybody, by day and by night', async ({ page, request }, { project }) => {
  await expectReadable(page, await thankYouAddress(request), project.name)
  await expect(page.locator('.receipt')).toBeVisible()
})

test('the open suggestions, the steps and their error summary are as accessible', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByLabel('Tìm xã, phường').pressSequentially('tân', { delay: 20 })
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expectSound(page)
  await page.goto('/xa/19366-ben-quan/danh-gia/')
  await page.getByRole('button', { name: 'Phần tiếp theo' }).click()
  await expect(page.locator('.errors')).toBeVisible()
  await expectAccessible(page)
})

test('on paper the marks and the five steps keep their colours, by night too', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/xa/19366-ben-quan/')
  const printed = await page.evaluate(() => {
    const mark = getComputedStyle(document.querySelector('.proof')!, '::before')
    const root = getComputedStyle(document.documentElement)
    const steps = [1, 2, 3, 4, 5].map((step) => root.getPropertyValue(`--step-${step}`).trim())
    return { steps, adjust: mark.printColorAdjust, mark: mark.backgroundColor, paper: root.backgroundColor }
  })
  expect(printed).toEqual({
    steps: ['#e3eee6', '#b3d3c0', '#74ad92', '#2f8264', '#0a4a36'],
    adjust: 'exact',
    mark: 'rgb(10, 74, 54)',
    paper: 'rgb(255, 255, 255)',
  })
})

const dense = [
  '/',
  '/tinh/91-an-giang/',
  '/xa/19366-ben-quan/',
  '/xa/19366-ben-quan/danh-gia/',
  '/xa/19366-ben-quan/cong-khai/gia-dat/',
  '/ke-hoach/vinh-linh-2024/',
  '/chi-so/papi/5/',
]

test('pages fit the smallest screens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 }) // also a desk's screen at 400 %, WCAG 1.4.10
  for (const address of dense) {
    await page.goto(address)
    await expectNoSideways(page)
  }
})

test('buttons, fields and choices are at least 44 px high', async ({ page }) => {
  for (const address of ['/', '/xa/19366-ben-quan/', '/xa/19366-ben-quan/danh-gia/']) {
    await page.goto(address)
    const small = await page
      .locator('main :is(button, .button, input:not([type=radio], [type=hidden]), select, label.level)')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML.slice(0, 80)),
      )
    expect(small, address).toEqual([])
  }
})
