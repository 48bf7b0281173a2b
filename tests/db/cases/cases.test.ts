import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changesSince, currentVersion } from '../../../db/changes/changes.ts'
import { correctDay } from '../../../db/calendar.ts'
import { checkCases, holdAllCases, rebuildCases, rebuildCasesIn } from '../../../db/cases/check.ts'
import { clockCorrections, correctClock } from '../../../db/cases/clock-corrections.ts'
import { caseCountsOf, figuresOf } from '../../../db/cases/counts.ts'
import {
  addEvents,
  caseOf,
  EventRefused,
  eventsOf,
  filesOfCase,
  standingOfCase,
  textsOf,
} from '../../../db/cases/events.ts'
import { followersOf, headOf } from '../../../db/cases/followers.ts'
import { handleCase, officialActs, type Handling, type OfficialAct } from '../../../db/cases/handling.ts'
import { clearOld, contactsOf } from '../../../db/cases/keeping.ts'
import { countQueue, queue } from '../../../db/cases/list.ts'
import { openJoined } from '../../../db/cases/open-story.ts'
import { openCase, type NewCase, type Opened } from '../../../db/cases/open.ts'
import { openPublicCases, owedPublicCases } from '../../../db/cases/open-public.ts'
import { findPublicCases, publicCase, publishCase } from '../../../db/cases/publish.ts'
import {
  caseIdOf,
  caseOfReference,
  caseReference,
  isSecret,
  secretHash,
  secretOf,
  type CaseKey,
} from '../../../db/cases/reference.ts'
import { residentActs, type ResidentAct } from '../../../db/cases/residents.ts'
import { holdCasesOfSecret, splitCase } from '../../../db/cases/split.ts'
import { audit, caseEvents, caseList, outbox, units } from '../../../db/schema/index.ts'
import type { Queries } from '../../../db/engine/database.ts'
import { verdicts } from '../../../domain/cases/events.ts'
import { caseKinds } from '../../../domain/cases/kinds.ts'
import { secretBytes } from '../../../domain/cases/secret-words.ts'
import { Refusal } from '../../../domain/refusal.ts'
import { correctCalendar } from '../../../server/calendar.ts'
import { unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { runs } from '../../setup/properties.ts'

let db: TestDatabase
const november = new Date('2026-11-02T03:00:00Z')
const later = (days: number) => new Date(november.getTime() + days * 86_400_000)

beforeAll(async () => {
  db = await openTestDatabase()
  await db.write((tx) => tx.insert(units).values([...unitRows]))
})
afterAll(() => db.close())

const picture = { name: 'cau.webp', type: 'image/webp', content: new Uint8Array([1, 2, 3]) }
const given = (changes: Partial<NewCase> = {}): NewCase => ({
  ...{ unitCode: '19366', provinceCode: '44', handler: '19366', kind: 'petition', subject: 'papi/6.2' },
  ...{
    mode: 'web',
    isUrgent: false,
    isRemote: false,
    text: 'Cầu đầu thôn gãy lan can.',
    place: 'Thôn Ví Dụ',
  },
  ...{ contact: null, isAgreed: false, files: [], formKey: randomUUID(), secretHash: '00' },
  ...{ actor: 'resident', ...changes },
})
const open = async (changes: Partial<NewCase> = {}, at = november) =>
  (await db.write((tx) => openCase(tx, given(changes), at))).key
const act = (key: CaseKey, done: ResidentAct, at = later(1), formKey: string = randomUUID()) =>
  db.write((tx) => residentActs(tx, key, done, { formKey, at }))
const handle = (key: CaseKey, type: OfficialAct, changes: Partial<Handling> = {}, at = later(1)) =>
  db.write((tx) =>
    handleCase(
      tx,
      {
        key,
        type,
        data: {},
        text: 'Đã xem.',
        actor: 'clerk',
        requestKey: randomUUID(),
        ...changes,
      },
      at,
    ),
  )
const typesOf = async (key: CaseKey) => (await eventsOf(db.read, key)).map(({ type }) => type)
const codeOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(() => undefined).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Refusal)
  return (error as Refusal).code
}
/** A transaction that has done its work, and ends a while after the other has begun. */
const during = async (work: (tx: Queries) => Promise<unknown>, other: () => Promise<unknown>) => {
  const { promise: worked, resolve: hasWorked } = Promise.withResolvers<undefined>()
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<undefined>()
  const first = db.write(async (tx) => {
    await work(tx)
    hasWorked(undefined)
    await mayEnd
  })
  await worked
  const second = other()
  await pause(300)
  end(undefined)
  await Promise.all([first, second])
}

describe('reference and secret', () => {
  test('are found however they are typed, and one wrong character is noticed', () => {
    const key = { unitCode: '19366', id: caseIdOf('19366', randomUUID()) }
    const reference = caseReference(key)
    expect(reference).toMatch(/^19366-[3-9A-Y]{4}-[3-9A-Y]{4}-[3-9A-Y]$/)
    for (const typed of [
      reference,
      reference.toLowerCase(),
      reference.replaceAll('-', ' '),
      ` ${reference.replaceAll('-', '')}`,
    ])
      expect(caseOfReference(typed)).toEqual(key)
    const last = reference.at(-1)!
    expect(caseOfReference(reference.slice(0, -1) + (last === '3' ? '4' : '3'))).toBe(null)
    expect(caseOfReference('')).toBe(null)
  })

  test('the secret opens this case alone, and only its hash is kept', async () => {
    const formKey = randomUUID()
    const key = { unitCode: '19366', id: caseIdOf('19366', formKey) }
    const secret = secretOf(key, formKey)
    expect(secretOf(key, formKey)).toBe(secret)
    const kept = await secretHash(key, secretBytes(secret)!)
    expect(await isSecret(key, secretBytes(secret)!, kept)).toBe(true)
    expect(await isSecret(key, secretBytes(secretOf(key, randomUUID()))!, kept)).toBe(false)
    expect(await isSecret({ ...key, unitCode: '19363' }, secretBytes(secret)!, kept)).toBe(false)
  })
})

describe('opening', () => {
  test('keeps what was sent, and the same form sent again is the same case', async () => {
    const form = given({
      files: [picture],
      contact: { name: 'Trần Ví Dụ', phone: '', email: 'vi.du@example.vn' },
    })
    const before = await currentVersion(db.read)
    const first = await db.write((tx) => openCase(tx, form, november))
    expect(first.was).toBe('opened')
    const again = await db.write((tx) => openCase(tx, form, later(3)))
    expect(again).toMatchObject({ was: 'repeated', key: first.key })
    const other = await db.write((tx) => openCase(tx, { ...form, text: 'Khác.' }, later(3)))
    expect(other.was).toBe('other')
    expect(await typesOf(first.key)).toEqual(['opened'])
    expect((await textsOf(db.read, first.key)).get(1)).toMatchObject({ text: form.text, place: form.place })
    expect(await filesOfCase(db.read, first.key)).toMatchObject([{ name: 'cau.webp', size: 3, number: 1 }])
    expect(await contactsOf(db.read, [first.key])).toMatchObject([{ email: 'vi.du@example.vn' }])
    const { since } = await changesSince(db.read, before)
    expect(since?.map(({ noun, place }) => `${noun}/${place}`)).toEqual(['cases/19366'])
  })

  test('the same form taken three times at once makes one case', async () => {
    const form = given()
    const results = await Promise.all([1, 2, 3].map(() => db.write((tx) => openCase(tx, form, november))))
    expect(results.filter(({ was }) => was === 'opened')).toHaveLength(1)
    expect(results.filter(({ was }) => was === 'repeated')).toHaveLength(2)
  })

  test('events cannot be changed or deleted', async () => {
    const key = await open()
    const changed = db.write((tx) =>
      tx.update(caseEvents).set({ actor: 'x' }).where(eq(caseEvents.caseId, key.id)).returning(),
    )
    await expect(changed).rejects.toThrow()
    const deleted = db.write((tx) => tx.delete(caseEvents).where(eq(caseEvents.caseId, key.id)).returning())
    await expect(deleted).rejects.toThrow()
    expect(await typesOf(key)).toEqual(['opened'])
  })
})

describe('from question to verdict', () => {
  test('an answer judged not enough opens the case again, a second time at the province', async () => {
    const key = await open({ contact: { name: '', phone: '', email: 'vi.du@example.vn' } })
    await handle(key, 'accepted', { text: '' })
    await handle(key, 'asked', { text: 'Cầu nào?' })
    await act(key, { does: 'write', text: 'Cầu số hai.', files: [] }, later(2))
    await handle(key, 'answered', { text: 'Đã sửa.' }, later(3))
    const no = { does: 'judge', verdict: 'no', text: 'Chưa sửa.', opensAgain: true } as const
    await act(key, no, later(4))
    expect(await standingOfCase(db.read, key, later(4))).toMatchObject({
      state: 'open',
      handler: '19366',
      reopenings: 1,
    })
    await handle(key, 'answered', {}, later(5))
    await act(key, { ...no, verdict: 'partly' }, later(6))
    expect(await standingOfCase(db.read, key, later(6))).toMatchObject({
      state: 'open',
      handler: '44',
      reopenings: 2,
    })
    await handle(key, 'answered', {}, later(7))
    await expect(act(key, no, later(8))).rejects.toMatchObject({ fault: 'too-often' })
    const mails = await db.read.select().from(outbox)
    expect(mails.filter(({ recipient }) => recipient === 'vi.du@example.vn')).toHaveLength(4)
    expect(mails.every(({ body, subject }) => !`${subject} ${body}`.includes('sửa'))).toBe(true)
    const entries = await db.read.select().from(audit).where(eq(audit.actor, 'clerk'))
    expect(entries.map(({ action }) => action)).toContain('case.answered')
    expect(JSON.stringify(entries)).not.toContain('Đã sửa')
  })

  test('the same act sent twice happens once', async () => {
    const key = await open()
    const [formKey, requestKey] = [randomUUID(), randomUUID()]
    const write = { does: 'write', text: 'Thêm.', files: [] } as const
    await act(key, write, later(1), formKey)
    await act(key, write, later(1), formKey)
    await handle(key, 'answered', { requestKey })
    await handle(key, 'answered', { requestKey })
    expect(await typesOf(key)).toEqual(['opened', 'wrote', 'answered'])
  })

  test('what may not follow is refused with a sentence, and nothing of it is kept', async () => {
    const key = await open()
    expect(await codeOf(handle(key, 'answered', { text: ' ' }))).toBe('empty')
    const letter = (promisedOn: string) => ({ data: { promisedOn } })
    expect(await codeOf(handle(key, 'apology-prepared', letter('2026-12-01')))).toBe('not-late')
    expect(await codeOf(handle(key, 'suspended'))).toBe('only-complaints')
    expect(await codeOf(act(key, { does: 'judge', verdict: 'yes', text: '', opensAgain: false }))).toBe(
      'not-over',
    )
    expect(await codeOf(act(key, { does: 'write', text: '', files: [] }))).toBe('empty')
    await handle(key, 'extended')
    expect(await codeOf(handle(key, 'extended'))).toBe('no-extension')
    const late = later(120)
    expect(await codeOf(handle(key, 'apology-prepared', letter('2026-11-02'), late))).toBe('day')
    const promised = letter('2027-03-10')
    expect(await codeOf(handle(key, 'apologised', promised, late))).toBe('no-apology')
    await handle(key, 'apology-prepared', promised, late)
    expect(await codeOf(handle(key, 'apology-prepared', promised, late))).toBe('apology-waiting')
    await handle(key, 'apology-returned', {}, late)
    await handle(key, 'apology-prepared', promised, late)
    await handle(key, 'apologised', promised, late)
    expect(await codeOf(handle(key, 'apology-prepared', promised, late))).toBe('apologised')
    expect((await typesOf(key)).slice(2)).toEqual([
      ...['apology-prepared', 'apology-returned', 'apology-prepared', 'apologised'],
    ])
    expect(await codeOf(handle({ unitCode: '19366', id: '33333333' }, 'answered'))).toBe('unknown-case')
  })

  test('an answered case is public when the resident agrees, and not any more when they do not', async () => {
    const key = await open({ isAgreed: true })
    const words = {
      key,
      place: 'Thôn Ví Dụ',
      question: 'Đèn đường hỏng',
      answer: 'Đã thay bóng',
      actor: 'clerk',
      requestKey: 'publish',
    }
    expect(await codeOf(db.write((tx) => publishCase(tx, words, later(1))))).toBe('not-over')
    await handle(key, 'answered')
    await db.write((tx) => publishCase(tx, words, later(2)))
    const found = await findPublicCases(db.read, { unitCodes: ['19366'], words: 'DEN duong' }, { most: 5 })
    expect(found.map(({ caseId }) => caseId)).toEqual([key.id])
    expect(await findPublicCases(db.read, { unitCodes: ['19366'], words: 'cau' }, { most: 5 })).toEqual([])
    await act(key, { does: 'agree', isPublic: false }, later(3))
    expect(await findPublicCases(db.read, { unitCodes: ['19366'], words: 'den' }, { most: 5 })).toEqual([])
  })

  test('what is over its time is cleared, unless it is held', async () => {
    const contact = { name: 'Trần Ví Dụ', phone: '0900 000 000', email: '' }
    const [gone, held] = [await open({ contact, files: [picture] }), await open({ contact })]
    for (const key of [gone, held]) await handle(key, 'answered')
    await handle(held, 'held', { data: { isHeld: true } })
    while ((await db.write((tx) => clearOld(tx, later(360)))) > 0);
    expect((await textsOf(db.read, gone)).size).toBeGreaterThan(0)
    while ((await db.write((tx) => clearOld(tx, later(370)))) > 0);
    expect((await textsOf(db.read, gone)).size + (await filesOfCase(db.read, gone)).length).toBe(0)
    expect(await typesOf(gone)).toEqual(['opened', 'answered', 'cleared'])
    expect((await textsOf(db.read, held)).size).toBe(3)
    expect((await contactsOf(db.read, [gone, held])).map(({ caseId }) => caseId)).toEqual([held.id])
  })

  test('what is kept longer does not keep what is due from being cleared', async () => {
    const unitCode = '19366'
    const complaints = await Promise.all(
      Array.from({ length: 201 }, () => open({ kind: 'complaint' }, later(-400))),
    )
    for (const key of complaints) await handle(key, 'refused', {}, later(-399))
    const due = await open({ kind: 'feedback' }, later(-300))
    await handle(due, 'answered', {}, later(-299))
    while ((await db.write((tx) => clearOld(tx, november))) > 0);
    expect(await typesOf(due)).toEqual(['opened', 'answered', 'cleared'])
    expect((await textsOf(db.read, { unitCode, id: complaints[0]!.id })).size).toBe(2)
  })

  test('an address that is taken back is not kept with mails either', async () => {
    const contact = { name: '', phone: '', email: 'di.roi@example.vn' }
    const [removed, cleared] = [await open({ contact }), await open({ contact })]
    for (const key of [removed, cleared]) await handle(key, 'answered')
    const kept = async () =>
      (await db.read.select().from(outbox)).filter(({ recipient }) => recipient === contact.email).length
    expect(await kept()).toBe(2)
    await act(removed, { does: 'remove-contact' })
    expect(await kept()).toBe(1)
    await act(cleared, { does: 'clear' })
    expect(await kept()).toBe(0)
  })

  test('an address that is taken back from one is taken back from all that the secret opens', async () => {
    const contact = { name: 'Bà Ví Dụ', phone: '', email: 'ba.vidu@example.vn' }
    const first = await open({ contact })
    const split = (from: CaseKey, actor: string) =>
      db.write((tx) =>
        splitCase(
          tx,
          from,
          {
            ...{ text: 'Đường cũng hỏng.', kind: 'petition', subject: 'papi/6.2', isUrgent: false },
            ...{ actor, requestKey: randomUUID() },
          },
          later(1),
        ),
      )
    const second = await split(first, 'resident')
    const third = await split(second, 'clerk')
    const all = [first, second, third]
    expect(await db.write((tx) => holdCasesOfSecret(tx, third))).toEqual(all)
    expect(await contactsOf(db.read, all)).toHaveLength(3)
    await act(third, { does: 'remove-contact' }, later(2))
    expect(await contactsOf(db.read, all)).toEqual([])
    for (const key of all) expect((await typesOf(key)).at(-1)).toBe('contact-removed')
  })

  test('what is taken off the public pages stands so in the list', async () => {
    const published = async () => {
      const key = await open({ isAgreed: true })
      await handle(key, 'answered')
      const words = {
        place: '',
        question: 'Đèn hỏng',
        answer: 'Đã thay',
        actor: 'clerk',
        requestKey: randomUUID(),
      }
      await db.write((tx) => publishCase(tx, { key, ...words }, later(2)))
      return key
    }
    const isPublished = async (key: CaseKey) => (await standingOfCase(db.read, key, later(9))).isPublished
    const [cleared, withdrawn, merged] = [await published(), await published(), await published()]
    expect(await isPublished(cleared)).toBe(true)
    await act(cleared, { does: 'clear' }, later(3))
    for (const key of [withdrawn, merged])
      await act(key, { does: 'judge', verdict: 'no', text: '', opensAgain: true }, later(3))
    await act(withdrawn, { does: 'withdraw' }, later(4))
    await handle(merged, 'merged', { data: { into: caseReference(await open()) } }, later(4))
    for (const key of [cleared, withdrawn, merged]) expect(await isPublished(key)).toBe(false)
    expect((await checkCases(db.read, later(9))).rows).toEqual([])
  })
})

describe('a case that goes around the commune', () => {
  test('is counted for the province, so that the commune’s own figures do not tell of it', async () => {
    const before = figuresOf(await caseCountsOf(db.read, ['19363']))
    const key = await open({ unitCode: '19363', handler: '44' })
    await handle(key, 'answered')
    expect(figuresOf(await caseCountsOf(db.read, ['19363']))).toEqual(before)
    expect(figuresOf(await caseCountsOf(db.read, ['44'])).answered).toBe(1)
    // One that the commune hands on stays the commune's.
    const handedOn = await open({ unitCode: '19363', handler: '19363' })
    await handle(handedOn, 'transferred', { data: { handler: '44' } })
    expect(figuresOf(await caseCountsOf(db.read, ['19363'])).opened).toBe(before.opened + 1)
    expect(await checkCases(db.read, later(1))).toMatchObject({ counts: 0 })
  })
})

describe('the queue', () => {
  test('has what is urgent first, then what is due first, page after page', async () => {
    const unitCode = '19363'
    const keys = await Promise.all(
      [0, 5, 2, 9, 7].map((day) => open({ unitCode, handler: unitCode, isUrgent: day === 9 }, later(day))),
    )
    const seen: string[] = []
    for (let after: Parameters<typeof queue>[3]; ;) {
      const page = await queue(db.read, { handlers: [unitCode] }, 2, after)
      if (page.length === 0) break
      seen.push(...page.map(({ caseId }) => caseId))
      after = page.at(-1)!
    }
    expect(seen).toEqual([3, 0, 2, 1, 4].map((at) => keys[at]!.id))
    expect(await countQueue(db.read, { handlers: [unitCode] })).toBe(5)
    expect(await countQueue(db.read, { handlers: [unitCode], dueBefore: '2026-11-25' })).toBe(1)
    expect(await countQueue(db.read, { handlers: ['19366'], kind: 'complaint' })).toBe(0)
  })
})

test('a correction of the clock is checked, kept and audited', async () => {
  const correction: Parameters<typeof correctClock>[1] = {
    ...{ kind: 'regulation', step: 'answer', days: 12, counts: 'working', from: '2026-12-01' },
    ...{ source: 'Quyết định ví dụ', actor: 'administrator' },
  }
  await db.write((tx) => correctClock(tx, correction, november))
  expect(await clockCorrections(db.read)).toMatchObject([{ days: 12 }])
  expect(await codeOf(db.write((tx) => correctClock(tx, correction, later(60))))).toBe('past')
})

test('what waits is public without an answer, and its page keeps to what becomes of it', async () => {
  const key = await open({ isAgreed: true, unitCode: '19363', handler: '19363' })
  const words = { place: '', question: 'Cầu gãy lan can.', answer: '', actor: 'clerk' }
  const publish = (answer: string, at: Date) =>
    db.write((tx) => publishCase(tx, { key, ...words, answer, requestKey: randomUUID() }, at))
  await publish('', later(1))
  expect(await openPublicCases(db.read, '19363')).toMatchObject([{ caseId: key.id, answeredOn: null }])
  expect(await owedPublicCases(db.read, '19363')).toMatchObject([{ caseId: key.id, isJoinable: true }])
  const data = { kind: 'petition', subject: 'papi/6.3', isUrgent: false } as const
  await handle(key, 'classified', { data, text: '' })
  expect((await openPublicCases(db.read, '19363'))[0]?.subject).toBe('papi/6.3')
  await handle(key, 'answered', {}, later(2))
  expect(await openPublicCases(db.read, '19363')).toEqual([])
  expect(await publicCase(db.read, key)).toMatchObject({ answeredOn: '2026-11-04', answer: '' })
  expect(await codeOf(publish('', later(3)))).toBe('empty')
  await publish('Đã sửa.', later(3))
  expect(await publicCase(db.read, key)).toMatchObject({ answer: 'Đã sửa.' })
  const around = await open({ isAgreed: true, unitCode: '19363', handler: '44' })
  await db.write((tx) => publishCase(tx, { ...words, key: around, requestKey: randomUUID() }, later(1)))
  expect(await openPublicCases(db.read, '19363')).toEqual([])
  expect(await owedPublicCases(db.read, '19363')).toMatchObject([{ caseId: around.id, isJoinable: false }])
  await handle(around, 'answered', {}, later(2))
  expect(await owedPublicCases(db.read, '19363')).toEqual([])
})

describe('cases that tell the same', () => {
  const merge = (key: CaseKey, into: CaseKey, at = later(1)) =>
    handle(key, 'merged', { data: { into: caseReference(into) }, text: '' }, at)
  const mailsTo = async (recipient: string) =>
    (await db.read.select().from(outbox)).filter((mail) => mail.recipient === recipient).length

  test('go on as one: each follows it, whatever it goes into later, and is told of its answer', async () => {
    const contact = { name: '', phone: '', email: 'di.theo@example.vn' }
    const [first, second, third] = [await open({ contact }), await open(), await open()]
    await merge(first, second)
    await merge(second, third, later(2))
    expect(await headOf(db.read, first)).toEqual(third)
    expect((await followersOf(db.read, third)).map(({ caseId }) => caseId)).toEqual([second.id, first.id])
    expect(await mailsTo(contact.email)).toBe(1)
    await handle(third, 'told', { text: 'Chỉ với người gửi.' }, later(3))
    expect(await mailsTo(contact.email)).toBe(1)
    await handle(third, 'answered', {}, later(3))
    expect(await mailsTo(contact.email)).toBe(2)
  })

  test('go into nothing that is gone, and never round in a circle', async () => {
    const [first, second] = [await open(), await open()]
    await merge(first, second)
    for (const into of [first, second]) expect(await codeOf(merge(second, into))).toBe('target')
    const gone = await open()
    await act(gone, { does: 'withdraw' })
    expect(await codeOf(merge(second, gone))).toBe('target')
    expect(await codeOf(merge(second, { unitCode: '19366', id: '33333333' }))).toBe('unknown-case')
  })

  test('stand on their own again, with their own day, when the one they went into is withdrawn', async () => {
    const [follower, head] = [await open(), await open()]
    await handle(follower, 'accepted', { text: '' })
    const { dueOn } = await standingOfCase(db.read, follower, later(1))
    await merge(follower, head, later(2))
    await act(head, { does: 'withdraw' }, later(3))
    const standing = await standingOfCase(db.read, follower, later(4))
    expect(standing).toMatchObject({ state: 'open', mergedInto: '', overOn: null, dueOn })
    expect(await headOf(db.read, follower)).toEqual(follower)
    expect((await checkCases(db.read, later(4))).rows).toEqual([])
  })

  test('one of which nothing is left stays where it went when that one is withdrawn', async () => {
    const [follower, head] = [await open(), await open()]
    await merge(follower, head)
    await act(follower, { does: 'clear' }, later(2))
    await act(head, { does: 'withdraw' }, later(3))
    expect(await standingOfCase(db.read, head, later(4))).toMatchObject({ state: 'withdrawn' })
    expect((await typesOf(follower)).at(-1)).toBe('cleared')
  })

  test('are not cleared while the one they went into waits for its answer', async () => {
    const unitCode = '19363'
    const [follower, head] = [await open({ unitCode }), await open({ unitCode })]
    await merge(follower, head)
    const clearAll = async (at: Date) => {
      while ((await db.write((tx) => clearOld(tx, at))) > 0);
    }
    await clearAll(later(800))
    expect((await typesOf(follower)).at(-1)).toBe('merged')
    await handle(head, 'answered', {}, later(801))
    await clearAll(later(802))
    expect((await typesOf(follower)).at(-1)).toBe('cleared')
  })

  test('keep the answer that others read when whoever opened the first has it cleared', async () => {
    const [first, second, head] = [await open(), await open(), await open()]
    await merge(first, head)
    await merge(second, head)
    await handle(head, 'asked', { text: 'Cầu nào?' })
    await act(head, { does: 'write', text: 'Cầu số hai.', files: [picture] }, later(2))
    await handle(head, 'answered', { text: 'Đã sửa cầu.' }, later(3))
    const kept = async () => [...(await textsOf(db.read, head)).values()].map(({ text }) => text)
    await act(head, { does: 'clear' }, later(4))
    expect(await kept()).toEqual(['Đã sửa cầu.'])
    expect(await filesOfCase(db.read, head)).toEqual([])
    await act(first, { does: 'clear' }, later(5))
    expect(await kept()).toEqual(['Đã sửa cầu.'])
    await act(second, { does: 'clear' }, later(6))
    expect(await kept()).toEqual([])
  })
})

test('an address is taken back while the case is being split: the new one does not have it either', async () => {
  const contact = { name: 'Bà Ví Dụ', phone: '', email: 'tach.vidu@example.vn' }
  const first = await open({ contact })
  const split = { text: 'Đường hỏng.', kind: 'petition', subject: 'papi/6.2', isUrgent: false } as const
  await during(
    (tx) => splitCase(tx, first, { ...split, actor: 'clerk', requestKey: 'tach' }, later(1)),
    () => act(first, { does: 'remove-contact' }),
  )
  const all = await db.write((tx) => holdCasesOfSecret(tx, first))
  expect(all).toHaveLength(2)
  expect(await contactsOf(db.read, all)).toEqual([])
})

test('an address that is taken back while the answer is written is in no mail', async () => {
  const contact = { name: '', phone: '', email: 'theo.vidu@example.vn' }
  const [follower, head] = [await open({ contact }), await open()]
  await handle(follower, 'merged', { data: { into: caseReference(head) }, text: '' })
  await during(
    (tx) => residentActs(tx, follower, { does: 'remove-contact' }, { formKey: 'xoa', at: later(2) }),
    () => handle(head, 'answered', {}, later(2)),
  )
  const mails = await db.read.select().from(outbox).where(eq(outbox.recipient, contact.email))
  expect(mails).toEqual([])
})

test('what is written while the case is being cleared is cleared too', async () => {
  const key = await open()
  await handle(key, 'answered')
  await during(
    (tx) =>
      residentActs(tx, key, { does: 'write', text: 'Thêm.', files: [] }, { formKey: 'x', at: later(2) }),
    () => act(key, { does: 'clear' }, later(2)),
  )
  expect((await textsOf(db.read, key)).size).toBe(0)
})

test('no case goes into a public one that is answered at the same moment', async () => {
  const head = await open({ isAgreed: true })
  const words = { place: '', question: 'Cầu gãy.', answer: '', actor: 'clerk', requestKey: 'dang' }
  await db.write((tx) => publishCase(tx, { key: head, ...words }, later(1)))
  const said = { text: 'Đã sửa.', actor: 'clerk', requestKey: 'tra-loi' }
  const answered = { key: head, type: 'answered', data: {}, ...said } as const
  let joined: Opened | undefined
  await during(
    (tx) => handleCase(tx, answered, later(2)),
    async () => {
      joined = await db.write((tx) => openJoined(tx, given(), caseReference(head), later(2)))
    },
  )
  expect(joined).toMatchObject({ was: 'opened', standing: { state: 'new', mergedInto: '' } })
})

test('list and counts are what the events give, after anything that may happen', async () => {
  const step = fc.record({
    which: fc.nat(3),
    other: fc.nat(3),
    day: fc.integer({ min: 0, max: 60 }),
    act: fc.oneof(
      fc
        .constantFrom(...(Object.keys(officialActs) as OfficialAct[]))
        .map((type) => ({ by: 'official' as const, type })),
      fc
        .constantFrom<ResidentAct>(
          { does: 'write', text: 'Thêm', files: [] },
          ...verdicts.map((verdict) => ({ does: 'judge', verdict, text: '', opensAgain: true }) as const),
          { does: 'judge-done', verdict: 'partly' },
          { does: 'agree', isPublic: true },
          { does: 'withdraw' },
          { does: 'clear' },
        )
        .map((done) => ({ by: 'resident' as const, done })),
    ),
  })
  const dataOf = (type: OfficialAct, other: CaseKey): object => {
    const given: Partial<Record<OfficialAct, object>> = {
      classified: { kind: 'feedback', subject: 'papi/1.1', isUrgent: false },
      transferred: { handler: '44' },
      'apology-prepared': { promisedOn: '2027-01-10' },
      apologised: { promisedOn: '2027-01-10' },
      merged: { into: caseReference(other) },
      held: { isHeld: false },
      assigned: { to: 'clerk' },
    }
    return given[type] ?? {}
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...caseKinds),
      fc.array(step, { maxLength: 14 }),
      async (kind, steps) => {
        const keys = await Promise.all([0, 1, 2, 3].map(() => open({ kind })))
        for (const { which, other, act: done, day } of [...steps].sort((a, b) => a.day - b.day)) {
          const key = keys[which]!
          const work =
            done.by === 'official'
              ? handle(
                  key,
                  done.type,
                  { data: dataOf(done.type, keys[other]!) } as Partial<Handling>,
                  later(day),
                )
              : act(key, done.done, later(day))
          await work.catch((error: unknown) => expect(error).toBeInstanceOf(Refusal))
        }
        expect(await checkCases(db.read, later(60))).toMatchObject({ rows: [], counts: 0 })
      },
    ),
    { numRuns: runs(15) },
  )
  const figures = figuresOf(await caseCountsOf(db.read, ['19366', '19363', '44']))
  const rows = await db.read.select().from(caseList)
  expect(figures.opened).toBe(rows.filter(({ state }) => !['merged', 'withdrawn'].includes(state)).length)
  expect(figures.answered).toBe(
    rows.filter(({ answeredOn, state }) => answeredOn !== null && !['merged', 'withdrawn'].includes(state))
      .length,
  )
  const before = await db.read.select().from(caseList).orderBy(caseList.unitCode, caseList.caseId)
  expect(await rebuildCases(db, later(60))).toBe(rows.length)
  expect(await db.read.select().from(caseList).orderBy(caseList.unitCode, caseList.caseId)).toEqual(before)
  await db.write((tx) =>
    tx.update(caseList).set({ state: 'closed' }).where(eq(caseList.caseId, rows[0]!.caseId)).returning(),
  )
  expect((await checkCases(db.read, later(60))).rows).toHaveLength(rows[0]!.state === 'closed' ? 0 : 1)
  expect(await caseOf(db.read, { unitCode: '19366', id: 'nothing' })).toBe(undefined)
  await expect(
    db.write((tx) =>
      addEvents(
        tx,
        { unitCode: rows[0]!.unitCode, id: rows[0]!.caseId },
        [{ type: 'opened', data: {}, actor: 'x' }],
        later(1),
      ),
    ),
  ).rejects.toBeInstanceOf(EventRefused)
})

describe('while list and counts are made anew', () => {
  const day = '2026-11-10'
  const wrong = async () => {
    const { rows, counts } = await checkCases(db.read, later(60))
    return { rows, counts }
  }

  test('a case that is opened meanwhile is in both', async () => {
    await open()
    await rebuildCases(db, later(60))
    await during(
      (tx) => openCase(tx, given(), november),
      () => rebuildCases(db, later(60)),
    )
    expect(await wrong()).toEqual({ rows: [], counts: 0 })
  })

  test('a case that is opened while the calendar is corrected is due by the new calendar', async () => {
    const correct = async (tx: Queries, kind: 'off' | 'usual') => {
      await holdAllCases(tx)
      await correctDay(tx, { day, kind, source: 'Thông báo ví dụ', actor: 'test' }, november)
      await rebuildCasesIn(tx, november)
    }
    await during(
      (tx) => correct(tx, 'off'),
      () => open(),
    )
    expect(await wrong()).toEqual({ rows: [], counts: 0 })
    await during(
      (tx) => openCase(tx, given(), november),
      () => correctCalendar(db, { day, kind: 'usual', source: 'Thông báo ví dụ', actor: 'test' }, november),
    )
    expect(await wrong()).toEqual({ rows: [], counts: 0 })
  })
})
