import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { xlsformFile } from '../../../db/instruments/xlsform.ts'
import { judgeResponses } from '../../../db/responses/judging.ts'
import { setAside } from '../../../db/responses/set-aside.ts'
import { receiptOf } from '../../../db/responses/receipts.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { audit, responses, tallies } from '../../../db/schema/index.ts'
import { loadContent } from '../../../db/seed.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { followUp } from '../../surveys/results/follow-up.ts'
import { response } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { cli, readTenBytes, runPortal } from './command-line.ts'

let db: TestDatabase
let folder: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-cli-'))
  db = await openTestDatabase()
  env = { DATA_FOLDER: folder, DATABASE_URL: db.where }
  await loadContent(db)
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

function portal(...args: string[]) {
  return runPortal(args, env)
}

const everyItem = (rating: (i: number) => number) =>
  Object.fromEntries(itemsOf(sipas2017).map(({ id }, i) => [id, rating(i)]))

async function answer(key: string, answers: object): Promise<string> {
  const { id } = await responseRecorder(db)(response({ answers }, { idempotencyKey: key }))
  return id
}

describe('responses and tallies', () => {
  let suspicious: string

  test('without responses there is nothing to export, and the tallies agree', async () => {
    expect(await portal('responses', 'export', '-')).toEqual({
      code: 1,
      out: '',
      err: 'Chưa có lượt trả lời nào để xuất.\n',
    })
    expect(await portal('tallies', 'check')).toMatchObject({
      code: 0,
      out: 'Số đếm khớp với từng lượt trả lời.\n',
    })
  })

  test('export writes the file whole, with what is set aside, and leaves a trace', async () => {
    await answer('a', { c1: 4, c2: 'na' })
    suspicious = await answer(
      'b',
      everyItem(() => 5),
    )
    await db.write((tx) => setAside(tx, { unitCode: '19366', ids: [suspicious], rule: 'identical-burst' }))
    const path = join(folder, 'luot.csv')
    const { code, out } = await portal('responses', 'export', path, '--unit', '19366')
    expect({ code, out }).toEqual({ code: 0, out: `Đã ghi 2 lượt trả lời vào ${path}\n` })
    const lines = (await readFile(path, 'utf8')).split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines.find((line) => line.includes(suspicious))).toContain('identical-burst')
    const [trace] = await db.read.select().from(audit).where(eq(audit.action, 'responses.export'))
    expect(trace).toMatchObject({ unitCode: '19366', detail: { instrument: 'sipas-2017', rows: 2 } })
    const stdout = await portal('responses', 'export', '-', '--unit', '19366')
    expect(stdout.out).toBe(lines.join('\r\n'))
  })

  test('a file that cannot be written leaves nothing behind', async () => {
    const { code, err } = await portal('responses', 'export', join(folder, 'khong-co', 'a.csv'))
    expect(code).toBe(1)
    expect(err).toContain('không có thư mục này.')
    await portal('responses', 'export', folder)
    expect((await readdir(join(folder, '..'))).filter((name) => name.endsWith('.dang-ghi'))).toEqual([])
  })

  test('what waits is listed with the reason, released by its receipt, and counts from then on', async () => {
    const receipt = receiptOf(suspicious)
    const listed = await portal('responses', 'set-aside', '--unit', '19366')
    expect(listed.out).toContain('Xã Bến Quan: 1 lượt đang để riêng')
    expect(listed.out).toMatch(new RegExp(`^${receipt} {2}nhận 20/11/2026 .*Gần như giống hệt`, 'm'))
    const release = ['responses', 'release', '--unit', '19366', '--by', 'Trần Thị B']
    const released = await portal(...release, receipt)
    expect(released).toMatchObject({ code: 0, out: 'Xã Bến Quan: 1 lượt được tính từ nay.\n' })
    const [row] = await db.read.select().from(responses).where(eq(responses.id, suspicious))
    expect(row).toMatchObject({ setAside: 'identical-burst', decision: 'released' })
    const [trace] = await db.read.select().from(audit).where(eq(audit.action, 'responses.release'))
    expect(trace).toMatchObject({ actor: 'Trần Thị B', detail: { ids: [suspicious] } })
    const again = await portal(...release, receipt)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain(receipt)
    expect(await portal('tallies', 'check')).toMatchObject({ code: 0 })
  })

  test('what is kept out leaves the list, is said once more when asked for, and can be released', async () => {
    await judgeResponses(db, [sipas2017], new Date('2026-11-20T09:30:00.000Z'))
    const other = await answer('c', { c1: 3 })
    await db.write((tx) => setAside(tx, { unitCode: '19366', ids: [other], rule: 'burst' }))
    const receipt = receiptOf(other)
    const keepOut = ['responses', 'keep-out', '--unit', '19366', '--by', 'Trần Thị B']
    expect(await portal(...keepOut, '--all', receipt)).toMatchObject({ code: 1, out: '' })
    expect(await portal(...keepOut, receipt)).toMatchObject({
      code: 0,
      out: 'Xã Bến Quan: 1 lượt không được tính, theo quyết định.\n',
    })
    expect((await portal(...keepOut, '--all')).out).toContain('không có lượt nào chờ quyết định')
    const decided = (await portal('responses', 'set-aside', '--unit', '19366', '--decided')).out
    expect(decided).toContain('0 lượt đang để riêng; 1 lượt không tính theo quyết định')
    expect(decided).toMatch(new RegExp(`^${receipt} .*Quá 60 lượt.* đã quyết định không tính$`, 'm'))
    const release = ['responses', 'release', '--unit', '19366', '--by', 'Trần Thị B']
    expect(await portal(...release, receipt)).toMatchObject({ code: 0 })
    expect(await portal('tallies', 'check')).toMatchObject({ code: 0 })
  })

  test('a tally that was tampered with is named with exit code 1, and a rebuild puts it right', async () => {
    await db.write((tx) =>
      tx
        .update(tallies)
        .set({ cellCounts: Uint8Array.of(7, 0, 0, 0) })
        .where(eq(tallies.unitCode, '44'))
        .returning(),
    )
    const { code, out, err } = await portal('tallies', 'check')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('  44|sipas-2017|1|2026-11|land|web|open\n')
    expect(err).not.toContain('  19366|')
    expect(await portal('tallies', 'rebuild')).toMatchObject({ code: 0 })
    expect(await portal('tallies', 'check')).toMatchObject({ code: 0 })
  })

  test('weighted figures are refused with the group that is too small, or the row that is wrong', async () => {
    const people = join(folder, 'dan-so.csv')
    const weighted = () => portal('responses', 'weighted', '--instrument', 'sipas-2017', people)
    await writeFile(people, 'variable,category,people\nsex,female,51\nsex,male,49\n')
    expect(await weighted()).toEqual({
      code: 1,
      out: '',
      err: 'Chưa tính có trọng số: có nhóm người trả lời quá ít. Nhóm còn thiếu: sex female.\n',
    })
    await writeFile(people, 'variable,category,people\nsex,"female,51\n')
    expect((await weighted()).err).toContain('dấu ngoặc kép')
  })

  test('a reader that has seen enough ends the export without a word', async () => {
    const record = responseRecorder(db)
    await Promise.all(
      Array.from({ length: 5000 }, (_, i) =>
        record(response({ answers: everyItem((at) => 1 + ((i + at) % 5)), service: 'other' })),
      ),
    )
    expect(await readTenBytes('responses export -', { ...process.env, ...env })).toEqual({
      code: '0',
      err: '',
    })
  })
})

describe('instrument', () => {
  test('a questionnaire is exported, and one from elsewhere checked, imported and listed', async () => {
    const ours = join(folder, 'sipas.xlsx')
    expect(await portal('instrument', 'export', 'sipas-2017', ours)).toMatchObject({ code: 0 })
    expect((await readFile(ours)).subarray(0, 2).toString()).toBe('PK')
    expect((await portal('instrument', 'check', ours)).err).toContain('của một phiếu có sẵn')
    const theirs = join(folder, 'phieu.xlsx')
    await writeFile(theirs, await xlsformFile(followUp))
    const checked = await portal('instrument', 'check', theirs)
    expect(checked).toMatchObject({ code: 0, err: '' })
    expect(checked.out).toContain('không có chỗ nào phải sửa. Phiếu «Phiếu thử»')
    expect((await portal('instrument', 'list')).out).not.toContain('follow-up')
    expect(await portal('instrument', 'import', theirs)).toMatchObject({ code: 0, err: '' })
    expect((await portal('instrument', 'list')).out).toContain(
      'follow-up  phiên bản 1  4 câu  Phiếu thử (nhập vào)\n',
    )
  })

  test('after its first response a changed definition needs a new version', async () => {
    await responseRecorder(db)(response({ answers: { overall: 5 } }, { instrument: followUp }))
    const path = join(folder, 'sua.xlsx')
    const changed = { ...followUp, intro: { vi: 'Lời khác' } }
    await writeFile(path, await xlsformFile(changed))
    await answer('of another questionnaire', { c1: 3 })
    const refused = await portal('instrument', 'import', path)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('phiên bản')
    await writeFile(path, await xlsformFile({ ...changed, version: '2' }))
    expect(await portal('instrument', 'import', path)).toMatchObject({ code: 0 })
    const { err } = await portal('responses', 'export', '-')
    expect(err).toContain('Chọn một bằng --instrument')
    expect(await portal('responses', 'export', '-', '--instrument', 'visit')).toMatchObject({ code: 1 })
    expect((await portal('responses', 'export', '-', '--instrument', 'follow-up')).out).toContain(
      'overall: Nhìn chung',
    )
  })

  test.each([
    ['an unknown one', ['instrument', 'export', 'xyz', 'x.xlsx'], 'Không có phiếu «xyz»'],
    ['what is no workbook', ['instrument', 'check', cli], 'không phải bảng tính .xlsx'],
    ['an unknown commune', ['responses', 'set-aside', '--unit', '99999'], 'unit find'],
  ])('%s is answered with one sentence and a failure', async (_, args, sentence) => {
    const { code, out, err } = await portal(...args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

test.each(['responses', 'tallies', 'instrument'])('help for %s is Vietnamese throughout', async (group) => {
  const { code, out } = await portal(group, '--help')
  expect(code).toBe(0)
  expect(out).toContain('Ví dụ')
  expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display help/)
})
