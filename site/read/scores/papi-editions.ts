/** What each edition of PAPI measured of an entry of the catalogue, in words for its page. Pure. */
import { papiEditions, type PapiEdition } from '../../../surveys/indicators/papi-editions.ts'
import { formatNumber } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'
import { conflictsAbout, wholePapi } from './papi-history.ts'

interface EditionNote {
  readonly years: string
  readonly measured: string
}

/** Oldest first. */
export function editionNotes(id: string): EditionNote[] {
  return papiEditions.map((edition) => ({
    years: text.history.span(edition.validFrom, edition.validTo),
    measured: measuredIn(edition, id),
  }))
}

/** A dimension's sub-dimensions of earlier editions that are measured no longer: series that have no page. */
export function retiredIn(id: string): { readonly id: string; readonly name: string }[] {
  const retired = papiEditions.flatMap(({ subdimensions }) =>
    subdimensions.filter(({ relation, dimension }) => relation === 'retired' && `papi/${dimension}` === id),
  )
  return [...new Map(retired.map(({ series, name }) => [series, { id: series, name }])).values()]
}

function measuredIn({ dimensions, subdimensions }: PapiEdition, id: string): string {
  const words = text.history
  if (id === wholePapi) return words.measuredWhole(dimensions, subdimensions.length)
  const parts = subdimensions.filter(({ dimension }) => id === `papi/${dimension}`)
  if (parts.length > 0) return parts.map(({ code, name }) => `${code} ${name}`).join('; ')
  const part = subdimensions.find(({ series }) => series === id)
  if (part) return words.measuredPart(part.code, formatNumber(part.maximum, 2))
  const isDisputed = subdimensions.some(
    ({ series, relation }) =>
      relation === 'unresolved' &&
      conflictsAbout(id).some((conflict) => conflict.series.includes(id) && conflict.series.includes(series)),
  )
  return isDisputed ? words.measuredDisputed : words.notMeasured
}
