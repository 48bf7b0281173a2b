/** A clerk's day with what the commune promised: asked, reporting without a network, a colleague who was faster. */
import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { signInAs } from './official.ts'
import { expectAccessible } from './sound.ts'

const portal = process.env['PORTAL_URL']!
/** Each size has a commune of its own: both change it. */
const communes: Record<string, { code: string; name: string }> = {
  phone: { code: '99003', name: 'Xã Ví Dụ Ít' },
  desk: { code: '99002', name: 'Xã Ví Dụ Chậm' },
}
const promise = 'Thu gom rác mọi thôn ít nhất hai lần một tuần'

async function itemOf(page: Page) {
  await page.goto(`${portal}/can-bo/da-hua/`)
  await expect(page.locator('.rows li').first()).toBeVisible()
  return page.locator('.rows li').filter({ hasText: promise })
}

test('what is written without a network stays, is sent later, and residents see it', async ({
  page,
  context,
}, { project }) => {
  const { code, name } = communes[project.name]!
  await signInAs(page, `bao-cao-${project.name}`, 'clerk', ['--unit', code])
  await expect(page.getByText(/báo cáo cam kết của .* đã trễ hạn/)).toBeVisible()
  const item = await itemOf(page)
  await item.getByRole('button', { name: 'Báo cáo' }).click()
  await item.getByLabel('Đã làm được gì').fill('Đã thu gom đủ hai lần một tuần ở sáu thôn.')
  await item.getByLabel('Lý do trễ, bắt buộc khi trễ hạn').fill('Chờ ký hợp đồng thu gom.')
  await item.getByLabel('Số đạt được, nếu cam kết có con số').fill('6')
  await item.getByLabel('Mục tiêu').fill('8')
  await item.getByLabel('Đơn vị, ví dụ hộ, thôn, %').fill('thôn')
  const picture = sharp({ create: { width: 80, height: 60, channels: 3, background: '#0a6a4c' } })
  const file = { name: 'xe rác.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() }
  await item.getByLabel('Ảnh hoặc tệp PDF làm bằng chứng, nếu có, đến 10 MB').setInputFiles(file)
  await expect(item.getByText('Đã có tệp xe rác.webp.')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await item.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(item.getByRole('alert')).toContainText('Bản nháp còn trên máy này')
  await context.setOffline(false)
  const again = await itemOf(page)
  await again.getByRole('button', { name: 'Viết tiếp bản nháp' }).click()
  await expect(again.getByLabel('Đã làm được gì')).toHaveValue('Đã thu gom đủ hai lần một tuần ở sáu thôn.')
  await again.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByRole('status').filter({ hasText: `Đã lưu báo cáo về «${promise}»` })).toBeVisible()
  const path = await page
    .getByRole('button', { name: /^Tất cả/ })
    .click()
    .then(() => page.locator('.rows li').filter({ hasText: promise }).getByRole('link').getAttribute('href'))
  await page.goto(`${portal}${path}`)
  await expect(async () => {
    await page.reload() // a page may be kept for a minute
    const report = page.locator('.rows li').filter({ hasText: name })
    await expect(report).toContainText('Đạt được 6 trên mục tiêu 8 thôn.', { timeout: 500 })
    await expect(report).toContainText('Lý do trễ: Chờ ký hợp đồng thu gom.', { timeout: 500 })
    await expect(report.getByRole('link', { name: /^xe rác\.webp/ })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
})

test('who reports after a colleague sees both reports, and neither is lost', async ({ page, context }, {
  project,
}) => {
  const { code } = communes[project.name]!
  await signInAs(page, `dong-thoi-${project.name}`, 'leader', ['--unit', code])
  const other = await context.newPage()
  const title = 'Ghi sổ và dán bảng từng khoản dân góp cho công trình'
  const open = async (one: Page, words: string) => {
    await one.goto(`${portal}/can-bo/da-hua/`)
    const item = one.locator('.rows li').filter({ hasText: title }).first()
    await item.getByRole('button', { name: /Báo cáo|Viết tiếp/ }).click()
    await item.getByLabel('Đã làm được gì').fill(words)
    await item.getByLabel('Lý do trễ, bắt buộc khi trễ hạn').fill('Sổ cũ thất lạc.')
    return item
  }
  const mine = await open(page, 'Đã dán bảng ở bảy thôn.')
  const theirs = await open(other, 'Đã dán bảng ở cả tám thôn.')
  // What the form had before it was opened decides, not what was typed: both began with the same version.
  await theirs.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(other.getByRole('status').filter({ hasText: 'Đã lưu báo cáo' })).toBeVisible()
  await mine.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(mine.getByRole('alert')).toContainText('Đã dán bảng ở cả tám thôn.')
  await expect(mine.getByLabel('Đã làm được gì')).toHaveValue('Đã dán bảng ở bảy thôn.')
  await mine.getByRole('button', { name: 'Gửi thành báo cáo mới' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu báo cáo' })).toBeVisible()
})

test('a department sees who is late on its indicator, asks them, and downloads the period’s report', async ({
  page,
}, { project }) => {
  const username = `so-${project.name}`
  const indicators = project.name === 'phone' ? 'papi/3.1' : 'papi/1.2'
  await signInAs(page, username, 'department', ['--unit', '00', '--indicators', indicators])
  await page.goto(`${portal}/can-bo/da-hua/`)
  const ask = page.getByRole('button', { name: /^Đôn đốc \d+ báo cáo trễ$/ })
  await expect(ask).toBeVisible()
  await page.getByLabel('Cơ quan đôn đốc').fill('Sở Nội vụ tỉnh Ví Dụ')
  const due = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Hạn trả lời').fill(due)
  await expectAccessible(page)
  await ask.click()
  await expect(page.getByRole('status').filter({ hasText: /Đã đôn đốc \d+ nơi/ })).toBeVisible()
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải văn bản (.docx)' }).click()
  expect((await started).suggestedFilename()).toMatch(/^bao-cao-vi-du-.*\.docx$/)
})
