/** A clerk publishes the commune's land prices from a spreadsheet: all of it or nothing, and then it can be read. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { formatDate } from '../../domain/vietnamese.ts'

const portal = process.env['PORTAL_URL']!
const communes: Record<string, { code: string; path: string }> = {
  phone: { code: '30445', path: '/xa/30445-binh-thanh-dong/' },
  desk: { code: '30463', path: '/xa/30463-chau-phu/' },
}
const decided = formatDate(new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10))
const heading = [
  'Số quyết định;41/QĐ-UBND',
  `Ngày quyết định;${decided}`,
  'Áp dụng từ ngày;01/01/2031',
  '',
  'Đường phố/Khu vực;Đoạn từ;Đoạn đến;Loại đường;Vị trí 1;Vị trí 2;Vị trí 3;Vị trí 4',
]
const street = 'Đường Bờ Kênh;Cầu Sắt;Chợ Nhỏ;Loại 1;1.230.000;810.000;500.000;300.000'
const faulty = 'Đường Rặng Dừa;Chợ Nhỏ;Bến đò;Loại 2;chín trăm;600.000;;'
/** What a clerk might type, by chance or not, that the server fills in on other pages. */
const placeholders = '__RECEIPT__ __IDEMPOTENCY_KEY__ __UNIT_PATH__'
const imitation = `${placeholders};;;;900000;;;`
const corrected = 'Đường Rặng Dừa;Chợ Nhỏ;Bến đò;Loại 2;905.000;600.000;;'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-notice-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

interface Said {
  code: number
  out: string
  fault: string
}

/** `npm run portal -- notice import land-prices`, in the data folder of the portal that is running. */
async function importPrices(unitCode: string, lines: readonly string[]): Promise<Said> {
  const file = join(folder, 'gia-dat.csv')
  await writeFile(file, lines.join('\r\n'))
  const command = ['server/cli.ts', 'notice', 'import', 'land-prices', '--unit', unitCode, file]
  const env = { ...process.env, DATA_FOLDER: process.env['PORTAL_DATA'] }
  return new Promise((resolve) => {
    execFile('node', command, { env }, (error, out, fault) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, fault }),
    )
  })
}

test('a faulty price file is refused with its row, the corrected one is read on the page', async ({
  page,
  request,
}, testInfo) => {
  test.setTimeout(240_000)
  const { code, path } = communes[testInfo.project.name]!
  const notices = `${portal}${path}cong-khai/`
  const before = await (await request.get(notices)).text()
  expect(before).toContain('chưa đăng bảng nào')

  const refused = await importPrices(code, [...heading, street, faulty])
  expect(refused.code).not.toBe(0)
  expect(refused.fault).toContain('chưa lưu gì')
  expect(refused.fault).toMatch(/[Dd]òng 7\b.*Vị trí 1/)
  expect(refused.fault).not.toMatch(/\n\s+at /)
  await page.waitForTimeout(3000) // longer than the portal takes to notice a change
  expect(await (await request.get(notices)).text()).toBe(before)
  expect((await request.get(`${notices}gia-dat/`)).status()).toBe(404)

  const accepted = await importPrices(code, [...heading, street, corrected, imitation])
  expect(accepted).toMatchObject({ code: 0, fault: '' })
  expect(accepted.out).toContain(`${path}cong-khai/gia-dat/`)
  await expect
    .poll(async () => (await request.get(`${notices}gia-dat/`)).status(), {
      timeout: 200_000,
      intervals: [1000],
    })
    .toBe(200)

  await page.goto(portal + path)
  await page.getByRole('link', { name: /^Bảng giá đất/ }).click()
  await expect(page.getByText(`41/QĐ-UBND, ngày ${decided}`)).toBeVisible()
  await expect(page.getByText('01/01/2031')).toBeVisible()
  await expect(page.getByText('Dữ liệu minh họa')).toHaveCount(0)
  const row = page.getByRole('row', { name: /Đường Rặng Dừa/ })
  await expect(row.getByText('905.000')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: placeholders })).toBeVisible()
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /CSV/ }).click(),
  ])
  const saved = join(folder, 'bang.csv')
  await csv.saveAs(saved)
  const again = await importPrices(code, heading) // a table without rows is refused as well
  expect(again.code).not.toBe(0)
})
