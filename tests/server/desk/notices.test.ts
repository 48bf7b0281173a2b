/** A clerk hands a table in, a leader approves or returns it; what the browser checked the server checks again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notice } from '../../../db/notices/notices.ts'
import { parseCsv } from '../../../domain/csv/parse.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn, todayBesidesDuties, type Browser } from './browser.ts'

const unit = '19366'
const at = `/api/can-bo/cong-khai/${unit}`
const facts = { decisionNumber: '12/2026/QĐ-UBND', decisionDate: '15/01/2026', validFrom: '01/02/2026' }
const head = 'Đường phố;Đoạn từ;Đoạn đến;Loại đường;Vị trí 1;Vị trí 2;Vị trí 3;Vị trí 4\n'

let portal: TestPortal
let clerk: Browser
let leader: Browser
beforeAll(async () => {
  portal = await openPortal()
  await account(portal, 'clerk', grant('clerk', unit))
  await account(portal, 'leader', grant('leader', unit))
  await account(portal, 'elsewhere', grant('leader', '31825'))
  ;[clerk, leader] = [await signIn(portal, 'clerk'), await signIn(portal, 'leader')]
})
afterAll(() => portal.close())

function table(rows: string, changes: object = {}) {
  const lines = parseCsv(head + rows, ';')
  const about = { kind: 'land-prices', fileName: 'gia-dat.xlsx', sheet: 'Giá đất', facts }
  return { ...about, lines, confirmed: [], replaces: null, ...changes }
}

async function json(response: Response): Promise<Record<string, never>> {
  return (await response.json()) as Record<string, never>
}

async function handedIn(rows: string, changes: object = {}, by = clerk): Promise<string> {
  const response = await by.post(at, table(rows, changes))
  expect(response.status).toBe(200)
  return (await json(response))['id']!
}

const status = async (response: Promise<Response>) => (await response).status

describe('a table', () => {
  test('is handed in, sent, looked at, approved and then public', async () => {
    const id = await handedIn('Đường A;Cầu;Chợ;Loại 1;1.250.000;;;\n')
    expect(await todayBesidesDuties(leader)).toEqual([])
    expect(await status(clerk.post(`${at}/${id}/gui`))).toBe(200)
    expect(await todayBesidesDuties(leader)).toEqual([
      '«Bảng giá đất» của xã Bến Quan chờ duyệt để công khai.',
    ])
    const seen = await json(await leader.get(`${at}/${id}`))
    expect(seen).toMatchObject({
      state: 'sent',
      inForce: null,
      counts: { added: 1, removed: 0, changed: 0, same: 0 },
      added: [{ street: 'Đường A', position1: 1_250_000 }],
      writer: { name: 'Cán bộ clerk', isOwn: false },
    })
    const approval = { digest: seen['digest'], publishAt: null }
    expect(await status(clerk.post(`${at}/${id}/duyet`, approval))).toBe(403)
    expect(await json(await leader.post(`${at}/${id}/duyet`, approval))).toEqual({ version: 1 })
    expect((await notice(portal.db.read, unit, 'gia-dat'))?.current.digest).toBe(seen['digest'])
    expect((await json(await clerk.get(at)))['drafts']).toEqual([])
  })

  test('is shown beside the version in force, from which a correction starts', async () => {
    const found = await json(await clerk.get(`${at}/dang-ap-dung/gia-dat`))
    const inForce = found['table'] as unknown as { lines: { line: number; cells: string[] }[] }
    expect(inForce.lines[1]?.cells.slice(0, 5)).toEqual(['Đường A', 'Cầu', 'Chợ', 'Loại 1', '1.250.000'])
    inForce.lines[1]!.cells[4] = '1.350.000'
    const response = await clerk.post(at, table('', { ...inForce, facts }))
    const { id } = await json(response)
    expect(await json(await clerk.get(`${at}/${id}`))).toMatchObject({
      inForce: 1,
      changed: [
        { before: { position1: 1_250_000 }, after: { position1: 1_350_000 }, columns: ['position1'] },
      ],
    })
  })

  test.each([
    [
      'a cell that is no price',
      'Đường A;;;;12tr;;;\n',
      {},
      /Trang «Giá đất», dòng 2, cột «Vị trí 1».*12\.000\.000/,
    ],
    [
      'a decision of a day to come',
      'Đường A;;;;12;;;\n',
      { facts: { ...facts, decisionDate: '01/01/2099' } },
      /còn chưa đến/,
    ],
    [
      'what may be right and is not confirmed',
      'Đường A;;;;1.200.000;;;\nĐường B;;;;1.300.000;;;\nĐường C;;;;1.400;;;\nĐường D;;;;1.300.000;;;\n',
      {},
      /ý là 1\.400\.000\?/,
    ],
    [
      'the code of another commune',
      'Đường A;;;;12;;;\n',
      { facts: { ...facts, unitCode: '19363' } },
      /19363/,
    ],
  ])('is refused with %s, however it was sent', async (_, rows, changes, sentence) => {
    const response = await clerk.post(at, table(rows, changes))
    expect(response.status).toBe(422)
    const errors = (await json(response))['errors'] as unknown as { message: string }[]
    expect(errors.map(({ message }) => message).join('\n')).toMatch(sentence)
  })

  test.each([
    ['an unknown kind', { kind: 'khong-co' }],
    ['a line too long', { lines: [{ line: 1, cells: Array.from({ length: 61 }, () => '') }] }],
    ['more than is known', { extra: 1 }],
  ])('with %s is not taken', async (_, changes) => {
    expect(await status(clerk.post(at, table('Đường A;;;;12;;;\n', changes)))).toBe(422)
  })
})

describe('a leader', () => {
  test('returns a table with a reason, which the writer reads and mends', async () => {
    const id = await handedIn('Đường A;;;;12;;;\n')
    await clerk.post(`${at}/${id}/gui`)
    expect(await status(leader.post(`${at}/${id}/tra-lai`, { reason: 'x' }))).toBe(422)
    expect(await status(leader.post(`${at}/${id}/tra-lai`, { reason: 'Thiếu đường B' }))).toBe(200)
    expect(await todayBesidesDuties(clerk)).toEqual(['«Bảng giá đất» của xã Bến Quan bị trả lại, cần sửa.'])
    const again = await handedIn('Đường A;;;;12;;;\nĐường B;;;;13;;;\n', { replaces: id })
    expect(await json(await clerk.get(`${at}/${id}`))).toMatchObject({ state: 'withdrawn' })
    expect(await status(clerk.post(`${at}/${again}/rut`))).toBe(200)
  })

  test('does not approve what they wrote themselves, nor what has changed since', async () => {
    const id = await handedIn('Đường A;;;;12;;;\n', {}, leader)
    await leader.post(`${at}/${id}/gui`)
    const { digest } = await json(await leader.get(`${at}/${id}`))
    expect(await status(leader.post(`${at}/${id}/duyet`, { digest, publishAt: null }))).toBe(422)
    const other = await handedIn('Đường A;;;;13;;;\n')
    await clerk.post(`${at}/${other}/gui`)
    expect(await status(leader.post(`${at}/${other}/duyet`, { digest, publishAt: null }))).toBe(422)
  })

  test('approves for a set time, until which it waits', async () => {
    const id = await handedIn('Đường A;;;;14;;;\n')
    await clerk.post(`${at}/${id}/gui`)
    const { digest } = await json(await leader.get(`${at}/${id}`))
    const publishAt = '2099-01-01T00:30:00.000Z'
    expect(await json(await leader.post(`${at}/${id}/duyet`, { digest, publishAt }))).toEqual({
      version: null,
    })
    expect(await json(await clerk.get(`${at}/${id}`))).toMatchObject({ state: 'approved', publishAt })
    expect((await notice(portal.db.read, unit, 'gia-dat'))?.current.version).toBe(1)
  })
})

test('a draft is not seen by way of another commune', async () => {
  const id = await handedIn('Đường A;;;;12;;;\n')
  const elsewhere = await signIn(portal, 'elsewhere')
  expect(await status(elsewhere.get(`/api/can-bo/cong-khai/31825/${id}`))).toBe(404)
  expect(await status(elsewhere.get(`${at}/${id}`))).toBe(403)
})
