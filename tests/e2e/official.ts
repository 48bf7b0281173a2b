/** An official of the portal that the tests run on: made by the command line, signed in as people are. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { generate } from 'otplib'

const password = 'mưa rơi trên mái lá cọ'

/** @param scope the options of `official add` that say for what, such as ['--unit', '99003'] @returns the link by which the official sets a password */
async function invite(username: string, role: string, scope: readonly string[]): Promise<string> {
  const add = ['official', 'add', username, '--name', `Cán bộ ${username}`, '--role', role, ...scope]
  const env = { ...process.env, DATA_FOLDER: process.env['PORTAL_DATA'], SITE_URL: process.env['PORTAL_URL'] }
  const { stdout } = await promisify(execFile)('node', ['server/cli.ts', ...add], { env })
  return /http\S+\/can-bo\/loi-moi\/\S+/.exec(stdout)![0]
}

export async function signInAs(
  page: Page,
  username: string,
  role: string,
  scope: readonly string[],
): Promise<void> {
  await page.goto(await invite(username, role, scope))
  await page.locator('input[name=password]').fill(password)
  await page.locator('input[name=again]').fill(password)
  await page.locator('main form button').click()
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=password]').fill(password)
  await page.locator('main form button').click()
  await page.waitForURL(/\/can-bo\/(?:ma-xac-nhan\/.*)?$/)
  if (page.url().includes('/ma-xac-nhan/')) await enrol(page)
  await page.waitForURL('**/can-bo/')
}

/** Guarded roles set up a second factor when they first sign in. */
async function enrol(page: Page): Promise<void> {
  const secret = (await page.locator('main code').first().innerText()).replaceAll(' ', '')
  await page.locator('main form input[name=code]').fill(await generate({ secret }))
  await page.locator('main form button').first().click()
  // The codes for a lost telephone are shown once.
  await page.locator('main .actions a.button').click()
}
