/** A round of a survey: nothing of what is answered in it leaves it until it closes. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentVersion } from '../../../db/changes/changes.ts'
import { exportResponses } from '../../../db/responses/export.ts'
import { publishResults } from '../../../db/publications/publications.ts'
import { recordResponses } from '../../../db/responses/responses.ts'
import { makeVisitCodes, recordVerified } from '../../../db/responses/visit-codes.ts'
import { visitCodeDays } from '../../../db/responses/visit-sheets.ts'
import { closeOverRounds, closeRound } from '../../../db/rounds/close.ts'
import { makeRound } from '../../../db/rounds/make.ts'
import { resultsOfRound, roundById, type NewRound } from '../../../db/rounds/rounds.ts'
import {
  audit,
  arrivals,
  comments,
  publications,
  responses,
  roundResponses,
  surveyRounds,
  tallies,
  units,
} from '../../../db/schema/index.ts'
import { wrongTallies } from '../../../db/tallies/recount.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { school } from '../../../surveys/instruments/school.ts'
import { longestRoundDays, settingText, type RoundSetting } from '../../../surveys/rounds/setting.ts'
import { response, unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
  await db.write((tx) =>
    tx
      .insert(units)
      .values([...unitRows])
      .returning(),
  )
})
afterEach(() => db.close())

const at = (day: string) => new Date(`${day}T03:00:00Z`)
const during = at('2026-12-10')
const order: NewRound = {
  ...{ unitCode: '44', name: 'Khảo sát quý IV', instrument: sipas2017, unitCodes: ['19366', '19363'] },
  ...{ from: '2026-12-01', until: '2026-12-31', codesPerUnit: 20 },
}

const make = async (changes: Partial<NewRound> = {}) => {
  const made = await db.write((tx) =>
    makeRound(tx, { ...order, ...changes }, { actor: 'office', at: at('2026-11-27') }),
  )
  return { id: made.round.id, codes: made.codes.find(({ unitCode }) => unitCode === '19366')!.codes }
}

const answers = (rating: number) => Object.fromEntries(itemsOf(sipas2017).map(({ id }) => [id, rating]))
const answerWith = (typed: string, now = during, changes: Parameters<typeof response>[1] = {}) =>
  recordVerified(db, response({ answers: answers(4) }, changes), { typed, round: '' }, now)
const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { fault?: string }) => error.fault,
  )

/** Everything that pages, files, the desk and commands read. */
async function everythingElse() {
  await publishResults(db, [sipas2017], during)
  const files: string[] = []
  for await (const { text } of exportResponses(db, { instrument: 'sipas-2017' }, 'test')) files.push(text)
  const rows = await Promise.all(
    [responses, arrivals, tallies, publications, comments].map((table) => db.read.select().from(table)),
  )
  const { length } = (await db.read.select().from(audit)).filter(({ action }) => !action.includes('export'))
  return {
    files,
    rows,
    audit: length,
    changes: await currentVersion(db.read),
    wrong: await wrongTallies(db.read),
  }
}

test('until a round closes, answers in it change nothing that anybody can read, also beside open answers', async () => {
  const open = Array.from({ length: 15 }, (_, i) => response({ answers: answers(1 + (i % 5)) }))
  await db.write((tx) => recordResponses(tx, open))
  const { id, codes } = await make()
  const before = await everythingElse()
  for (const code of codes.slice(0, 14)) await answerWith(code)
  expect(await everythingElse()).toEqual(before)
  expect(await resultsOfRound(db.read, id)).toEqual([])
  expect(await closeOverRounds(db, at('2026-12-31'))).toBe(0)
  expect(await everythingElse()).toEqual(before)
  expect(await db.read.select().from(roundResponses)).toHaveLength(14)
})

test('closed, it publishes each commune by the same limits, once, apart from open answers', async () => {
  const { id, codes } = await make()
  for (const code of codes.slice(0, 12)) await answerWith(code)
  const elsewhere = { unit: { code: '19363', provinceCode: '44' } }
  const other = (await db.write((tx) => makeRound(tx, order, { actor: 'x', at: during }))).codes[0]!
  expect(other.unitCode).toBe('19363')
  for (const code of other.codes.slice(0, 9)) await answerWith(code, during, elsewhere)
  expect(await closeOverRounds(db, at('2027-01-01'))).toBe(2)
  const [, benQuan] = await resultsOfRound(db.read, id)
  expect(benQuan).toMatchObject({ unitCode: '19366' })
  // All twelve answered alike: under twenty such a group is not told.
  expect(benQuan!.published.items).toEqual({})
  expect(await db.read.select().from(publications)).toEqual([])
  expect(await db.read.select().from(tallies)).toEqual([])
  expect(await db.write((tx) => closeRound(tx, { id, actor: 'x', because: 'again' }, during))).toBe(false)
})

test('what is published of a closed round is what was answered in it', async () => {
  const { id, codes } = await make()
  for (const [i, code] of codes.slice(0, 12).entries())
    await recordVerified(db, response({ answers: answers(1 + (i % 5)) }), { typed: code, round: id }, during)
  await db.write((tx) => closeRound(tx, { id, actor: 'office', because: 'Đã phát hết mã' }, during))
  const [none, own] = await resultsOfRound(db.read, id)
  expect(none!.published.items).toEqual({})
  expect(own!.published.items['c1']).toEqual([3, 3, 2, 2, 2])
  expect(await roundById(db.read, id)).toMatchObject({ closedBecause: 'Đã phát hết mã' })
})

test('a code is good once, in its round, its time, its commune and its questionnaire', async () => {
  const { id, codes } = await make()
  const [code = '', second = '', third = ''] = codes
  expect(await fault(answerWith(code, at('2026-11-30')))).toBe('round-not-begun')
  expect(await fault(answerWith(code, at('2027-01-01')))).toBe('round-over')
  expect(await fault(answerWith(code, during, { unit: { code: '19363', provinceCode: '44' } }))).toBe(
    'unknown',
  )
  const schoolAnswer = response({ answers: {} }, { instrument: school })
  expect(await fault(recordVerified(db, schoolAnswer, { typed: code, round: '' }, during))).toBe('other-form')
  expect(
    await fault(
      recordVerified(db, response({ answers: answers(4) }), { typed: code, round: 'other' }, during),
    ),
  ).toBe('unknown')
  expect(await db.read.select().from(roundResponses)).toEqual([])
  const sent = { idempotencyKey: 'the same form' }
  expect(await answerWith(code, during, sent)).toMatchObject({ repeated: false })
  expect(await answerWith(code, during, sent)).toMatchObject({ repeated: true, differs: false })
  expect(await fault(answerWith(code))).toBe('used')
  const order = { unitCode: '19366', count: 20, service: '', actor: 'desk' }
  const [ofVisit = ''] = await db.write((tx) => makeVisitCodes(tx, order, during))
  expect(
    await fault(recordVerified(db, response({ answers: answers(4) }), { typed: ofVisit, round: id }, during)),
  ).toBe('unknown')
  await answerWith(second)
  await db.write((tx) => closeRound(tx, { id, actor: 'office', because: 'xong' }, during))
  expect(await fault(answerWith(third))).toBe('round-over')
  expect(await answerWith(code, during, sent)).toMatchObject({ repeated: true })
})

test('answers that come while a round is closed are in its results or refused', async () => {
  const { id, codes } = await make()
  const sending = codes.map((typed, i) =>
    recordVerified(db, response({ answers: answers(1 + (i % 5)) }), { typed, round: id }, during),
  )
  const closing = db.write((tx) => closeRound(tx, { id, actor: 'office', because: 'xong' }, during))
  const taken = (await Promise.allSettled(sending)).filter(({ status }) => status === 'fulfilled').length
  await closing
  const own = (await resultsOfRound(db.read, id)).find(({ unitCode }) => unitCode === '19366')!
  const counted = (own.published.items['c1'] ?? []).reduce((sum: number, n: number) => sum + n, 0)
  expect(await db.read.select().from(roundResponses)).toHaveLength(taken)
  expect(counted).toBe(taken < 10 ? 0 : taken)
})

test('the digest can be computed anew from what is published, and every part of the setting is in it', async () => {
  const { id } = await make()
  const [round] = await db.read.select().from(surveyRounds)
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(sha256(round!.setting)).toBe(round!.digest)
  const setting = JSON.parse(round!.setting) as RoundSetting
  expect(setting).toMatchObject({
    ...{ id, name: 'Khảo sát quý IV', form: 'sipas-2017', version: sipas2017.version },
    ...{ units: ['19363', '19366'], from: '2026-12-01', until: '2026-12-31', codesPerUnit: 20 },
  })
  for (const key of Object.keys(setting) as (keyof RoundSetting)[])
    expect(sha256(settingText({ ...setting, [key]: 'another' }))).not.toBe(round!.digest)
})

test('a round cannot outlast its codes', () => {
  expect(longestRoundDays).toBe(visitCodeDays)
})
