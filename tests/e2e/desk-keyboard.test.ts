/**
 * The desk without a mouse, on a phone and on an office's old screen: in each section everything that can be used is
 * reached by Tab, in view and with a mark that shows where one is; nothing keeps the focus; axe has no objection in light
 * or dark, and nothing is wider than the screen.
 */
import { expect, test, type Page } from '@playwright/test'
import { deskPath, deskSections } from '../../site/view/desk-sections.ts'
import { signInAs } from './official.ts'
import { expectSoundInBothColours } from './sound.ts'

const portal = process.env['PORTAL_URL']!
const oldScreen = { width: 1366, height: 768 }
const mostSteps = 400

const officials = [
  { role: 'leader', scope: ['--unit', '99002'] },
  { role: 'department', scope: ['--unit', '00', '--indicators', 'papi/2.3'] },
  { role: 'inspector', scope: ['--unit', '00'] },
  { role: 'administrator', scope: [] },
] as const

for (const { role, scope } of officials)
  test(`${role}: every section by keyboard alone`, async ({ page }, { project }) => {
    test.setTimeout(240_000)
    if (project.name === 'desk') await page.setViewportSize(oldScreen)
    await signInAs(page, `phim-${role}-${project.name}`, role, scope)
    const menu = page.getByRole('navigation', { name: 'Các mục của bàn làm việc' })
    await expect(menu).toBeVisible()
    const links = await menu.getByRole('link').all()
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
    const known = deskSections.map((section) => deskPath(section))
    expect(paths.length).toBeGreaterThan(1)
    expect(paths.filter((path) => !known.includes(path ?? ''))).toEqual([])
    for (const path of paths) {
      await openByKeyboard(page, path!)
      await settled(page)
      await walk(page, path!)
      await expectSoundInBothColours(page)
    }
  })

/** Along the menu with Tab, then Enter. */
async function openByKeyboard(page: Page, path: string): Promise<void> {
  await page.goto(`${portal}/can-bo/`)
  const link = page.locator(`.desk-head a[href="${path}"]`)
  await expect(link).toBeVisible()
  for (let step = 0; step < 60; step++) {
    if (await link.evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${path}`)
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('.desk-head')).toBeVisible()
  await expect(page.getByText('Đang tải…')).toHaveCount(0)
}

interface Place {
  readonly name: string
  readonly hasMark: boolean
  readonly isInView: boolean
}

/** Marks all that can be used, then goes from one to the next until the focus has left the page. */
async function walk(page: Page, path: string): Promise<void> {
  const all = await page.evaluate(() => {
    const found = [
      ...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary)'),
    ]
    const usable = found.filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !(one as HTMLInputElement).disabled,
    )
    for (const [i, one] of usable.entries()) one.setAttribute('data-walk', String(i))
    // A group of radio buttons is one stop; which one, the arrows choose.
    const groups = new Set<string>()
    return usable.flatMap((one, i) => {
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return [String(i)]
      if (groups.has(one.name)) return []
      groups.add(one.name)
      return [`radio ${one.name}`]
    })
  })
  await page.evaluate(() => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    window.scrollTo(0, 0)
  })
  const reached = new Set<string>()
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab')
    const place = await page.evaluate(placeOfFocus)
    if (place === null) break
    if (place.name === '') continue // outside of main
    if (reached.has(place.name) && reached.size === all.length) break
    reached.add(place.name)
    expect([path, place.name, place.hasMark, place.isInView]).toEqual([path, place.name, true, true])
  }
  expect([path, all.filter((name) => !reached.has(name))]).toEqual([path, []])
}

/** Runs in the page. null: nothing has the focus. */
function placeOfFocus(): Place | null {
  const one = document.activeElement
  if (!(one instanceof HTMLElement) || one === document.body) return null
  const { outlineStyle, outlineWidth } = getComputedStyle(one)
  const box = one.getBoundingClientRect()
  const isRadio = one instanceof HTMLInputElement && one.type === 'radio'
  return {
    name: isRadio ? `radio ${one.name}` : (one.getAttribute('data-walk') ?? ''),
    hasMark: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isInView: box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth,
  }
}
