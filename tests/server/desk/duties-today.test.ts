/** What a commune must publish reaches its clerk: soon, today, late; nobody else's. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctDay } from '../../../db/calendar.ts'
import { publishNotice } from '../../../db/notices/notices.ts'
import type { Grant } from '../../../domain/access/roles.ts'
import { dutiesToday } from '../../../server/desk/duties-today.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { grant } from './browser.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

async function told(day: string, ...grants: Grant[]): Promise<[string, string | null][]> {
  const official = { id: 'x', username: 'x', name: 'X', email: '', grants }
  const lines = await dutiesToday({ db: portal.db, official: official as never, day })
  return lines.map(({ sentence, day }) => [sentence, day])
}
const clerk = grant('clerk', '19366', { from: '2025-01-01' })

test('what is due is told fifteen days before, on the day, and every day after until it is there', async () => {
  const nine = 'Thực hiện ngân sách 9 tháng, năm 2026'
  const about = async (day: string) => (await told(day, clerk)).filter(([said]) => said.includes(nine))
  expect(await about('2026-09-29')).toEqual([])
  expect(await about('2026-10-05')).toEqual([
    [`Công khai «${nine}» của xã Bến Quan: còn 10 ngày.`, '2026-10-15'],
  ])
  expect(await about('2026-10-15')).toEqual([
    [`Công khai «${nine}» của xã Bến Quan: hôm nay là hạn cuối.`, '2026-10-15'],
  ])
  expect(await about('2026-10-17')).toEqual([
    [`«${nine}» của xã Bến Quan chưa thấy trên cổng, đã quá hạn 2 ngày.`, '2026-10-15'],
  ])
  const notice = {
    ...{ unitCode: '19366', id: 'ngan-sach-2026', kind: 'budget', title: 'Ngân sách xã năm 2026' },
    ...{ period: '2026-9m', decisionNumber: '1/NQ', decisionDate: '2026-10-10', validFrom: null },
    ...{ validTo: null, fileName: 'a.csv', fileDigest: 'a', rows: [], actor: 'test' },
  }
  await portal.db.write((tx) => publishNotice(tx, notice, new Date('2026-10-18T03:00:00Z')))
  expect(await about('2026-10-18')).toEqual([])
})

test('in December what is due in January is seen coming, by the corrected calendar', async () => {
  const report = 'Báo cáo phòng, chống tham nhũng hằng năm, năm 2026'
  const about = async () => (await told('2026-12-28', clerk)).filter(([said]) => said.includes(report))
  const [[, due] = []] = await about()
  expect(due).toBe('2027-01-08')
  const change = { day: '2027-01-06', kind: 'off', source: 'Thông báo', actor: 'test' } as const
  await portal.db.write((tx) => correctDay(tx, change))
  expect((await about())[0]?.[1]).toBe('2027-01-11')
})

test('is nobody’s who does not publish for the commune', async () => {
  expect(await told('2026-10-17', grant('inspector', '44'), grant('administrator', ''))).toEqual([])
  const others = await told('2026-10-17', grant('leader', '31825'))
  expect(others.length).toBeGreaterThan(0)
  expect(others.filter(([said]) => said.includes('Bến Quan'))).toEqual([])
})
