/**
 * An XLSForm (xlsform.org) as rows, whatever file it comes from. Keys are column headings as written, values are text;
 * an empty cell has no key. Row 1 of a sheet is its heading, so `survey[0]` stands in the spreadsheet's row 2.
 */
export interface XlsformWorkbook {
  readonly survey: readonly XlsformRow[]
  readonly choices: readonly XlsformRow[]
  readonly settings: readonly XlsformRow[]
}

export type XlsformRow = Readonly<Record<string, string>>

/** The headings under which other tools show our languages. */
export const languageNames = {
  vi: 'Tiếng Việt (vi)',
  en: 'English (en)',
  km: 'ភាសាខ្មែរ (km)',
} as const

export type Language = keyof typeof languageNames

/** Columns of our own: other tools pass over them, and they bring a questionnaire back whole. */
export const ownColumns = {
  informs: 'informs',
  uncertain: 'uncertain',
  maxLength: 'max_length',
  source: 'source',
  sourceConfidence: 'source_confidence',
} as const

/** Lists of a rating scale, groups of a section, the group of context questions, and the note with the intro. */
export const names = {
  scale: 'scale_',
  section: 'section_',
  context: 'context',
  intro: 'form_intro',
} as const
