/** A draft on which residents are asked: checked as a table, commented on, answered, reported, and approved by a leader. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commentsOf } from '../../../db/notices/consultations.ts'
import { notice, publishNotice } from '../../../db/notices/notices.ts'
import { audit } from '../../../db/schema/index.ts'
import { addDays, vietnamDay } from '../../../domain/calendar.ts'
import { account, grant, signIn, type Browser } from '../desk/browser.ts'
import { openPortal, type TestPortal } from '../testing.ts'

const today = vietnamDay(Date.now())
const place = { unitCode: '19366', noticeId: 'lay-y-kien-quy-uoc' }
const at = `/api/can-bo/gop-y/${place.unitCode}/${place.noticeId}`

let portal: TestPortal
let clerk: Browser
let leader: Browser
beforeAll(async () => {
  portal = await openPortal()
  await account(portal, 'clerk', grant('clerk', '19366'))
  await account(portal, 'leader', grant('leader', '19366'))
  ;[clerk, leader] = [await signIn(portal, 'clerk'), await signIn(portal, 'leader')]
  await publish(addDays(today, -3), addDays(today, 20))
})
afterAll(() => portal.close())

/** The draft with these days. */
async function publish(validFrom: string, validTo: string): Promise<void> {
  const rows = ['Điều 1', 'Điều 2'].map((section) => ({
    key: section,
    cells: { section, text: `Nội dung ${section}.` },
  }))
  const about = {
    unitCode: '19366',
    id: place.noticeId,
    kind: 'consultation',
    title: 'Quy ước',
    period: '2026',
  }
  const file = {
    fileName: 'a',
    fileDigest: 'b',
    actor: 'test',
    decisionNumber: '5/KH',
    decisionDate: validFrom,
  }
  await portal.db.write((tx) => publishNotice(tx, { ...about, ...file, validFrom, validTo, rows }))
}

async function comment(text: string, changes: Record<string, string> = {}): Promise<Response> {
  const fields = { 'don-vi': '19366', bang: place.noticeId, muc: 'Điều 1', 'y-kien': text, ...changes }
  return portal.app.request('/gop-y/', {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
}

async function listed() {
  return (await (await clerk.get(at)).json()) as {
    comments: { id: string; text: string; isAnswered: boolean; leftOut: string }[]
    answers: { count: number }[]
  }
}

test('a comment is taken without an account, once however often it is sent', async () => {
  for (const text of [
    'Xin thêm người tạm trú',
    'Xin thêm người tạm trú ',
    'Cho người tạm trú nữa',
    'Quá dài',
  ])
    expect((await comment(text)).status).toBe(200)
  expect((await comment('Chung: tốt', { muc: '' })).status).toBe(200)
  const kept = await commentsOf(portal.db.read, place)
  expect(kept.map(({ rowKey }) => rowKey).sort()).toEqual(['', 'Điều 1', 'Điều 1', 'Điều 1'])
  expect(JSON.stringify(portal.logged)).not.toContain('tạm trú')
})

test.each([
  ['a', {}, 422],
  ['a'.repeat(2001), {}, 422],
  ['Đủ dài', { muc: 'Điều 9' }, 422],
  ['Đủ dài', { bang: 'khong-co' }, 404],
  ['Đủ dài', { 'don-vi': '00000' }, 404],
])('«%.6s…» with %j is refused with %i', async (text, changes, status) => {
  const response = await comment(text, changes)
  expect(response.status).toBe(status)
  expect(await response.text()).not.toContain('aaaa')
})

test('comments are answered together, left out, and told in a report that a leader approves', async () => {
  const { comments } = await listed()
  const idOf = (text: string) => comments.find((one) => one.text.includes(text))!.id
  const ids = ['Xin thêm', 'Cho người'].map(idOf)
  const given = { said: 'Áp dụng cho người tạm trú', outcome: 'Tiếp thu', answer: 'Đã thêm vào Điều 1.' }
  const mixed = [ids[0]!, idOf('Chung')]
  expect((await clerk.post(`${at}/tra-loi`, { ...given, ids: mixed })).status).toBe(422)
  expect((await clerk.post(`${at}/tra-loi`, { ...given, ids: [] })).status).toBe(422)
  expect((await clerk.post(`${at}/tra-loi`, { ...given, ids, said: '=1+1 xx' })).status).toBe(422)
  expect(await (await clerk.post(`${at}/tra-loi`, { ...given, ids })).json()).toEqual({ number: 1 })
  expect((await clerk.post(`${at}/tra-loi`, { ...given, ids })).status).toBe(422)
  const reason = 'Không phải góp ý về dự thảo.'
  expect((await clerk.post(`${at}/bo-qua`, { id: idOf('Quá dài'), reason })).status).toBe(200)
  const whole = { said: 'Khen dự thảo', outcome: 'Ghi nhận', answer: 'Cảm ơn Ông/Bà.', ids: [idOf('Chung')] }
  expect((await clerk.post(`${at}/tra-loi`, whole)).status).toBe(200)
  expect((await listed()).answers.map(({ count }) => count)).toEqual([2, 1])

  const { kind, table } = (await (await clerk.get(`${at}/bao-cao`)).json()) as {
    kind: string
    table: { facts: object; lines: { line: number; cells: string[] }[] }
  }
  expect(table.lines.slice(1).map(({ cells }) => cells)).toEqual([
    ['Điều 1', 'Áp dụng cho người tạm trú', '2', 'Tiếp thu', 'Đã thêm vào Điều 1.'],
    ['Cả dự thảo', 'Khen dự thảo', '1', 'Ghi nhận', 'Cảm ơn Ông/Bà.'],
  ])
  const [year, month, day] = today.split('-')
  const facts = { ...table.facts, decisionNumber: '7/BC', decisionDate: `${day}/${month}/${year}` }
  const handed = {
    kind,
    fileName: 'bao-cao',
    sheet: '',
    lines: table.lines,
    facts,
    confirmed: [],
    replaces: null,
  }
  const kept = await clerk.post('/api/can-bo/cong-khai/19366', handed)
  expect(kept.status).toBe(200)
  const draft = `/api/can-bo/cong-khai/19366/${((await kept.json()) as { id: string }).id}`
  await clerk.post(`${draft}/gui`)
  const { digest } = (await (await leader.get(draft)).json()) as { digest: string }
  expect((await leader.post(`${draft}/duyet`, { digest, publishAt: null })).status).toBe(200)
  const result = await notice(portal.db.read, '19366', 'ket-qua-lay-y-kien-quy-uoc')
  expect(result?.rows).toHaveLength(2)
  const entries = await portal.db.read.select().from(audit)
  expect(JSON.stringify(entries)).not.toContain('Cho người tạm trú nữa')
})

test('before and after its days nothing is taken, and the clerk is told what is left', async () => {
  for (const [from, to] of [
    [-40, -1],
    [1, 30],
  ]) {
    await publish(addDays(today, from!), addDays(today, to!))
    const response = await comment('Còn kịp không')
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('chưa mở hoặc đã hết thời hạn')
  }
})

test('a consultation that ended without a report is in the day of the clerk', async () => {
  await publish(addDays(today, -40), addDays(today, -1))
  const said = async () => JSON.stringify(await (await clerk.get('/api/can-bo/hom-nay')).json())
  expect(await said()).not.toContain('đã hết hạn')
  const other = { ...place, noticeId: 'lay-y-kien-khac' }
  const about = {
    unitCode: '19366',
    id: other.noticeId,
    kind: 'consultation',
    title: 'Việc khác',
    period: '2026',
  }
  const file = {
    fileName: 'a',
    fileDigest: 'b',
    actor: 'test',
    decisionNumber: '6',
    decisionDate: '2026-01-01',
  }
  const days = { validFrom: addDays(today, -40), validTo: addDays(today, -1) }
  await portal.db.write((tx) => publishNotice(tx, { ...about, ...file, ...days, rows: [] }))
  expect(await said()).toContain('Lấy ý kiến «Việc khác» của xã Bến Quan đã hết hạn')
})

test('from one network so many are taken in an hour', async () => {
  const statuses: number[] = []
  while (statuses.length < 61 && statuses.at(-1) !== 429) statuses.push((await comment('Đủ dài')).status)
  expect(statuses.at(-1)).toBe(429)
})
