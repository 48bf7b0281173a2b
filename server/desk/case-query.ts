/** The filters of the queue as its address says them. What is not understood is left out. */
import type { QueuePlace } from '../../db/cases/list.ts'
import { isCaseKind, type CaseKind } from '../../domain/cases/kinds.ts'
import {
  apologies,
  caseStates,
  overStates,
  type Apology,
  type CaseState,
} from '../../domain/cases/standing.ts'

export interface QueueQuery {
  /** undefined: all in which the office owes something. */
  readonly states: readonly CaseState[] | undefined
  readonly kind: CaseKind | undefined
  readonly subject: string
  readonly unit: string
  readonly isMine: boolean
  readonly isLate: boolean
  readonly isUrgent: boolean
  readonly apology: Apology | undefined
  readonly after: QueuePlace | undefined
  /** Of cases that are over: so many come before this page. */
  readonly skip: number
}

const names = [
  'trang-thai',
  'loai',
  'chi-tieu',
  'don-vi',
  'cua-toi',
  'tre',
  'khan',
  'xin-loi',
  'sau',
] as const
export type QueueAddress = Readonly<Partial<Record<(typeof names)[number], string>>>

/** What the address says, each once. */
export function queueAddress(query: Record<string, string | string[]>): QueueAddress {
  const entries = names.map((name) => [name, query[name]] as const)
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'))
}

/**
 * `trang-thai`: a state, or 'xong' · `loai`: kind · `chi-tieu`: subject · `don-vi`: who handles it · `cua-toi`, `tre`,
 * `khan`: '1' · `xin-loi`: 'none', 'prepared' or 'signed' · `sau`: where the page before ended.
 */
export function queueQuery(address: QueueAddress): QueueQuery {
  const one = (name: keyof QueueAddress) => address[name] ?? ''
  const [state, kind, after] = [one('trang-thai'), one('loai'), one('sau')]
  return {
    states: state === 'xong' ? overStates : isState(state) ? [state] : undefined,
    kind: isCaseKind(kind) ? kind : undefined,
    ...{ subject: one('chi-tieu'), unit: one('don-vi') },
    ...{ isMine: one('cua-toi') === '1', isLate: one('tre') === '1', isUrgent: one('khan') === '1' },
    apology: apologies.find((one) => one === address['xin-loi']),
    after: placeOf(after),
    skip: /^\d{1,6}$/.test(after) ? Number(after) : 0,
  }
}

function isState(text: string): text is CaseState {
  return (caseStates as readonly string[]).includes(text)
}

function placeOf(text: string): QueuePlace | undefined {
  const [, queueKey = '', unitCode = '', caseId = ''] =
    /^([01](?:~|\d{4}-\d\d-\d\d))\.(\w{2,5})\.(\w{8})$/.exec(text) ?? []
  return queueKey === '' ? undefined : { queueKey, unitCode, caseId }
}
