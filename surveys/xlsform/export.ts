import type { ContextItem, Instrument, Item, Option, Wording } from '../instruments/instrument.ts'
import { relevanceToExpression } from './relevance.ts'
import { languageNames, names, ownColumns } from './workbook.ts'
import type { Language, XlsformRow, XlsformWorkbook } from './workbook.ts'

/**
 * An instrument for Kobo Toolbox, ODK and everything else that reads XLSForm: sections are groups, ratings are
 * select_one questions with the choices 1-5 and na. `fromXlsform` of it gives an equal instrument.
 */
export function toXlsform(instrument: Instrument): XlsformWorkbook {
  const items = instrument.sections.flatMap((section) => section.items)
  return {
    survey: [
      introRow(instrument),
      ...contextRows(instrument.context),
      ...instrument.sections.flatMap((section) => [
        { type: 'begin_group', name: names.section + section.id, ...worded('label', section.title) },
        ...section.items.map((item) => itemRow(instrument, item)),
        { type: 'end_group', name: names.section + section.id },
      ]),
    ],
    choices: [
      ...Object.entries(instrument.scales).flatMap(([id, scale]) =>
        choiceRows(names.scale + id, [
          ...scale.labels.map((wording, index) => ({ code: String(index + 1), wording })),
          { code: 'na', wording: scale.notApplicable },
        ]),
      ),
      ...[...instrument.context, ...items].flatMap((item) =>
        'options' in item ? choiceRows(item.id, item.options) : [],
      ),
    ],
    settings: [
      {
        form_title: instrument.title.vi,
        form_id: instrument.id,
        version: instrument.version,
        default_language: languageNames.vi,
      },
    ],
  }
}

/** A note that respondents see; it also carries what the settings sheet has no place for. */
function introRow(instrument: Instrument): XlsformRow {
  return {
    type: 'note',
    name: names.intro,
    ...worded('label', instrument.intro),
    ...worded('title', instrument.title),
    [ownColumns.source]: instrument.source.title,
    [ownColumns.sourceConfidence]: instrument.source.confidence,
  }
}

function contextRows(context: readonly ContextItem[]): XlsformRow[] {
  if (context.length === 0) return []
  return [
    { type: 'begin_group', name: names.context },
    ...context.map((item) => ({
      type: `select_one ${item.id}`,
      name: item.id,
      ...worded('label', item.wording),
      ...(item.required ? { required: 'yes' } : {}),
    })),
    { type: 'end_group', name: names.context },
  ]
}

function itemRow(instrument: Instrument, item: Item): XlsformRow {
  return {
    type: typeOf(item),
    name: item.id,
    ...worded('label', item.wording),
    ...(item.relevance ? { relevant: relevanceToExpression(item.relevance, instrument) } : {}),
    ...(item.informs.length > 0 ? { [ownColumns.informs]: item.informs.join(' ') } : {}),
    ...(item.uncertain ? { [ownColumns.uncertain]: 'yes' } : {}),
    ...(item.kind === 'text'
      ? {
          constraint: `string-length(.) <= ${item.maxLength}`,
          [ownColumns.maxLength]: String(item.maxLength),
        }
      : {}),
  }
}

function typeOf(item: Item): string {
  if (item.kind === 'text') return 'text'
  if (item.kind === 'rating') return `select_one ${names.scale}${item.scale}`
  return `${item.multiple ? 'select_multiple' : 'select_one'} ${item.id}`
}

function choiceRows(list: string, options: readonly Option[]): XlsformRow[] {
  return options.map(({ code, wording }) => ({ list_name: list, name: code, ...worded('label', wording) }))
}

function worded(column: string, wording: Wording): XlsformRow {
  return Object.fromEntries(
    Object.entries(wording).map(([language, text]: [string, string]) => [
      `${column}::${languageNames[language as Language]}`,
      text,
    ]),
  )
}
