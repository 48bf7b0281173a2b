/** A plan brought in at the desk: read, put right, stored with what was put right. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitmentsOf } from '../../../db/plans/commitments.ts'
import { audit, plans } from '../../../db/schema/index.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn, type Browser } from './browser.ts'

let portal: TestPortal
let office: Browser
let officeId: string
beforeAll(async () => {
  portal = await openPortal()
  officeId = await account(portal, 'office', grant('province-office', '44'))
  office = await signIn(portal, 'office')
})
afterAll(() => portal.close())

const text = `ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ
Số: 905/KH-UBND
Quảng Trị, ngày 3 tháng 3 năm 2026
KẾ HOẠCH
Sửa chợ Cầu Trăng năm 2026
I. NHIỆM VỤ
1. Sở Y tế kiểm tra nước ở chợ.
2. Sở Nội vụ tổ chức họp tiểu thương.
3. Sở Xây dựng thay cống.
II. TỔ CHỨC THỰC HIỆN
Các hộ dân cùng dọn mương vào tháng 5/2026`
const plan = new File([text], 'ke-hoach.txt')
const nothing = { metadata: {}, rows: [], added: [] }

function send(address: string, body: BodyInit, one = office): Promise<Response> {
  return Promise.resolve(
    portal.app.request(`/api/can-bo/ke-hoach/${address}`, {
      method: 'POST',
      body,
      headers: { Cookie: one.cookies(), 'Sec-Fetch-Site': 'same-origin' },
    }),
  )
}

function handIn(corrections: object, file: File | null = plan): Promise<Response> {
  const form = new FormData()
  if (file) form.set('tep', file)
  form.set('sua', JSON.stringify(corrections))
  return send('44', form)
}

test('a file is shown beside what was read of it, and nothing is kept', async () => {
  const reply = await send('44/doc?ten=ke-hoach.txt', await plan.arrayBuffer())
  expect(reply.status).toBe(200)
  const read = (await reply.json()) as { lines: string[]; rows: { lead: string; first: number }[] }
  expect(read).toMatchObject({ metadata: { number: '905/KH-UBND', date: '03/03/2026' } })
  expect(read.lines).toHaveLength(11)
  expect(read.rows.map(({ lead, first }) => [lead, first])).toEqual([
    ['Sở Y tế', 7],
    ['Sở Nội vụ', 8],
    ['Sở Xây dựng', 9],
  ])
  expect(await portal.db.read.select().from(plans).where(eq(plans.number, '905/KH-UBND'))).toEqual([])
})

test('a file that is no plan is refused with its reason', async () => {
  const reply = await send('44/doc?ten=tho.txt', 'Trăm năm trong cõi người ta')
  expect(reply.status).toBe(422)
  expect(await reply.text()).toContain('không phải là kế hoạch')
})

test('what a person put right is stored, beside what was read', async () => {
  const reply = await handIn({
    metadata: { title: 'Sửa chợ Cầu Trăng và chợ Lá Tre năm 2026', date: '03/2026' },
    rows: [
      { index: 0, lead: 'Sở Y tế; Sở Công Thương', schedule: 'Quý II/2026' },
      { index: 1, dropped: true },
      { index: 2, lead: 'Sở Xây dựng' },
    ],
    added: [
      {
        line: 11,
        text: 'Các hộ dân dọn mương',
        lead: '',
        cooperating: 'UBND cấp xã',
        schedule: 'Tháng 5/2026',
      },
    ],
  })
  expect(reply.status).toBe(200)
  const { path, ...told } = (await reply.json()) as { path: string }
  expect(told).toEqual({ kind: 'new', commitments: 3, corrections: 6 })
  const [stored] = await portal.db.read.select().from(plans).where(eq(plans.number, '905/KH-UBND'))
  expect(path).toBe(`/ke-hoach/${stored!.id}/`)
  expect(stored).toMatchObject({ provinceCode: '44', title: 'Sửa chợ Cầu Trăng và chợ Lá Tre năm 2026' })
  const rows = await commitmentsOf(portal.db.read, stored!.id)
  expect(rows.map(({ text, lead, due }) => [text, lead, due])).toEqual([
    ['Sở Y tế kiểm tra nước ở chợ.', ['Sở Y tế', 'Sở Công Thương'], '2026-06-30'],
    ['Sở Xây dựng thay cống.', ['Sở Xây dựng'], null],
    ['Các hộ dân dọn mương', [], '2026-05-31'],
  ])
  const reading = stored!.reading as { corrections: unknown[]; notes: Record<string, string[]> }
  expect(reading.corrections).toEqual([
    { line: 0, field: 'date', read: '2026-03-03', put: '2026-03' },
    {
      line: 0,
      field: 'title',
      read: 'Sửa chợ Cầu Trăng năm 2026',
      put: 'Sửa chợ Cầu Trăng và chợ Lá Tre năm 2026',
    },
    { line: 7, field: 'lead', read: 'Sở Y tế', put: 'Sở Y tế; Sở Công Thương' },
    { line: 7, field: 'schedule', read: null, put: 'Quý II/2026' },
    { line: 8, field: 'row', read: 'Sở Nội vụ tổ chức họp tiểu thương.', put: null },
    { line: 11, field: 'row', read: null, put: 'Các hộ dân dọn mương' },
  ])
  expect(reading.notes['b1']).toContain('Người nạp đã sửa đơn vị chủ trì; máy đọc: “Sở Y tế”.')
  const entries = await portal.db.read.select().from(audit).where(eq(audit.action, 'plan.import'))
  expect(entries.at(-1)).toMatchObject({ actor: officeId, unitCode: '44', detail: { corrections: 6 } })
})

test.each([
  ['no file', nothing, null],
  ['a date that is none', { ...nothing, metadata: { date: 'mồng ba' } }, plan],
  ['a field that there is not', { ...nothing, rows: [{ index: 0, colour: 'đỏ' }] }, plan],
  ['no corrections at all', {}, plan],
])('%s is refused with a sentence', async (_, corrections, file) => {
  const reply = await handIn(corrections, file)
  expect(reply.status).toBe(422)
})

test('a province office brings in nothing for another province', async () => {
  const form = new FormData()
  form.set('tep', plan)
  expect((await send('96', form)).status).toBe(403)
})
