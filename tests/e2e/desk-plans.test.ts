/** The province's office brings a plan in: reads it beside its text, puts one thing right, and stores it. */
import { expect, test } from '@playwright/test'
import { signInAs } from './official.ts'
import { expectSound } from './sound.ts'

const portal = process.env['PORTAL_URL']!

function planText(number: number): string {
  const lines = Array.from({ length: 40 }, (_, index) => `- Sửa bảng tin số ${index + 1} ở chợ Cầu Trăng.`)
  return [
    'ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ',
    `Số: ${number}/KH-UBND`,
    'Quảng Trị, ngày 3 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Sửa chợ Cầu Trăng năm 2026',
    'I. NHIỆM VỤ',
    '1. Sở Xây dựng',
    ...lines,
    '2. Rửa sân chợ mỗi sáng.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Sở Y tế kiểm tra nước.',
    '2. Sở Nội vụ tổ chức họp.',
    '3. UBND cấp xã báo cáo hằng quý.',
  ].join('\n')
}

test('a plan is read, put right beside its text, and stored', async ({ page }, { project }) => {
  const number = project.name === 'phone' ? 801 : 802
  await signInAs(page, `ke-hoach-${project.name}`, 'province-office', ['--unit', '44'])
  await page.goto(`${portal}/can-bo/nap-ke-hoach/`)
  const file = page.getByLabel('Tệp .docx, .pdf có lớp chữ hoặc .txt, đến 20 MB')
  await file.setInputFiles({
    name: 'tho.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Trăm năm trong cõi'),
  })
  await expect(page.getByRole('alert')).toContainText('không phải là kế hoạch')
  await file.setInputFiles({
    name: 'ke-hoach.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(planText(number)),
  })
  await expect(page.getByText('Đọc được 41 việc.')).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 chỗ cần xem lại' })).toBeVisible()
  await page.getByRole('button', { name: 'Dòng 49', exact: true }).click()
  await expect(page.locator('#dong-49')).toHaveClass(/marked/)
  await expect(page.locator('#dong-49')).toBeInViewport()
  await expectSound(page)
  const last = page.getByRole('listitem').filter({ hasText: 'Rửa sân chợ mỗi sáng.' })
  await expect(last).toContainText('chưa rõ đơn vị chủ trì')
  await last.getByRole('button', { name: 'Sửa' }).click()
  await last.getByLabel('Đơn vị chủ trì').fill('Ban Quản lý chợ Cầu Trăng')
  await expect(last).toContainText('Máy đọc: không có gì')
  await last.scrollIntoViewIfNeeded()
  await expectSound(page)
  await page.getByRole('button', { name: 'Nạp 41 việc' }).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Đã nạp 41 việc, trong đó 1 chỗ do người sửa.' }),
  ).toBeVisible()
  const address = await page.getByRole('link', { name: 'Mở trang kế hoạch' }).getAttribute('href')
  await expect(async () => {
    await page.goto(`${portal}${address}b41/`)
    await expect(page.getByText('Ban Quản lý chợ Cầu Trăng').first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
})
