import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { correctDay } from '../../../db/calendar.ts'
import { currentVersion, changesSince } from '../../../db/changes/changes.ts'
import { publishNotice } from '../../../db/notices/notices.ts'
import { storePlan } from '../../../db/plans/rows.ts'
import { answers } from '../../../db/progress/answers.ts'
import { askForReports, type Asking } from '../../../db/progress/ask.ts'
import { progressVersions } from '../../../db/progress/progress.ts'
import { ProgressConflict, reportProgress, type NewReport } from '../../../db/progress/report.ts'
import { audit, calendarDays, followUps, progress, unitChanges, units } from '../../../db/schema/index.ts'
import { Refusal } from '../../../domain/refusal.ts'
import { commitment, planOf, unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase

const byCommunes = { section: 'Nhiệm vụ', lead: ['Ủy ban nhân dân các xã, phường'] }
const once = { scheduleKind: 'once', due: '2026-04-30' } as const
const plan = planOf(
  commitment('once', { ...byCommunes, ...once }),
  commitment('quarterly', { ...byCommunes, scheduleKind: 'quarterly', indicators: ['papi/2.1'] }),
  commitment('agency', { ...byCommunes, ...once, lead: ['Sở Tài chính', 'Sở Nội vụ'] }),
)
const [benQuan, vinhLinh] = ['19366', '19363']
const march = new Date('2026-03-10T03:00:00Z')
const june = new Date('2026-06-10T03:00:00Z')
const report = (given: object = {}, changes: Partial<NewReport> = {}): NewReport => ({
  ...{ unitCode: benQuan, planId: 'ke-hoach', commitmentId: 'once', basedOn: 0, actor: 'test' },
  report: { state: 'in-progress', text: 'Đã họp các thôn.', ...given },
  ...changes,
})
const refusalOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(() => undefined).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Refusal)
  return (error as Refusal).code
}

beforeAll(async () => {
  db = await openTestDatabase()
  await db.write(async (tx) => {
    await tx.insert(units).values([...unitRows])
    await storePlan(tx, plan)
  })
})
afterAll(() => db.close())
beforeEach(() =>
  db.write(async (tx) => {
    await tx.delete(progress)
    await tx.delete(followUps)
    await tx.delete(calendarDays)
  }),
)

describe('a report on a commitment', () => {
  test('is kept as a version with its entry in the audit, and says which pages change', async () => {
    const before = await currentVersion(db.read)
    const first = await reportProgress(db, report({ target: 12, reached: 5, measure: 'thôn' }), march)
    expect(first).toMatchObject({
      version: 1,
      state: 'in-progress',
      dueOn: '2026-04-30',
      deadline: '2026-04-30',
    })
    const done = { state: 'done', doneOn: '2026-04-28', reason: 'Báo cáo chậm vì nghỉ lễ.' }
    const second = await reportProgress(db, report(done, { basedOn: 1 }), june)
    expect(second).toMatchObject({ version: 2, state: 'done', dueOn: '2026-04-30' })
    const kept = await progressVersions(db.read, report())
    expect(kept).toEqual([first, second])
    const { since } = await changesSince(db.read, before)
    expect(since).toMatchObject([
      { noun: 'progress', place: benQuan },
      { noun: 'progress', place: 'ke-hoach' },
      { noun: 'progress', place: benQuan },
      { noun: 'progress', place: 'ke-hoach' },
    ])
    const entries = await db.read.select().from(audit)
    expect(entries.filter(({ action }) => action === 'progress.report').at(-1)).toMatchObject({
      unitCode: benQuan,
      detail: { commitment: 'once', version: 2, state: 'done' },
    })
  })

  test('that comes late says why, and what was done late is called so', async () => {
    expect(await refusalOf(reportProgress(db, report({}), june))).toBe('reason-missing')
    const late = { state: 'done', doneOn: '2026-05-20', reason: 'Chờ vốn.' }
    expect(await reportProgress(db, report(late), june)).toMatchObject({ state: 'done-late' })
    expect(await db.read.select().from(progress)).toHaveLength(1)
  })

  test('on an older version is refused with both; nothing is overwritten', async () => {
    await reportProgress(db, report({ text: 'Của người khác.' }), march)
    const mine = reportProgress(db, report({ text: 'Của tôi.' }), march)
    const error = await mine.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProgressConflict)
    expect(error).toMatchObject({
      current: { text: 'Của người khác.', version: 1 },
      given: { text: 'Của tôi.' },
    })
    expect(await progressVersions(db.read, report())).toHaveLength(1)
  })

  test('by ten at once becomes one version; the others are told of it', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => reportProgress(db, report({ text: `Báo cáo ${i}.` }), march)),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(reasons.every((error) => error instanceof ProgressConflict)).toBe(true)
    expect(await progressVersions(db.read, report())).toHaveLength(1)
  })

  test('cannot be changed afterwards', async () => {
    await reportProgress(db, report(), march)
    await expect(db.write((tx) => tx.update(progress).set({ text: 'khác' }).returning())).rejects.toThrow()
    expect((await progressVersions(db.read, report()))[0]!.text).toBe('Đã họp các thôn.')
  })

  test('comes from who answers: each commune for what communes lead, the agency once for the rest', async () => {
    const agency = { commitmentId: 'agency' }
    expect(await refusalOf(reportProgress(db, report({}, agency), march))).toBe('not-answering')
    expect(await refusalOf(reportProgress(db, report({}, { unitCode: '44' }), march))).toBe('not-answering')
    expect(await refusalOf(reportProgress(db, report({}, { unitCode: '99999' }), march))).toBe(
      'not-answering',
    )
    expect(await refusalOf(reportProgress(db, report({}, { commitmentId: 'no' }), march))).toBe(
      'unknown-commitment',
    )
    expect(await reportProgress(db, report({}, { ...agency, unitCode: '44' }), march)).toMatchObject({
      agency: 'Sở Tài chính',
    })
  })

  test('is checked whole: everything wrong with it is said', async () => {
    const faulty = reportProgress(db, report({ state: 'x', text: '', link: 'javascript:1' }), march)
    const error = (await faulty.catch((thrown: unknown) => thrown)) as Refusal
    expect(error.faults.length).toBeGreaterThanOrEqual(3)
    expect(await refusalOf(reportProgress(db, report({ state: 'x' }), march))).toBe('state')
    const unknown = reportProgress(db, { ...report(), report: { text: 5 } }, march)
    expect(await refusalOf(unknown)).toBe('state')
  })

  test('may show a notice of the commune itself', async () => {
    expect(await refusalOf(reportProgress(db, report({ notice: 'ngan-sach' }), march))).toBe('notice')
    const notice = {
      ...{ unitCode: benQuan, id: 'ngan-sach', kind: 'budget', title: 'Ngân sách', decisionNumber: '1' },
      ...{
        decisionDate: '2026-01-02',
        validFrom: null,
        validTo: null,
        period: '2026',
        fileName: 'a.csv',
        fileDigest: '',
        rows: [],
      },
    }
    await db.write((tx) => publishNotice(tx, { ...notice, actor: 'test' }))
    expect(await reportProgress(db, report({ notice: 'ngan-sach' }), march)).toMatchObject({
      noticeId: 'ngan-sach',
    })
    const other = report({ notice: 'ngan-sach' }, { unitCode: vinhLinh })
    expect(await refusalOf(reportProgress(db, other, march))).toBe('notice')
  })

  test('stays where its plan is read anew', async () => {
    await reportProgress(db, report(), march)
    await db.write((tx) => storePlan(tx, plan))
    expect(await progressVersions(db.read, report())).toHaveLength(1)
  })
})

describe('following up', () => {
  const asking: Asking = {
    ...{ provinceCode: '44', indicator: 'papi/2.3', asker: 'Sở Tài chính' },
    ...{ dueOn: '2026-06-20', actor: 'test' },
  }
  const ask = (changes: Partial<Asking> = {}, at = june) =>
    db.write((tx) => askForReports(tx, { ...asking, ...changes }, at))

  test('shows everybody who answers and how they stand', async () => {
    await reportProgress(db, report({ state: 'done', doneOn: '2026-03-09' }), march)
    const all = await answers(db.read, asking, june)
    expect(all.map(({ unitCode, commitmentId, standing }) => [unitCode, commitmentId, standing.is])).toEqual([
      [vinhLinh, 'once', 'never'],
      [benQuan, 'once', 'reported'],
      ['44', 'agency', 'never'],
    ])
    expect(all[0]!.standing).toMatchObject({ daysLate: 28, next: { dueOn: '2026-04-30' } })
    const ofCommune = { provinceCode: '44', unitCode: benQuan }
    expect((await answers(db.read, ofCommune, june)).map(({ commitmentId }) => commitmentId)).toEqual([
      'once',
      'quarterly',
    ])
  })

  test('asks the late ones once, and their next report is the answer', async () => {
    await reportProgress(db, report({ state: 'done', doneOn: '2026-03-09' }), march)
    const made = await ask()
    expect(made.map(({ unitCode, number }) => [unitCode, number])).toEqual([
      [vinhLinh, 1],
      ['44', 1],
    ])
    expect(made[0]!.text).toContain('«Việc once» trước hết ngày 20/06/2026')
    expect(await ask()).toEqual([])
    const later = new Date('2026-06-22T03:00:00Z')
    const reported = report({ reason: 'Chờ vốn.' }, { unitCode: vinhLinh })
    await reportProgress(db, reported, later)
    // Vĩnh Linh has answered; the agency let its day pass and is asked again.
    expect(
      (await ask({ dueOn: '2026-07-01' }, later)).map(({ unitCode, number }) => [unitCode, number]),
    ).toEqual([['44', 2]])
    const all = await answers(db.read, asking, later)
    expect(all.map(({ asked }) => asked.length)).toEqual([1, 0, 2])
  })

  test('needs a day to come and a name', async () => {
    expect(await refusalOf(ask({ dueOn: '2026-06-10' }))).toBe('refused')
    expect(await refusalOf(ask({ dueOn: '2027-07-01' }))).toBe('refused')
    expect(await refusalOf(ask({ asker: ' ' }))).toBe('refused')
    expect(await db.read.select().from(followUps)).toEqual([])
  })
})

describe('a corrected day', () => {
  test('moves what is due and touches every page that says how late something is', async () => {
    const before = await currentVersion(db.read)
    const wanted = { provinceCode: '44', unitCode: benQuan, indicator: 'papi/2.1' }
    const dueOn = async () => (await answers(db.read, wanted, march))[0]!.standing.next!.dueOn
    expect(await dueOn()).toBe('2026-04-07')
    const day = { day: '2026-04-03', source: 'Thông báo 1/TB-VD', actor: 'test' }
    await db.write((tx) => correctDay(tx, { ...day, kind: 'off' }))
    expect(await dueOn()).toBe('2026-04-08')
    await db.write((tx) => correctDay(tx, { ...day, kind: 'usual' }))
    expect(await dueOn()).toBe('2026-04-07')
    const { since } = await changesSince(db.read, before)
    expect(since).toMatchObject([
      { noun: 'day', place: '' },
      { noun: 'day', place: '' },
    ])
    const entries = (await db.read.select().from(audit)).filter(({ action }) => action === 'calendar.correct')
    expect(entries.at(-1)!.detail).toEqual({
      ...{ day: '2026-04-03', kind: 'usual', source: 'Thông báo 1/TB-VD', before: 'off' },
    })
  })

  test('must exist and have a source', async () => {
    const wrong = (day: string, source: string) =>
      db.write((tx) => correctDay(tx, { day, source, kind: 'off', actor: 'test' }))
    expect(await refusalOf(wrong('2026-02-30', 'a'))).toBe('refused')
    expect(await refusalOf(wrong('2026-02-03', ' '))).toBe('refused')
  })
})

test('of a plan from before the merger only the communes of that former province answer', async () => {
  const change = { fromDistrict: 'Huyện A', effectiveOn: '2025-07-01', source: 'test' }
  const old = {
    ...plan.plan,
    id: 'cu',
    date: '2018-05-18',
    issuer: 'UBND tỉnh Quảng Bình',
    yearFrom: 2018,
    yearTo: 2018,
  }
  await db.write(async (tx) => {
    await storePlan(tx, { ...plan, plan: old })
    await tx.insert(unitChanges).values([
      { ...change, id: '1', fromCode: '1', fromName: 'A', fromProvince: 'Tỉnh Quảng Bình', toCode: vinhLinh },
      { ...change, id: '2', fromCode: '2', fromName: 'B', fromProvince: 'Tỉnh Quảng Trị', toCode: benQuan },
    ])
  })
  const found = await answers(db.read, { provinceCode: '44', indicator: 'papi/2.1' }, june)
  expect(found.map(({ planId, unitCode }) => [planId, unitCode])).toEqual([
    ['ke-hoach', vinhLinh],
    ['ke-hoach', benQuan],
    ['cu', vinhLinh],
  ])
  // Its period is over: what is due is a last report.
  expect(found[2]!.standing.next).toMatchObject({ kind: 'closing', periodEnd: '2018-12-31' })
  const last = { state: 'stopped', reason: 'Kế hoạch đã hết kỳ.', isClosing: true }
  const key = { planId: 'cu', commitmentId: 'quarterly', unitCode: vinhLinh }
  await reportProgress(db, report(last, key), june)
  const after = await answers(db.read, { provinceCode: '44', indicator: 'papi/2.1' }, june)
  expect(after.at(-1)!.standing).toEqual({ next: null, daysLate: 0, is: 'reported' })
})
