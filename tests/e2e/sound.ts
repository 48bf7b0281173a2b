/** What every page owes its readers, wherever a test looks at one: nothing that axe objects to, nothing too wide. */
import axe from 'axe-core'
import { expect, type Page } from '@playwright/test'

/** By night only colours differ (site/styles/tokens.css): of axe's rules, these look at them. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']

/** In the colours of this moment. @param rules some of axe's; all that are usual, unless said otherwise */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: axe.RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) }
  const violations = await page.evaluate(async (options) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const found = await run(document, options)
    return found.violations.map(({ id, nodes }) => [
      id,
      ...nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)}: ${failureSummary}`),
    ])
  }, options)
  expect(violations).toEqual([])
}

/** By day and by night. */
export async function expectAccessibleInBothColours(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, rulesOfColours)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Nothing has to be scrolled to from the side. */
export async function expectNoSideways(page: Page): Promise<void> {
  const { wide, beyond } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    return {
      wide: document.documentElement.scrollWidth - width,
      beyond: [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .map((element) => `${element.tagName}.${element.className}`)
        .slice(0, 5),
    }
  })
  expect(wide, `${page.url()} ${beyond.join(', ')}`).toBeLessThanOrEqual(0)
}

export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSideways(page)
}

export async function expectSoundInBothColours(page: Page): Promise<void> {
  await expectAccessibleInBothColours(page)
  await expectNoSideways(page)
}
