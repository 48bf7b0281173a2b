/** Copies are made while responses come in, opened, counted, and put back. */
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUp, restore } from '../../../db/backup/index.ts'
import { engine } from '../../../db/engine/columns.ts'
import { openDatabase } from '../../../db/engine/database.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { responses, tallies, units } from '../../../db/schema/index.ts'
import { wrongTallies } from '../../../db/tallies/recount.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
let folder: string
beforeEach(async () => {
  db = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-backup-'))
})
afterEach(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

const unit = { code: '19366', provinceCode: '44' }
const minute = (n: number) => new Date(Date.UTC(2026, 10, 27, 6, n))

function sender() {
  const record = responseRecorder(db)
  return (n: number) =>
    record({
      ...{ unit, instrument: sipas2017, mode: 'web', assurance: 'open' },
      submission: { service: 'land', answers: { c1: 4, c2: 5 } },
      idempotencyKey: `sao-luu-${String(n).padStart(10, '0')}`,
      receivedAt: minute(0).toISOString(),
    })
}

describe.runIf(engine === 'sqlite')('a SQLite database', () => {
  beforeEach(async () => {
    const today = { validFrom: '2025-07-01', validTo: null, provinceCode: '44' }
    await db.write((tx) =>
      tx.insert(units).values({
        ...today,
        code: '19366',
        level: 'commune',
        kind: 'xã',
        name: 'Bến Quan',
        slug: 'ben-quan',
      }),
    )
  })

  test('is copied while responses come in; the copy has what was acknowledged before, and right counts', async () => {
    const send = sender()
    await Promise.all(Array.from({ length: 50 }, (_, i) => send(i)))
    let sending = true
    let sent = 50
    const writing = (async () => {
      while (sending) await send(sent++)
    })()
    const report = await backUp(db.where, folder, { now: minute(1) })
    sending = false
    await writing
    expect(report.responses).toBeGreaterThanOrEqual(50)

    const target = join(folder, 'elsewhere.db')
    const back = await restore(target, report.folder, { replace: false, now: minute(2) })
    expect(back).toEqual({ before: null, responses: report.responses, madeAt: minute(1).toISOString() })
    const copy = await openDatabase(target)
    expect(await copy.read.select().from(responses)).toHaveLength(report.responses!)
    expect(await wrongTallies(copy.read)).toEqual([])
    await copy.close()
  })

  test('whose counts are wrong is not called copied, and nothing is left', async () => {
    await sender()(1)
    await db.write((tx) => tx.delete(tallies))
    await expect(backUp(db.where, folder, { now: minute(1) })).rejects.toThrow(
      'số đếm trong bản sao không khớp',
    )
    expect(await readdir(folder)).toEqual([])
  })

  test('that is there is only replaced on demand, and kept', async () => {
    await sender()(1)
    const { folder: copy } = await backUp(db.where, folder, { now: minute(1) })
    const target = join(folder, 'portal.db')
    await restore(target, copy, { replace: false, now: minute(2) })
    await expect(restore(target, copy, { replace: false, now: minute(3) })).rejects.toThrow('--replace')
    const { before } = await restore(target, copy, { replace: true, now: minute(3) })
    const kept = await openDatabase(before!)
    expect(await kept.read.select().from(responses)).toHaveLength(1)
    await kept.close()
  })

  test('a copy that was changed since, or is not whole, is refused', async () => {
    const { folder: copy } = await backUp(db.where, folder, { now: minute(1) })
    await appendFile(join(copy, 'portal.db'), 'x')
    const target = join(folder, 'portal.db')
    await expect(restore(target, copy, { replace: false, now: minute(2) })).rejects.toThrow(
      'portal.db thiếu hoặc đã bị thay đổi',
    )
    await expect(restore(target, folder, { replace: false, now: minute(2) })).rejects.toThrow(
      'không phải một bản sao trọn vẹn',
    )
    expect(await readdir(folder)).toEqual([copy.slice(folder.length + 1)])
  })

  test('only the newest copies are kept', async () => {
    for (const n of [1, 2, 3]) await backUp(db.where, folder, { keep: 2, now: minute(n) })
    expect((await readdir(folder)).sort()).toEqual([
      'lang-nghe-2026-11-27T06-02-00Z',
      'lang-nghe-2026-11-27T06-03-00Z',
    ])
  })
})

describe.runIf(engine === 'postgresql')('a PostgreSQL database', () => {
  test('without pg_dump says what to install', async () => {
    const path = process.env['PATH']
    process.env['PATH'] = folder
    await expect(backUp(db.where, folder, { now: minute(1) })).rejects.toThrow('postgresql-client')
    process.env['PATH'] = path
    expect(await readdir(folder)).toEqual([])
  })
})
