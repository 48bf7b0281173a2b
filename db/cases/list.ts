/** The queue of cases, filtered and paged: all of it by indexes of `case_list`, none of it by counting events. */
import { and, asc, count, desc, eq, gt, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { CaseKind } from '../../domain/cases/kinds.ts'
import { owedStates, type CaseState } from '../../domain/cases/standing.ts'
import type { Queries } from '../engine/database.ts'
import { caseList } from '../schema/index.ts'
import type { CaseRow } from './project.ts'

export interface QueueFilter {
  /** Of whom it is asked: units that handle, by code. */
  readonly handlers?: readonly string[]
  /** All handlers of this province. */
  readonly provinceCode?: string
  readonly states?: readonly CaseState[]
  readonly kind?: CaseKind
  /** Indicators; none means all. */
  readonly subjects?: readonly string[]
  readonly assignee?: string
  /** Only what was due before that day. */
  readonly dueBefore?: string
}

/** Where the page before ended; the next one begins after it. */
export interface QueuePlace {
  readonly queueKey: string
  readonly unitCode: string
  readonly caseId: string
}

/** Open ones: urgent first, then by the day on which they are due. @param most rows */
export async function queue(
  db: Queries,
  filter: QueueFilter,
  most: number,
  after?: QueuePlace,
): Promise<CaseRow[]> {
  const states = filter.states ?? owedStates
  const later = after && isAfter(after)
  return db
    .select()
    .from(caseList)
    .where(and(...conditions({ ...filter, states }), later))
    .orderBy(asc(caseList.queueKey), asc(caseList.unitCode), asc(caseList.caseId))
    .limit(most)
}

/** Those that are over, the newest first. */
export async function closedCases(db: Queries, filter: QueueFilter, most: number): Promise<CaseRow[]> {
  const states: readonly CaseState[] = filter.states ?? [
    'answered',
    'refused',
    'closed',
    'withdrawn',
    'merged',
  ]
  return db
    .select()
    .from(caseList)
    .where(and(...conditions({ ...filter, states })))
    .orderBy(desc(caseList.overOn), asc(caseList.unitCode), asc(caseList.caseId))
    .limit(most)
}

export async function countQueue(db: Queries, filter: QueueFilter): Promise<number> {
  const states = filter.states ?? owedStates
  const [found] = await db
    .select({ n: count() })
    .from(caseList)
    .where(and(...conditions({ ...filter, states })))
  return found!.n
}

export async function rowOfCase(db: Queries, unitCode: string, caseId: string): Promise<CaseRow | undefined> {
  const [found] = await db
    .select()
    .from(caseList)
    .where(and(eq(caseList.unitCode, unitCode), eq(caseList.caseId, caseId)))
  return found
}

function conditions(filter: QueueFilter): (SQL | undefined)[] {
  const { handlers, provinceCode, states = [], kind, subjects = [], assignee, dueBefore } = filter
  return [
    handlers && inArray(caseList.handler, [...handlers]),
    provinceCode === undefined ? undefined : eq(caseList.provinceCode, provinceCode),
    inArray(caseList.state, [...states]),
    kind && eq(caseList.kind, kind),
    subjects.length > 0 ? inArray(caseList.subject, [...subjects]) : undefined,
    assignee === undefined ? undefined : eq(caseList.assignee, assignee),
    dueBefore === undefined ? undefined : lt(caseList.dueOn, dueBefore),
  ]
}

function isAfter({ queueKey, unitCode, caseId }: QueuePlace): SQL | undefined {
  const same = eq(caseList.queueKey, queueKey)
  return or(
    gt(caseList.queueKey, queueKey),
    and(same, gt(caseList.unitCode, unitCode)),
    and(same, eq(caseList.unitCode, unitCode), gt(caseList.caseId, caseId)),
  )
}
