/**
 * What the invented communes and agencies report on the invented plans: one in time, one late and with reasons, one never,
 * one everything with evidence; and how departments ask those who are late. Pure.
 */
import { addDays, instantOf, lastDayOfMonth } from '../../domain/calendar.ts'
import { illustrationProvince } from '../../domain/places/illustration.ts'
import { answeredBy } from '../../domain/progress/answering.ts'
import { deadlineOf } from '../../domain/progress/due.ts'
import { seededRandom, type Random } from '../../domain/random.ts'
import type { CommitmentRows, PlanRows } from '../plans/rows.ts'
import { inventedCommunes, type InventedCommune } from './places.ts'

export interface InventedReport {
  readonly kind: 'report'
  readonly unitCode: string
  readonly planId: string
  readonly commitmentId: string
  /** How many were made before it. */
  readonly basedOn: number
  /** As it would be handed in. */
  readonly report: Readonly<Record<string, unknown>>
  /** ISO-8601 UTC. */
  readonly at: string
}

export interface InventedAsking {
  readonly kind: 'asking'
  readonly provinceCode: string
  readonly indicator: string
  readonly asker: string
  readonly dueOn: string
  readonly at: string
}

type Given = Omit<InventedReport, 'kind' | 'unitCode' | 'planId' | 'commitmentId' | 'basedOn'>

/** In the order of their days; nothing is of today or later. */
export function inventedProgress(
  seed: string,
  plans: readonly PlanRows[],
  today: string,
): (InventedReport | InventedAsking)[] {
  const reports = plans.flatMap((plan) =>
    plan.commitments.flatMap((commitment) => reportsOn(seed, plan, commitment)),
  )
  return [...reports, ...askings(today)]
    .filter(({ at }) => at < instantOf(today))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function reportsOn(seed: string, { plan }: PlanRows, commitment: CommitmentRows): InventedReport[] {
  const of = { commitment, begin: plan.date ?? '', year: plan.yearTo ?? 0 }
  const make = (unitCode: string, reports: (task: Task) => readonly Given[]) => {
    const random = seededRandom(`${seed}/${plan.id}/${commitment.id}/${unitCode}`)
    return reports({ ...of, random }).map((one, index): InventedReport => {
      const key = { unitCode, planId: plan.id, commitmentId: commitment.id }
      return { kind: 'report', ...key, basedOn: index, ...one }
    })
  }
  if (answeredBy(commitment.lead, false) === 'agency') return make(illustrationProvince, agencyReports)
  return inventedCommunes.flatMap(({ code, publishes }) => make(code, manners[publishes]))
}

interface Task {
  readonly commitment: CommitmentRows
  /** The plan's first day and its year. */
  readonly begin: string
  readonly year: number
  readonly random: Random
}

const manners: Readonly<Record<InventedCommune['publishes'], (task: Task) => Given[]>> = {
  'on-time': (task) => reportsInTime(task, communeDone),
  everything: (task) => reportsInTime(task, { ...communeDone, ...evidenceOf(task.commitment) }),
  late: (task) => (task.random.chance(0.6) ? lateReports(task) : []),
  never: () => [],
}

const hamlets = 8
const counted = { target: hamlets, measure: 'thôn' }
const communeDone = {
  ...{ text: `Đã làm xong ở cả ${hamlets} thôn; biên bản lưu ở văn phòng xã.`, ...counted, reached: hamlets },
}
const agencyDone = {
  text: 'Đã làm xong theo kế hoạch; kết quả gửi các xã, phường.',
  link: 'https://example.com/minh-hoa',
}
const reasons = [
  'Kinh phí bổ sung về chậm.',
  'Cán bộ phụ trách chuyển công tác, bàn giao chưa kịp.',
  'Phải họp lại với các thôn vì còn ý kiến khác nhau.',
]

/** Before its day what has one, after each part of the year what has a rhythm. */
function reportsInTime({ commitment, begin, year, random }: Task, said: Given['report']): Given[] {
  const deadline = deadlineOf(commitment)
  if (deadline !== null) {
    const early = addDays(deadline, -random.whole(1, 20))
    const on = early > begin ? early : begin
    return [given(on, { ...said, state: 'done', doneOn: on })]
  }
  return periodEnds(commitment, year).map((end) => {
    const isClosing = end.endsWith('12-31')
    // What is done all year is never finished before its plan is.
    const goesOn = commitment.scheduleKind === 'continuous' && !isClosing
    const state = goesOn
      ? { state: 'in-progress', text: 'Vẫn làm thường xuyên như đã hứa.' }
      : { state: 'done', doneOn: end }
    return given(addDays(end, 2), { ...said, ...state, isClosing })
  })
}

/** Some way into the work, then the end of it, both after their day. */
function lateReports({ commitment, year, random }: Task): Given[] {
  const last = deadlineOf(commitment) ?? periodEnds(commitment, year)[0]!
  const [first, second] = [addDays(last, random.whole(18, 30)), addDays(last, random.whole(45, 75))]
  const some = random.whole(2, hamlets - 2)
  const reason = random.pick(reasons)
  return [
    given(first, {
      ...{ state: 'in-progress', text: `Mới làm ở ${some} thôn, các thôn còn lại đang làm.`, reason },
      ...{ ...counted, reached: some },
    }),
    given(second, {
      ...{ state: 'done', doneOn: second, text: `Đã làm xong ở cả ${hamlets} thôn.`, reason },
      ...{ ...counted, reached: hamlets },
    }),
  ]
}

/** A third in time, a third late and not done, a third never. */
function agencyReports(task: Task): Given[] {
  const { commitment, year, random } = task
  const kind = random.whole(0, 2)
  if (kind === 0) return reportsInTime(task, agencyDone)
  if (kind === 2) return []
  const last = deadlineOf(commitment) ?? periodEnds(commitment, year)[0]!
  const text = 'Đã có dự thảo, đang lấy ý kiến các xã, phường.'
  const reason = random.pick(reasons)
  return [given(addDays(last, random.whole(12, 40)), { state: 'in-progress', text, reason })]
}

/** The ends of the parts of the year that are reported on. */
function periodEnds({ scheduleKind }: CommitmentRows, year: number): string[] {
  const months = scheduleKind === 'quarterly' ? [3, 6, 9, 12] : scheduleKind === 'continuous' ? [6, 12] : [12]
  return months.map((month) => lastDayOfMonth(year, month))
}

/** At nine in the morning. */
function given(day: string, report: Given['report']): Given {
  return { report, at: instantOf(day, 9) }
}

function evidenceOf({ indicators }: CommitmentRows): Record<string, string> {
  if (indicators.includes('papi/2.4')) return { notice: 'gia-dat' }
  return { link: 'https://example.com/minh-hoa' }
}

/** Two departments: soon after the reports were due, and again in the last days. */
function askings(today: string): InventedAsking[] {
  const asking = (day: string, indicator: string, asker: string): InventedAsking => ({
    ...{ kind: 'asking', provinceCode: illustrationProvince, indicator, asker: `${asker} tỉnh Ví Dụ` },
    ...{ dueOn: addDays(day, 14), at: instantOf(day, 10) },
  })
  const year = today.slice(0, 4)
  return [
    asking(`${year}-04-09`, 'papi/1.1', 'Sở Nội vụ'),
    asking(`${year}-04-13`, 'papi/1.4', 'Sở Tài chính'),
    asking(addDays(today, -40), 'papi/1.1', 'Sở Nội vụ'),
    asking(addDays(today, -5), 'papi/1.4', 'Sở Tài chính'),
  ]
}
