/** Rounds of a survey as pages show them: their setting from the first day, their results once they are closed. */
import { instrumentOfRound, listRounds, resultsOfRound, type SurveyRound } from '../../../db/rounds/rounds.ts'
import { noteRows, readRows, remembered, today } from '../../../db/changes/memory.ts'
import { vietnamMonth } from '../../../domain/calendar.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import type { Publication } from '../../../surveys/results/publication.ts'
import { roundState, type RoundState } from '../../../surveys/rounds/setting.ts'
import { rowsOf } from '../../database.ts'
import { figuresOf } from '../results/figures.ts'
import type { Results } from '../results/results.ts'
import { provinceKey, shownCommunes, unitKey, type Commune, type Province } from '../units.ts'

interface PlacedRound {
  readonly round: SurveyRound
  readonly province: Province
  readonly path: string
  readonly communes: readonly Commune[]
}

export interface RoundPage extends PlacedRound {
  readonly state: RoundState
}

export const allRounds = remembered(async (): Promise<PlacedRound[]> => {
  const communes = await shownCommunes()
  const found = await listRounds(rowsOf('rounds'))
  return found.flatMap((round) => {
    const asked = communes.filter(({ code }) => round.unitCodes.includes(code))
    const province = asked[0]?.province
    const path = province && `${province.path}dot-khao-sat/${round.id}/`
    return province && path ? [{ round, province, path, communes: asked }] : []
  })
})

/** A change of a round names its commune or province, so this reads rounds of that place only. Newest first. */
async function roundsAt(place: string, isThere: (one: PlacedRound) => boolean): Promise<RoundPage[]> {
  const { value } = await readRows(allRounds)
  noteRows('units')
  noteRows('rounds', place)
  return value.filter(isThere).map((one) => ({ ...one, state: roundState(one.round, today()) }))
}

export async function roundsIn(provinceCode: string): Promise<RoundPage[]> {
  return roundsAt(provinceCode, ({ province }) => province.code === provinceCode)
}

export async function roundsAbout(unit: Commune): Promise<RoundPage[]> {
  return roundsAt(unit.code, ({ communes }) => communes.some(({ code }) => code === unit.code))
}

/** @throws Error where there is none */
export function roundAt(rounds: readonly RoundPage[], id: string | undefined): RoundPage {
  const found = rounds.find(({ round }) => round.id === id)
  if (!found) throw new Error(`There is no round ${id} here.`)
  return found
}

/** Paths of a route that has a page for each round. */
export async function roundPaths() {
  return (await allRounds()).map(({ round, province }) => ({
    params: { province: provinceKey(province), round: round.id },
  }))
}

/** Paths of a route that has a page for each commune of each round. */
export async function communeRoundPaths() {
  return (await allRounds()).flatMap(({ round, communes }) =>
    communes.map((unit) => ({ params: { unit: unitKey(unit), round: round.id } })),
  )
}

/** What the round asks, as it was when the round was made. @param place of the page */
export async function askedBy({ round }: RoundPage, place: string): Promise<Instrument> {
  return instrumentOfRound(rowsOf('rounds', place), round)
}

/** What a commune answered in a closed round; null where too few did. */
export async function answersOf(
  page: RoundPage,
  unit: Commune,
  instrument: Instrument,
): Promise<Results | null> {
  const results = await resultsOfRound(rowsOf('rounds', unit.code), page.round.id)
  const published = results.find(({ unitCode }) => unitCode === unit.code)?.published
  return published ? resultsIn(published, page, instrument) : null
}

/** Codes of the communes of which figures were published. */
export async function heardIn({ round, province }: RoundPage): Promise<ReadonlySet<string>> {
  const results = await resultsOfRound(rowsOf('rounds', province.code), round.id)
  return new Set(
    results.flatMap(({ unitCode, published }) =>
      Object.keys({ ...published.items, ...published.choices }).length > 0 ? [unitCode] : [],
    ),
  )
}

function resultsIn(published: Publication, { round }: RoundPage, instrument: Instrument): Results | null {
  const figures = figuresOf(published.items, instrument)
  const n = Math.max(0, ...[...Object.values(figures), ...Object.values(published.choices)].map(({ n }) => n))
  if (n === 0) return null
  const since = vietnamMonth(`${round.from}T12:00:00+07:00`)
  return { n, since, publishedAt: round.closedAt ?? '', figures, choices: published.choices }
}
