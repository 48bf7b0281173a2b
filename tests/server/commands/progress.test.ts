/** `portal progress` and `portal calendar` on a real database with the project's own plans. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runPortal } from './command-line.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-progress-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runPortal(args, { DATA_FOLDER: folder }, new Date('2026-11-27T03:00:00Z'))
const add = (...args: string[]) =>
  run('progress', 'add', commitment, '--unit', '19366', '--text', 'Đã niêm yết ở cả 7 thôn.', ...args)
let commitment = ''

test('lists what a commune answers for, takes its report and shows it in the list', async () => {
  const listed = await run('progress', 'list', '--unit', '19366')
  expect(listed).toMatchObject({ code: 0, err: '' })
  expect(listed.out).toMatch(/^Xã Bến Quan: 90 cam kết\.\n/)
  commitment = /^vinh-linh-2024\/\S+/m.exec(listed.out)![0]
  expect((await add('--state', 'done')).err).toContain('ngày làm xong')
  expect((await add('--state', 'done', '--done-on', '20/11/2026')).err).toContain('Ghi lý do trễ')
  const late = ['--reason', 'Chờ kinh phí.', '--target', '7', '--reached', '7', '--measure', 'thôn']
  const stored = await add('--state', 'done', '--done-on', '20/11/2026', '--closing', ...late)
  expect(stored).toMatchObject({ code: 0, err: '' })
  expect(stored.out).toContain(`Trang: /ke-hoach/${commitment}/`)
  const after = await run('progress', 'list', '--unit', '19366')
  expect(after.out).toContain('Đã xong, báo cáo ngày 27/11/2026 (phiên bản 1)\n')
})

test('shows the report that stands to whoever wrote on an older one', async () => {
  const stale = await add('--state', 'in-progress', '--based-on', '0')
  expect(stale).toMatchObject({ code: 1, out: '' })
  expect(stale.err).toContain('Phiên bản 1, ngày 27/11/2026: đã xong. Đã niêm yết ở cả 7 thôn.')
})

test('asks those who are late about an indicator, once', async () => {
  const ask = () =>
    run(
      'progress',
      'ask',
      '--province',
      '44',
      '--indicator',
      'papi/2.3',
      '--asker',
      'Sở Tài chính',
      '--due',
      '15/12/2026',
    )
  const first = await ask()
  expect(first.err).toBe('')
  expect(first.out).toMatch(/^Đã đôn đốc \d+ nơi, \d+ báo cáo, hạn 15\/12\/2026\.\n$/)
  expect((await ask()).out).toBe('Không có nơi nào trễ báo cáo mà chưa được đôn đốc.\n')
  const wrong = await run(
    'progress',
    'ask',
    '--province',
    '44',
    '--indicator',
    'x',
    '--asker',
    'a',
    '--due',
    '1/1/2027',
  )
  expect(wrong.err).toContain('Không có chỉ số «x»')
})

test('prints a year of days off and takes a correction', async () => {
  expect((await run('calendar', 'list', '2026')).out).toContain('22/08/2026  làm bù')
  expect((await run('calendar', 'list', '1999')).code).toBe(1)
  const correction = ['calendar', 'correct', '24/11/2026']
  expect((await run(...correction, 'holiday', '--source', 'a')).code).toBe(1)
  expect((await run(...correction, 'usual', '--source', 'Thông báo 1/TB-VD')).out).toBe(
    'Đã ghi ngày 24/11/2026: như ngày thường trong tuần.\n',
  )
  expect((await run('calendar', 'list', '2026')).out).toContain(
    '24/11/2026  như ngày thường trong tuần (đã sửa)',
  )
})
