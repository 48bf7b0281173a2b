/** What tests start from: communes by name, a task of a plan, and a resident's response, of which a test says only what matters to it. */
import type { CommitmentRows, PlanRows } from '../db/plans/rows.ts'
import type { NewResponse } from '../db/responses/responses.ts'
import type { units } from '../db/schema/index.ts'
import { sipas2017 } from '../surveys/instruments/sipas-2017.ts'

/** Xã Bến Quan in Quảng Trị, as a response names it. */
const benQuan = { code: '19366', provinceCode: '44' } as const

const today = { provinceCode: '44', validFrom: '2025-07-01', validTo: null }

/** A province and two of its communes, as they are stored. */
export const unitRows: readonly (typeof units.$inferInsert)[] = [
  { ...today, code: '44', level: 'province', kind: 'tỉnh', name: 'Quảng Trị', slug: 'quang-tri' },
  { ...today, code: '19366', level: 'commune', kind: 'xã', name: 'Bến Quan', slug: 'ben-quan' },
  { ...today, code: '19363', level: 'commune', kind: 'xã', name: 'Vĩnh Linh', slug: 'vinh-linh' },
]

let made = 0

/**
 * A response from the web to the SIPAS questionnaire about xã Bến Quan, received on 20 November 2026.
 * @param submission what was filled in; about land where nothing else is said and the questionnaire asks
 */
export function response(submission: object, changes: Partial<NewResponse> = {}): NewResponse {
  const instrument = changes.instrument ?? sipas2017
  const asksService = instrument.context.some(({ id }) => id === 'service')
  return {
    unit: benQuan,
    submission: { ...(asksService && { service: 'land' }), ...submission } as NewResponse['submission'],
    mode: 'web',
    assurance: 'open',
    idempotencyKey: `response ${made++}`,
    receivedAt: '2026-11-20T08:00:00.000Z',
    ...changes,
    instrument,
  }
}

/** A task of a plan about the second dimension of PAPI, without a time. */
export function commitment(id: string, changes: Partial<CommitmentRows> = {}): CommitmentRows {
  return {
    ...{ id, origin: 'body', scheme: 'PAPI', dimension: 2, section: 'II', code: null },
    ...{ title: `Việc ${id}`, text: null, textDigest: id, firstLine: 1, lastLine: 1 },
    ...{ scheduleRaw: null, scheduleKind: null, start: null, due: null, strictlyBefore: false },
    ...{ lead: [], cooperating: [], indicators: ['papi/2.3'], ...changes },
  }
}

/** The plan «ke-hoach» of Quảng Trị for 2026, with these tasks. */
export function planOf(...commitments: readonly CommitmentRows[]): PlanRows {
  return {
    plan: {
      ...{ id: 'ke-hoach', number: null, date: '2026-01-10', place: null, issuer: 'UBND tỉnh Quảng Trị' },
      ...{ provinceCode: '44', title: 'Kế hoạch', summary: null, originalTitle: null },
      ...{ yearFrom: 2026, yearTo: 2026, importedAt: null, reading: null },
    },
    ...{ communes: [], results: [], commitments },
  }
}
