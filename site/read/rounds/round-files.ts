/** Results of a closed round as files: one table of all its communes that have figures. */
import { resultsOfRound } from '../../../db/rounds/rounds.ts'
import { vietnamMonth } from '../../../domain/calendar.ts'
import type { RoundSetting } from '../../../surveys/rounds/setting.ts'
import { resultsTable } from '../../../surveys/results/results-table.ts'
import { rowsOf } from '../../database.ts'
import { linksOf, named, noteFor, sectionsOf } from '../results/result-files.ts'
import type { ResultsFile, UnitTable } from '../results/result-tables.ts'
import { provinceAt, provinceKey } from '../units.ts'
import { allRounds, askedBy, heardIn, roundAt, roundsIn, type RoundPage } from './rounds.ts'

/** Paths of an endpoint that gives a file: rounds that are closed and have figures. */
export async function roundFilePaths() {
  const found: { params: { province: string; round: string } }[] = []
  for (const { round, province } of await allRounds()) {
    const page = roundAt(await roundsIn(province.code), round.id)
    if (await hasFiles(page)) found.push({ params: { province: provinceKey(province), round: round.id } })
  }
  return found
}

export async function hasFiles(page: RoundPage): Promise<boolean> {
  return page.state === 'closed' && (await heardIn(page)).size > 0
}

/** What the round's file holds. */
export async function roundFileAt(
  province: string | undefined,
  round: string | undefined,
): Promise<ResultsFile> {
  const { code, name } = await provinceAt(province)
  const page = roundAt(await roundsIn(code), round)
  return {
    unit: named({ code, name: `${page.round.name}, ${name}` }),
    ...noteFor(code),
    links: linksOf(page.path),
    tables: await tablesOf(page),
  }
}

async function tablesOf(page: RoundPage): Promise<UnitTable[]> {
  const { round, province, communes } = page
  const instrument = await askedBy(page, province.code)
  const results = await resultsOfRound(rowsOf('rounds', province.code), round.id)
  const { formDigest: digest } = JSON.parse(round.setting) as RoundSetting
  return communes.flatMap((unit): UnitTable[] => {
    const published = results.find(({ unitCode }) => unitCode === unit.code)?.published
    if (!published || Object.keys({ ...published.items, ...published.choices }).length === 0) return []
    return [
      {
        ...{ unit: named(unit), id: instrument.id, version: instrument.version, digest },
        ...{ title: instrument.title.vi, source: instrument.source.title, dimensions: {} },
        publishedAt: round.closedAt ?? '',
        since: vietnamMonth(`${round.from}T12:00:00+07:00`),
        rows: resultsTable({ sections: sectionsOf(instrument), dimensions: [], published }),
      },
    ]
  })
}
