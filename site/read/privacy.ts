/** What is kept of a response, with the questionnaires that ask for it. Pure. */
import { followsVisit, type Instrument } from '../../surveys/instruments/instrument.ts'
import { text } from '../text/text.ts'

export interface KeptRow {
  readonly what: string
  /** Titles of the questionnaires that ask for it, or that all do, or none. */
  readonly asked: string
  readonly until: string
}

const words = text.privacy.kept

/** @param served the questionnaires of this installation */
export function keptRows(served: readonly Instrument[]): KeptRow[] {
  return words.fields.map(({ columns, what, until }) => ({ what, until, asked: askedBy(columns, served) }))
}

function askedBy(columns: readonly string[], served: readonly Instrument[]): string {
  if (columns.includes('answers')) return words.everyForm
  if (columns.includes('assurance')) return named(served.filter(followsVisit), served, false)
  const contexts = served.flatMap(({ context }) => context.filter(({ id }) => columns.includes(id)))
  const asking = served.filter(({ context }) => context.some(({ id }) => columns.includes(id)))
  return named(
    asking,
    served,
    contexts.some(({ required }) => required),
  )
}

function named(asking: readonly Instrument[], served: readonly Instrument[], isRequired: boolean): string {
  if (asking.length === 0) return words.notAsked
  const titles = asking.map(({ title }) => title.vi)
  const forms = asking.length === served.length ? words.everyForm : titles.join('; ')
  return isRequired ? forms : `${forms} (${words.optional})`
}
