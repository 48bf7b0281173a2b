import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import {
  countDead,
  deadLetters,
  noteFailed,
  noteSent,
  retryDead,
  takeDue,
  writeMails,
  type NewMail,
} from '../../db/outbox.ts'
import { outbox } from '../../db/schema/index.ts'
import { openTestDatabase, type TestDatabase } from '../setup/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(() => db.write((tx) => tx.delete(outbox)))

const now = new Date('2026-11-27T03:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const mail = (key: string, recipient = 'can-bo@example.vn'): NewMail => ({
  ...{ key, recipient, subject: `Thư ${key}`, body: 'Nội dung' },
})
const write = (...mails: NewMail[]) => db.write((tx) => writeMails(tx, mails, now))

test('a mail is written once for its key, with what it tells of, and only to an address that leads somewhere', async () => {
  await write(mail('1'), mail('1'), mail('2', 'a@khong-co-thu.invalid'))
  await write(mail('1'))
  const failing = db.write(async (tx) => {
    await writeMails(tx, [mail('3')], now)
    throw new Error('what it tells of failed')
  })
  await expect(failing).rejects.toThrow()
  expect((await db.read.select().from(outbox)).map(({ key }) => key)).toEqual(['1'])
})

test('several processes take each mail once', async () => {
  await write(...Array.from({ length: 120 }, (_, i) => mail(String(i))))
  const others = await Promise.all([openDatabase(db.where), openDatabase(db.where), openDatabase(db.where)])
  const take = async (one: Database) => {
    const taken: string[] = []
    for (;;) {
      const mails = await takeDue(one, 'mail', now, 7)
      if (mails.length === 0) return taken
      taken.push(...mails.map(({ key }) => key))
    }
  }
  const taken = (await Promise.all([db, ...others].map(take))).flat()
  await Promise.all(others.map((one) => one.close()))
  expect(taken).toHaveLength(120)
  expect(new Set(taken).size).toBe(120)
})

test('what a process took and did not note as sent is taken again', async () => {
  await write(mail('1'))
  expect(await takeDue(db, 'mail', now, 5)).toHaveLength(1)
  expect(await takeDue(db, 'mail', later(4), 5)).toHaveLength(0)
  expect(await takeDue(db, 'mail', later(6), 5)).toMatchObject([{ key: '1', attempts: 2 }])
})

test('a failed one waits longer each time, and in the end is left to be seen and sent again', async () => {
  await write(mail('1'))
  const failure = (at: Date) => ({ fault: '450', isFinal: false, now: at })
  const waited: number[] = []
  let at = now
  for (let attempt = 1; attempt <= 8; attempt++) {
    const [taken] = await takeDue(db, 'mail', at, 5)
    expect(taken?.attempts).toBe(attempt)
    await noteFailed(db, taken!, failure(at))
    const [row] = await db.read.select().from(outbox)
    if (row!.state === 'dead') break
    waited.push((Date.parse(row!.nextAt) - at.getTime()) / 60_000)
    expect(await takeDue(db, 'mail', new Date(Date.parse(row!.nextAt) - 1), 5)).toEqual([])
    at = new Date(row!.nextAt)
  }
  expect(waited).toEqual([1, 5, 15, 60, 180, 720, 1440])
  expect(await deadLetters(db.read, 'mail')).toMatchObject([{ key: '1', attempts: 8, fault: '450' }])
  expect(await countDead(db.read, 'mail')).toBe(1)
  expect(await takeDue(db, 'mail', later(100_000), 5)).toEqual([])
  expect(await db.write((tx) => retryDead(tx, 'mail', at))).toBe(1)
  expect(await takeDue(db, 'mail', at, 5)).toMatchObject([{ attempts: 1 }])
})

test('what a server will never take, and what waited for a week, is not tried again', async () => {
  await write(mail('1'), mail('2'))
  const [first] = await takeDue(db, 'mail', now, 1)
  await noteFailed(db, first!, { fault: '550', isFinal: true, now })
  expect(await countDead(db.read, 'mail')).toBe(1)
  expect(await takeDue(db, 'mail', later(8 * 24 * 60), 5)).toEqual([])
  expect(await countDead(db.read, 'mail')).toBe(2)
})

test('of a sent one the words are forgotten at once, the rest after a month', async () => {
  await write(mail('1'))
  const [taken] = await takeDue(db, 'mail', now, 1)
  await noteSent(db, taken!.id, now)
  expect(await db.read.select().from(outbox)).toMatchObject([{ state: 'sent', body: '' }])
  await noteSent(db, taken!.id, later(31 * 24 * 60))
  expect(await db.read.select().from(outbox)).toEqual([])
})
