/** The list of cases beside their events, and what is cleared when its time is over. */
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textsOf } from '../../../db/cases/events.ts'
import { openCase, type NewCase } from '../../../db/cases/open.ts'
import type { CaseKey } from '../../../db/cases/reference.ts'
import { residentActs } from '../../../db/cases/residents.ts'
import { caseList, units } from '../../../db/schema/index.ts'
import { startCaseKeeping } from '../../../server/cases/keeping.ts'
import { unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { runPortal } from './command-line.ts'

let db: TestDatabase
const november = new Date('2026-11-02T03:00:00Z')

beforeAll(async () => {
  db = await openTestDatabase()
  await db.write((tx) => tx.insert(units).values([...unitRows]))
})
afterAll(() => db.close())

const portal = (...args: string[]) => runPortal(args, { DATABASE_URL: db.where }, november)

async function open(): Promise<CaseKey> {
  const given: NewCase = {
    ...{ unitCode: '19366', provinceCode: '44', handler: '19366', kind: 'petition', subject: '' },
    ...{ mode: 'web', isUrgent: false, isRemote: false, text: 'Cầu đầu thôn gãy lan can.', place: '' },
    ...{ contact: null, isAgreed: false, files: [], formKey: randomUUID() },
    ...{ secretHash: '00', actor: 'resident' },
  }
  return (await db.write((tx) => openCase(tx, given, november))).key
}

test('a list that differs from the events is named, and made anew', async () => {
  const key = await open()
  expect(await portal('cases', 'check')).toMatchObject({ code: 0, err: '' })
  await db.write((tx) => tx.update(caseList).set({ state: 'closed' }).where(eq(caseList.caseId, key.id)))
  const found = await portal('cases', 'check')
  expect(found.code).toBe(1)
  expect(found.err).toContain(`19366/${key.id}`)
  expect((await portal('cases', 'rebuild')).out).toContain('1 hồ sơ')
  expect((await portal('cases', 'check')).code).toBe(0)
})

test('a corrected calendar moves the days on which cases are due', async () => {
  const { unitCode, id } = await open()
  const due = async () =>
    (await db.read.select().from(caseList)).find((row) => row.unitCode === unitCode && row.caseId === id)!
      .dueOn
  expect(await due()).toBe('2026-11-23')
  const corrected = await portal('calendar', 'correct', '10/11/2026', 'off', '--source', 'Thông báo ví dụ')
  expect(corrected.code).toBe(0)
  expect(await due()).toBe('2026-11-25') // the 24th is a day off
  expect((await portal('cases', 'check')).code).toBe(0)
})

test('what is over its time is cleared by one of several processes, and said without content', async () => {
  const key = await open()
  await db.write((tx) => residentActs(tx, key, { does: 'withdraw' }, { formKey: randomUUID(), at: november }))
  const logged: unknown[] = []
  const at = (days: number) => new Date(november.getTime() + days * 86_400_000)
  const keeping = (days: number) =>
    startCaseKeeping({
      ...{ db, now: () => at(days), everySeconds: 0 },
      log: (event, facts) => logged.push({ event, ...facts }),
    })
  await keeping(300).run()
  expect((await textsOf(db.read, key)).size).toBe(1)
  const both = [keeping(400), keeping(400)]
  await Promise.all(both.map((one) => one.run()))
  expect((await textsOf(db.read, key)).size).toBe(0)
  expect(logged).toEqual([{ event: 'cases-cleared', cleared: 1 }])
})
