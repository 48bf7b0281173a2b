/** What communes must publish this year and the year before, and how they stand with it. */
import { today } from '../../../db/changes/memory.ts'
import { notFoundOf } from '../../../db/duties/not-found.ts'
import { proofsOf } from '../../../db/duties/proofs.ts'
import type { DutyState, Proof } from '../../../domain/duties/board.ts'
import { communeBoard } from '../../../domain/duties/commune.ts'
import type { NotFoundCount } from '../../../domain/duties/not-found.ts'
import { quarterLists, type QuarterList } from '../../../domain/duties/quarters.ts'
import { rowsOf } from '../../database.ts'
import { heldByUnit } from '../by-unit.ts'
import { workingDays } from '../progress/commune-progress.ts'
import { communesIn, type Commune } from '../units.ts'

const proofsByUnit = heldByUnit('notices', (codes) => proofsOf(rowsOf('notices'), codes))

const notFoundByUnit = heldByUnit('notices', (codes) =>
  notFoundOf(rowsOf('notices'), codes, Number(today().slice(0, 4))),
)

export interface Counted {
  readonly onTime: number
  readonly late: number
  readonly missing: number
}

/** How many were due, by what became of them. */
export function countOf(board: readonly DutyState[]): Counted {
  const count = (state: string) => board.filter(({ standing }) => standing.state === state).length
  return { onTime: count('on-time'), late: count('late'), missing: count('missing') }
}

async function boardFrom(proofs: readonly Proof[], year: number): Promise<readonly DutyState[]> {
  return communeBoard({ year, today: today(), proofs, calendar: await workingDays() })
}

export interface CommuneDuties {
  readonly year: number
  readonly board: readonly DutyState[]
  /** Of the year before, what has a day. */
  readonly before: readonly DutyState[]
  /** Of this year. */
  readonly notFound: readonly NotFoundCount[]
}

export async function dutiesOf(unit: Commune): Promise<CommuneDuties> {
  const year = Number(today().slice(0, 4))
  const proofs = (await proofsByUnit.of(unit)) ?? []
  const before = await boardFrom(proofs, year - 1)
  return {
    year,
    board: await boardFrom(proofs, year),
    before: before.filter(({ rule, standing }) => rule.each === 'year' && 'due' in standing),
    notFound: (await notFoundByUnit.of(unit)) ?? [],
  }
}

export interface ProvinceDuties {
  readonly year: number
  /** By code, so that each stands where it always stood. */
  readonly communes: readonly (Counted & { readonly unit: Commune; readonly due: number })[]
}

export async function dutiesIn(provinceCode: string): Promise<ProvinceDuties> {
  const year = Number(today().slice(0, 4))
  const proofs = new Map((await proofsByUnit.within(provinceCode)).map(([{ code }, own]) => [code, own]))
  const units = [...(await communesIn(provinceCode))].sort((a, b) => a.code.localeCompare(b.code))
  const communes = units.map(async (unit) => {
    const counted = countOf(await boardFrom(proofs.get(unit.code) ?? [], year))
    return { unit, ...counted, due: counted.onTime + counted.late + counted.missing }
  })
  return { year, communes: await Promise.all(communes) }
}

/** What the commune published in this quarter and the three before it. */
export async function quartersOf(unit: Commune): Promise<readonly QuarterList[]> {
  return quarterLists((await proofsByUnit.of(unit)) ?? [], today(), 4)
}
