/** `portal audit verify` on a real database, whole and tampered with. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runPortal } from './command-line.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-audit-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('says that the audit is whole, with its head, or names the first broken entry', async () => {
  const env = { DATA_FOLDER: folder }
  expect((await runPortal(['audit', 'verify'], env)).out).toBe('Nhật ký chưa có dòng nào.\n')
  await runPortal(['visit', 'codes', '--unit', '19366', '--count', '20'], env)
  const whole = await runPortal(['audit', 'verify'], env)
  expect(whole).toMatchObject({ code: 0, err: '' })
  const [, head = ''] = /^Nhật ký nguyên vẹn: \d+ dòng\. Mốc: (\d+:[\w-]{43})\n$/.exec(whole.out) ?? []
  expect(await runPortal(['audit', 'verify', '--noted', head], env)).toMatchObject({ code: 0 })
  expect((await runPortal(['audit', 'verify', '--noted', '1'], env)).err).toContain('số:chuỗi')

  const file = new Sqlite(join(folder, 'portal.db'))
  file.exec(`drop trigger audit_is_unchanged; update audit set actor = 'somebody' where seq = 1`)
  const { id } = file.prepare('select id from audit where seq = 1').get() as { id: string }
  file.close()
  const tampered = await runPortal(['audit', 'verify'], env)
  expect(tampered).toMatchObject({ code: 1, err: `Nhật ký bị sửa ở dòng 1 (mã ${id}).\n` })
})
