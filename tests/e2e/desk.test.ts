/** Officials at work, from the link that they were given to signing out; in light and dark nothing that axe objects to. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { generate } from 'otplib'
import { expectSoundInBothColours } from './sound.ts'

const portal = process.env['PORTAL_URL']!
const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url))
const password = 'mưa rơi trên mái lá cọ'
let made = 0

/** @returns the link by which the official sets a password */
function invite(username: string, ...args: string[]): string {
  const env = { ...process.env, DATA_FOLDER: process.env['PORTAL_DATA'], SITE_URL: portal }
  const all = [cli, 'official', 'add', username, '--name', 'Trần Thị Ví Dụ', ...args]
  return execFileSync(process.execPath, all, { env, encoding: 'utf8' }).trim().split('\n').at(-1)!
}

async function enter(page: Page, username: string, ...args: string[]): Promise<void> {
  await page.goto(invite(username, ...args))
  await expectSoundInBothColours(page)
  await page.getByLabel('Mật khẩu mới').fill(password)
  await page.getByLabel('Ghi lại mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expect(page.getByText('Đã đặt mật khẩu. Hãy đăng nhập.')).toBeVisible()
  await signIn(page, username)
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

const menu = (page: Page) => page.getByRole('navigation', { name: 'Các mục của bàn làm việc' })
const openSection = (page: Page, name: string) => menu(page).getByRole('link', { name }).click()
const newName = (role: string, project: string) => `${role}-${project}-${++made}`

test('a leader: what is to be done today, what people say, what was promised about it, the audit', async ({
  page,
}, { project }) => {
  const name = newName('lanh-dao', project.name)
  await page.goto(`${portal}/can-bo/nhat-ky/`)
  await expect(page).toHaveURL(/\/can-bo\/dang-nhap\/\?tiep=%2Fcan-bo%2Fnhat-ky%2F$/)
  await enter(page, name, '--role', 'leader', '--unit', '99002')
  await expect(page.getByText('lượt trả lời ở xã Ví Dụ Chậm đang để riêng')).toBeVisible()
  await expectSoundInBothColours(page)

  await openSection(page, 'Người dân nói')
  await expect(
    page.getByRole('heading', { name: 'Năm câu thấp nhất, và điều đã hứa về chúng' }).first(),
  ).toBeVisible()
  await expect(page.getByText('Đã hứa:').first()).toBeVisible()
  await page.getByLabel('Tách theo').selectOption('service')
  await expect(page).toHaveURL(/theo=service/)
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải hình này (PNG)' }).first().click(),
  ])
  expect(
    readFileSync(await picture.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  await expectSoundInBothColours(page)

  await openSection(page, 'Lượt để riêng')
  await page.getByRole('button', { name: 'Không tính' }).click()
  await expect(page.getByRole('alert')).toHaveText('Ghi lý do, từ 5 đến 500 ký tự.')
  await expectSoundInBothColours(page)

  await openSection(page, 'Nhật ký')
  await expect(page.getByText('để riêng lượt trả lời theo quy tắc')).toBeVisible()
  await expectSoundInBothColours(page)
  await expect(menu(page).getByRole('link', { name: 'Tài khoản' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByText('Đã đăng xuất.')).toBeVisible()
  await page.goBack()
  await page.goto(`${portal}/can-bo/`)
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible()
})

test('an administrator: a code is set up, then accounts are made and closed, and no results are seen', async ({
  page,
}, { project }) => {
  const name = newName('quan-tri', project.name)
  await enter(page, name, '--role', 'administrator')
  await expect(page.getByRole('heading', { name: 'Đặt mã xác nhận cho tài khoản' })).toBeVisible()
  await expectSoundInBothColours(page)
  const secret = (await page.locator('main code').textContent())!.replace(/\s/g, '')
  await page.getByLabel('Sáu chữ số').fill(await generate({ secret }))
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.locator('main li code')).toHaveCount(10)
  await page.getByRole('link', { name: 'Đã cất, vào bàn làm việc' }).click()
  await expect(menu(page)).toBeVisible()
  await expect(menu(page).getByRole('link', { name: 'Người dân nói' })).toHaveCount(0)

  await openSection(page, 'Tài khoản')
  const clerk = newName('can-bo', project.name)
  await page.getByLabel('Họ tên').fill('Lê Văn Ví Dụ')
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(clerk)
  await page.locator('#moi-unit').fill('99999')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(page.getByRole('alert')).toHaveText('Không có xã, phường, tỉnh nào mang mã này.')
  await page.locator('#moi-unit').fill('99001')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(page.getByText(/\/can-bo\/loi-moi\/[\w-]{32}\//)).toBeVisible()
  await expectSoundInBothColours(page)
  const row = page.locator('.rows > li', { hasText: `(${clerk})` })
  await row.getByRole('button', { name: 'Đóng tài khoản' }).click()
  await row.getByRole('button', { name: 'Đúng, làm đi' }).click()
  await expect(row.getByRole('button')).toHaveCount(0)
})

test('a province office: where too few have answered', async ({ page }, { project }) => {
  await enter(page, newName('van-phong', project.name), '--role', 'province-office', '--unit', '00')
  const secret = (await page.locator('main code').textContent())!.replace(/\s/g, '')
  await page.getByLabel('Sáu chữ số').fill(await generate({ secret }))
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('link', { name: 'Đã cất, vào bàn làm việc' }).click()
  await openSection(page, 'Người dân nói')
  await expect(page.getByText('1 trong 4 xã, phường chưa đủ 10 người trả lời để nêu con số.')).toBeVisible()
  await expectSoundInBothColours(page)
  await page.getByLabel('Xã, phường', { exact: true }).selectOption('99004')
  await expect(page).toHaveURL(/\?xa=99004$/)
  await expect(page.getByRole('heading', { name: /Ví Dụ Nhiều/ })).toBeVisible()
})

test('a session that ends while a reason is written: sign in beside, and it is still there', async ({
  page,
  context,
}, { project }) => {
  const name = newName('phien', project.name)
  await enter(page, name, '--role', 'leader', '--unit', '99002')
  await openSection(page, 'Lượt để riêng')
  const reason = page.getByLabel('Lý do quyết định').first()
  await reason.fill('Đang xem xét')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Không tính' }).first().click()
  await expect(page.getByRole('heading', { name: 'Phiên làm việc đã hết' })).toBeVisible()
  await expectSoundInBothColours(page)
  const [beside] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Đăng nhập ở thẻ mới' }).click(),
  ])
  await signIn(beside, name)
  await expect(beside.getByRole('heading', { name: 'Hôm nay' })).toBeVisible()
  await expect(reason).toHaveValue('Đang xem xét')
})

test('without JavaScript the desk says what it needs', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${portal}/can-bo/`)
  await expect(page.getByText('trang này cần JavaScript')).toBeVisible()
  await context.close()
})
