/** A clerk hands in a faulty workbook and mends it in place, a leader approves it, a resident reads it. */
import { expect, test } from '@playwright/test'
import { xlsxFile } from '../../db/xlsx.ts'
import { signInAs } from './official.ts'
import { expectSound } from './sound.ts'

const portal = process.env['PORTAL_URL']!
/** Each size has a commune of its own: both change it. */
const communes: Record<string, { code: string; path: string }> = {
  phone: { code: '19141', path: '/xa/19141-bo-trach/' },
  desk: { code: '19111', path: '/xa/19111-hoan-lao/' },
}

function workbook(): Promise<Buffer> {
  const empty = [null, null, null, null, null, null, null]
  return xlsxFile([
    { name: 'Bìa', rows: [['Bảng giá đất', null]] },
    {
      name: 'Giá đất',
      rows: [
        ['BẢNG GIÁ ĐẤT NĂM 2026', ...empty],
        ['(Kèm theo Quyết định số 12/2026/QĐ-UBND ngày 15/01/2026)', ...empty],
        ['Đơn vị tính: triệu đồng/m²', ...empty],
        ['Tên đường', 'Đoạn đường', null, 'Loại đường', 'Giá đất', null, null, null],
        [null, 'Từ', 'Đến', null, 'VT1', 'VT2', 'VT3', 'VT4'],
        ['Đường Tre', 'Cầu', 'Chợ', 'Loại 1', 1.5, 0.9, null, null],
        ['Đường Mai', 'Chợ', 'Trường', 'Loại 1', 1400, null, null, null],
        ['Đường Trúc', 'Cầu', 'Bến', 'Loại 2', '12tr', null, null, null],
        ['Đường Đào', 'Bến', 'Ga', 'Loại 2', 1.2, 0.8, null, null],
        ['Đường Sen', 'Ga', 'Đình', 'Loại 2', 1.3, null, null, null],
      ],
    },
  ])
}

test('a faulty workbook is mended in place, looked at by a leader, and public within moments', async ({
  page,
  browser,
}, { project }) => {
  const { code, path } = communes[project.name]!
  await signInAs(page, `bang-${project.name}`, 'clerk', ['--unit', code])
  await page.goto(`${portal}/can-bo/cong-khai/`)
  await page.getByRole('button', { name: 'Công khai một bảng' }).click()
  await expectSound(page)
  await page.getByLabel('Tệp .xlsx hoặc .csv, đến 10 MB').setInputFiles({
    name: 'Bảng giá đất.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await workbook(),
  })
  await expect(
    page.getByText(/Trang «Giá đất», dòng 8, cột «Vị trí 1»: «12tr» không phải số tiền/),
  ).toBeVisible()
  await expectSound(page)
  const keep = page.getByRole('button', { name: 'Lưu và xem khác bản đang áp dụng' })
  await expect(keep).toBeDisabled()
  await page.getByLabel('Ô ở dòng 8, cột Vị trí 1').fill('1,1')
  await page.getByLabel('Ô ở dòng 8, cột Vị trí 1').blur()
  await page.getByLabel('Áp dụng từ ngày, nếu có').fill('01/02/2026')
  await page.getByLabel('Áp dụng từ ngày, nếu có').blur()
  await expect(page.getByText('1.400: ô gần đó là 1,5; ý là 1,4?')).toBeVisible()
  await page.getByRole('button', { name: 'Sửa thành 1,4' }).click()
  await expect(page.getByText('Đọc được 5 dòng ở trang «Giá đất». Không thấy chỗ nào sai.')).toBeVisible()
  await keep.click()
  await expect(page.getByText('Chưa có bản nào trước đó: mọi dòng đều mới.')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Gửi lãnh đạo duyệt' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi lãnh đạo duyệt.')

  const leader = await (await browser.newContext({ viewport: page.viewportSize()! })).newPage()
  await signInAs(leader, `duyet-${project.name}`, 'leader', ['--unit', code])
  await expect(leader.getByText(/chờ duyệt để công khai/)).toBeVisible()
  await leader.goto(`${portal}/can-bo/cong-khai/`)
  await leader.getByRole('button', { name: 'Mở xem' }).click()
  await expect(leader.getByText('1.400.000')).toBeVisible()
  await expectSound(leader)
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await expect(leader.getByRole('status').first()).toContainText('Đã công khai, phiên bản 1.')

  await expect(async () => {
    await page.goto(`${portal}${path}cong-khai/gia-dat/`)
    await expect(page.getByText('1.400.000')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(page.locator('.digest code')).toHaveText(/^[0-9a-f]{64}$/)
})
