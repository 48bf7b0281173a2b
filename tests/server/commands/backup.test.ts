import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engine } from '../../../db/engine/columns.ts'
import { openDatabase } from '../../../db/engine/database.ts'
import { settings } from '../../../db/schema/index.ts'
import { holdDataFolder, makeDataFolder } from '../../../server/data-folder.ts'
import { runPortal } from './command-line.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-backup-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test.runIf(engine === 'sqlite')('an installation is copied, lost, and back', async () => {
  const data = join(folder, 'data')
  const env = { DATA_FOLDER: data }
  const now = new Date('2026-11-27T18:00:00Z')
  const copies = join(folder, 'copies')
  const db = await openDatabase(await made(data))
  await db.write((tx) => tx.insert(settings).values({ key: 'of-this-installation', value: 'yes' }))

  const backup = await runPortal(['backup', copies, '--keep', '3'], env, now)
  expect(backup.err).toBe('')
  expect(backup.out).toContain('0 lượt trả lời, số đếm khớp')
  await db.close()
  await rm(data, { recursive: true })

  const copy = join(copies, 'lang-nghe-2026-11-27T18-00-00Z')
  const restored = await runPortal(['restore', copy], env, now)
  expect(restored).toMatchObject({ code: 0, err: '' })
  const again = await openDatabase(join(data, 'portal.db'))
  expect((await again.read.select().from(settings)).map(({ key }) => key)).toContain('of-this-installation')
  await again.close()

  const letGo = await holdDataFolder(data)
  const busy = await runPortal(['restore', copy, '--replace'], env, now)
  expect(busy).toMatchObject({
    code: 1,
    err: expect.stringContaining('đang được một cổng khác dùng') as string,
  })
  letGo()
})

test('what cannot be done is said in a sentence', async () => {
  const env = { DATA_FOLDER: join(folder, 'data') }
  for (const args of [
    ['backup', folder, '--keep', 'mười'],
    ['restore', folder],
  ]) {
    const { code, out, err } = await runPortal(args, env)
    expect([code, out]).toEqual([1, ''])
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(/--keep mười: cần một số|không phải một bản sao trọn vẹn/)
  }
})

async function made(dataFolder: string): Promise<string> {
  await makeDataFolder(dataFolder)
  return join(dataFolder, 'portal.db')
}
