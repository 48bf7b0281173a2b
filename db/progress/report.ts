/**
 * Takes a report on a commitment: checks who may answer and what is due, keeps it as the next version with its entry in
 * the audit, and says which pages change. A report that was written on an older version than the one that stands is
 * refused with both, so that nobody overwrites what a colleague has reported meanwhile.
 */
import { and, eq } from 'drizzle-orm'
import * as v from 'valibot'
import { vietnamDay } from '../../domain/calendar.ts'
import { deadlineOf, nextReport } from '../../domain/progress/due.ts'
import {
  reportFault,
  reportSchema,
  stateOf,
  type Report,
  type ReportFault,
} from '../../domain/progress/report.ts'
import { Refusal } from '../../domain/refusal.ts'
import { reportSentences } from '../../domain/text/vi.ts'
import { recordAudit } from '../audit/record.ts'
import { workingCalendar } from '../calendar.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Database, Queries } from '../engine/database.ts'
import { violation } from '../engine/violations.ts'
import { commitmentsOf, type Commitment } from '../plans/commitments.ts'
import { communesConcerned, plan as planOf, type PlanDetails } from '../plans/plans.ts'
import { notices, progress } from '../schema/index.ts'
import { answererOf, reportingOf } from './answerers.ts'
import { hasFile } from './files.ts'
import { lastReport, progressVersions, type ProgressKey, type ProgressVersion } from './progress.ts'

export interface NewReport extends ProgressKey {
  /** The version that whoever reports had before them; 0 for none. */
  readonly basedOn: number
  /** As it was handed in: `reportSchema` checks it. */
  readonly report: unknown
  readonly actor: string
}

/** Somebody else has reported since: both are to be shown. */
export class ProgressConflict extends Refusal {
  readonly current: ProgressVersion
  readonly given: Report
  constructor(current: ProgressVersion, given: Report) {
    super('Đã có người báo cáo trước. Xem lại báo cáo đó rồi gửi lại.', { code: 'progress-conflict' })
    this.current = current
    this.given = given
  }
}

/** @returns the version that it became @throws Refusal, ProgressConflict */
export async function reportProgress(
  db: Database,
  given: NewReport,
  at = new Date(),
): Promise<ProgressVersion> {
  try {
    return await db.write((tx) => storeReport(tx, given, at))
  } catch (error) {
    if (violation(error) !== 'unique') throw error
    // Another process stored the same version between this one's look at it and its own.
    const current = (await progressVersions(db.read, given)).at(-1)
    if (!current) throw error
    throw new ProgressConflict(current, checked(given.report))
  }
}

/** The same within a transaction. */
export async function storeReport(tx: Queries, given: NewReport, at: Date): Promise<ProgressVersion> {
  const report = checked(given.report)
  const { plan, commitment } = await answered(tx, given)
  const answerer = answererOf(plan, commitment)
  const current = (await progressVersions(tx, given)).at(-1)
  if ((current?.version ?? 0) !== given.basedOn && current) throw new ProgressConflict(current, report)
  const deadline = deadlineOf(commitment)
  const due = nextReport(commitment, reportingOf(plan), lastReport(current), await workingCalendar(tx))
  const moment = { on: vietnamDay(at), dueOn: due?.dueOn ?? null, deadline }
  const fault = reportFault(report, moment)
  if (fault !== '') throw refused([fault])
  if (report.notice !== '') await checkNotice(tx, given.unitCode, report.notice)
  if (report.file !== '' && !(await hasFile(tx, given.unitCode, report.file))) throw refused(['file'])
  const { notice, file, ...said } = report
  const row = {
    ...said,
    ...{ unitCode: given.unitCode, planId: given.planId, commitmentId: given.commitmentId },
    version: (current?.version ?? 0) + 1,
    state: stateOf(report, deadline),
    ...{ noticeId: notice, fileId: file },
    agency: answerer.by === 'agency' ? answerer.agency : '',
    ...{ dueOn: moment.dueOn, deadline, reportedAt: at.toISOString(), actor: given.actor },
  }
  await tx.insert(progress).values(row)
  const { unitCode, planId, commitmentId, version, state } = row
  const detail = { plan: planId, commitment: commitmentId, version, state, dueOn: row.dueOn }
  await recordAudit(tx, { actor: given.actor, action: 'progress.report', unitCode, detail }, at)
  await recordChanges(tx, 'progress', [unitCode, planId])
  return row
}

function checked(given: unknown): Report {
  const { success, output, issues } = v.safeParse(reportSchema, given)
  if (success) return output
  const known = issues.map(({ message }) => message).filter((code) => code in reportSentences)
  throw refused(known.length > 0 ? (known as ReportFault[]) : ['state'])
}

/** Something in a report must be mended. */
export class FaultyReport extends Refusal {
  readonly reportFaults: readonly ReportFault[]
  constructor(message: string, reportFaults: readonly ReportFault[]) {
    const [first] = reportFaults
    super(message, {
      code: first!,
      faults:
        reportFaults.length > 1 ? reportFaults.map((fault) => ({ message: reportSentences[fault] })) : [],
    })
    this.reportFaults = reportFaults
  }
}

function refused(faults: readonly ReportFault[]): FaultyReport {
  const [first] = faults
  const message =
    faults.length === 1 ? reportSentences[first!] : `chưa lưu gì, vì có ${faults.length} chỗ cần sửa.`
  return new FaultyReport(message, faults)
}

/** @throws Refusal where there is no such commitment, or it is not this unit's to answer for */
async function answered(
  tx: Queries,
  { planId, commitmentId, unitCode }: ProgressKey,
): Promise<{ plan: PlanDetails; commitment: Commitment }> {
  const plan = await planOf(tx, planId)
  const commitment = (await commitmentsOf(tx, planId)).find(({ id }) => id === commitmentId)
  if (!plan || !commitment) throw new Refusal('Không có cam kết này.', { code: 'unknown-commitment' })
  const answerer = answererOf(plan, commitment)
  if (answerer.by === 'agency') {
    if (unitCode === answerer.unitCode) return { plan, commitment }
    throw new Refusal(`Cam kết này do ${answerer.agency} báo cáo.`, { code: 'not-answering' })
  }
  if ((await communesConcerned(tx, plan)).includes(unitCode)) return { plan, commitment }
  throw new Refusal('Cam kết này do từng xã, phường của nơi ban hành báo cáo.', { code: 'not-answering' })
}

/** A commune's own. */
async function checkNotice(tx: Queries, unitCode: string, id: string): Promise<void> {
  const found = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.unitCode, unitCode), eq(notices.id, id)))
  if (found.length === 0) throw refused(['notice'])
}
