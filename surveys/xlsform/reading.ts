/** What the readers of the two sheets, survey and choices, share while one workbook is read. */
import type { Option, Scale } from '../instruments/instrument.ts'
import type { Language } from './workbook.ts'

/** What reading the sheets shares: the languages to take over, the choice lists, and where to complain. */
export interface XlsformContext {
  readonly title: string
  readonly defaultLanguage: string
  readonly languages: readonly Language[]
  readonly lists: ReadonlyMap<string, ChoiceList>
  readonly problem: (sentence: string) => void
  readonly warn: (sentence: string) => void
}

/** A list of choices; if it is a rating scale, also the scale and the code that means "does not apply". */
export interface ChoiceList {
  readonly options: readonly Option[]
  readonly scale?: { readonly id: string; readonly scale: Scale; readonly notApplicable: string }
}
