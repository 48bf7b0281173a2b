/** The queue of cases, filtered and paged: all of it by indexes of `case_list`, none of it by counting events. */
import { and, asc, count, desc, eq, gt, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { CaseKind } from '../../domain/cases/kinds.ts'
import { overStates, owedStates, type Apology, type CaseState } from '../../domain/cases/standing.ts'
import type { Queries } from '../engine/database.ts'
import { caseList } from '../schema/index.ts'
import type { CaseRow } from './project.ts'

/** What a role covers: all cases of a province, or what single units handle; of some indicators, or of all. */
export interface QueueScope {
  readonly handler?: string
  readonly provinceCode?: string
  /** None means all. */
  readonly subjects: readonly string[]
}

export interface QueueFilter {
  /** Only what one of these covers; none of them covers nothing. */
  readonly scopes?: readonly QueueScope[]
  /** Of whom it is asked: units that handle, by code. */
  readonly handlers?: readonly string[]
  /** All handlers of this province. */
  readonly provinceCode?: string
  readonly states?: readonly CaseState[]
  readonly kind?: CaseKind
  /** Indicators; none means all. */
  readonly subjects?: readonly string[]
  readonly assignee?: string
  readonly isUrgent?: boolean
  /** Only what was due before that day. */
  readonly dueBefore?: string
  /** Only what is due on that day or later. */
  readonly dueFrom?: string
  readonly apology?: Apology
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

/** Those that are over, the newest first. @param skip so many before them */
export async function closedCases(
  db: Queries,
  filter: QueueFilter,
  most: number,
  skip = 0,
): Promise<CaseRow[]> {
  const states = filter.states ?? overStates
  return db
    .select()
    .from(caseList)
    .where(and(...conditions({ ...filter, states })))
    .orderBy(desc(caseList.overOn), asc(caseList.unitCode), asc(caseList.caseId))
    .limit(most)
    .offset(skip)
}

export async function countQueue(db: Queries, filter: QueueFilter): Promise<number> {
  const states = filter.states ?? owedStates
  const [found] = await db
    .select({ n: count() })
    .from(caseList)
    .where(and(...conditions({ ...filter, states })))
  return found!.n
}

/** How many of a province each unit handles, such as late ones. */
export async function countByHandler(
  db: Queries,
  filter: QueueFilter & { readonly provinceCode: string },
): Promise<{ handler: string; n: number }[]> {
  const { handler } = caseList
  return db
    .select({ handler, n: count() })
    .from(caseList)
    .where(and(...conditions({ states: owedStates, ...filter })))
    .groupBy(handler)
}

function conditions(filter: QueueFilter): (SQL | undefined)[] {
  const {
    scopes,
    handlers,
    provinceCode,
    states = [],
    kind,
    subjects = [],
    assignee,
    isUrgent,
    dueBefore,
    dueFrom,
    apology,
  } = filter
  return [
    scopes && inScopes(scopes),
    handlers && inArray(caseList.handler, [...handlers]),
    provinceCode === undefined ? undefined : eq(caseList.provinceCode, provinceCode),
    inArray(caseList.state, [...states]),
    kind && eq(caseList.kind, kind),
    subjects.length > 0 ? inArray(caseList.subject, [...subjects]) : undefined,
    assignee === undefined ? undefined : eq(caseList.assignee, assignee),
    isUrgent === undefined ? undefined : eq(caseList.isUrgent, isUrgent),
    dueBefore === undefined ? undefined : lt(caseList.dueOn, dueBefore),
    dueFrom === undefined ? undefined : gte(caseList.dueOn, dueFrom),
    apology && eq(caseList.apology, apology),
  ]
}

function inScopes(scopes: readonly QueueScope[]): SQL | undefined {
  if (scopes.length === 0) return sql`1 = 0`
  return or(
    ...scopes.map(({ handler, provinceCode, subjects }) =>
      and(
        handler === undefined ? undefined : eq(caseList.handler, handler),
        provinceCode === undefined ? undefined : eq(caseList.provinceCode, provinceCode),
        // A scope of everything must still be a condition.
        subjects.length > 0 ? inArray(caseList.subject, [...subjects]) : sql`1 = 1`,
      ),
    ),
  )
}

function isAfter({ queueKey, unitCode, caseId }: QueuePlace): SQL | undefined {
  const same = eq(caseList.queueKey, queueKey)
  return or(
    gt(caseList.queueKey, queueKey),
    and(same, gt(caseList.unitCode, unitCode)),
    and(same, eq(caseList.unitCode, unitCode), gt(caseList.caseId, caseId)),
  )
}
