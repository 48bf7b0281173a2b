import { checkInstrument } from '../instruments/check-instrument.ts'
import type { Instrument, Option } from '../instruments/instrument.ts'
import { languageOf, textsOf, wordingOf } from './labels.ts'
import type { ChoiceList, XlsformContext } from './reading.ts'
import { readSurvey } from './survey-sheet.ts'
import { names, ownColumns } from './workbook.ts'
import type { Language, XlsformRow, XlsformWorkbook } from './workbook.ts'

export interface XlsformReading {
  /** Only if there are no problems. */
  readonly instrument?: Instrument
  /** What must be changed first: sentences with sheet and row. */
  readonly problems: readonly string[]
  /** What was left out or assumed. */
  readonly warnings: readonly string[]
}

/**
 * A questionnaire made elsewhere, as an instrument. Taken over: select_one, select_multiple, text, groups, relevance
 * on choices, labels in Vietnamese, English and Khmer. A list with exactly the choices 1-5, and at most one more for
 * "does not apply", is a rating scale from 1 (worst) to 5 (best). Left out with a warning: notes, and what a device
 * collects by itself. Everything else (numbers, dates, places, pictures, repeats, calculations) is a problem: either
 * it points to a person, or it cannot be counted. The result has passed `checkInstrument`.
 */
export function fromXlsform(given: XlsformWorkbook): XlsformReading {
  const workbook = {
    survey: given.survey.map(plainHeadings),
    choices: given.choices.map(plainHeadings),
    settings: given.settings.map(plainHeadings),
  }
  const problems: string[] = []
  const warnings: string[] = []
  const settings = workbook.settings[0] ?? {}
  const defaultLanguage = languageOf(settings['default_language'] ?? '') ?? 'vi'
  const title = (settings['form_title'] ?? settings['title'] ?? '').trim().normalize('NFC')
  const formId = (settings['form_id'] ?? settings['id_string'] ?? '').trim()
  const id = formId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (title === '') problems.push('settings, dòng 2: thiếu tên phiếu. Ghi tên vào cột «form_title».')
  if (id === '')
    problems.push(
      'settings, dòng 2: thiếu mã phiếu. Ghi vào cột «form_id» chữ thường không dấu, ví dụ «cho-xa».',
    )
  if (id !== formId && id !== '') warnings.push(`settings, dòng 2: mã phiếu ở đây là «${id}».`)
  const languages = sharedLanguages(workbook, defaultLanguage, (sentence) => warnings.push(sentence))
  const unknown = unknownLanguages([...workbook.survey, ...workbook.choices])
  if (unknown.length > 0)
    warnings.push(`Bỏ lời ${unknown.join(', ')}: ở đây chỉ có tiếng Việt, tiếng Anh và tiếng Khmer.`)
  const base = { title, defaultLanguage, languages }
  const lists = choiceLists(workbook.choices, base, (sentence) => warnings.push(sentence))
  const context: XlsformContext = {
    ...base,
    lists,
    problem: (sentence) => problems.push(sentence),
    warn: (sentence) => warnings.push(sentence),
  }
  const survey = readSurvey(workbook.survey, context)
  const intro = workbook.survey.find((row) => row['name'] === names.intro) ?? {}
  const confidence = intro[ownColumns.sourceConfidence]
  const instrument: Instrument = {
    id,
    version: settings['version']?.trim() || '1',
    title: wordingOf(textsOf(intro, 'title', defaultLanguage), languages, title),
    intro: wordingOf(textsOf(intro, 'label', defaultLanguage), languages, title),
    source: {
      title: intro[ownColumns.source] ?? `Nhập từ XLSForm «${id}»`,
      confidence: confidence === 'high' || confidence === 'medium' ? confidence : 'low',
    },
    scales: Object.fromEntries(
      [...lists].flatMap(([name, list]) =>
        list.scale && (survey.usedLists.has(name) || name.startsWith(names.scale))
          ? [[list.scale.id, list.scale.scale]]
          : [],
      ),
    ),
    context: survey.context,
    sections: survey.sections,
  }
  if (problems.length === 0) problems.push(...checkInstrument(instrument))
  return { ...(problems.length === 0 ? { instrument } : {}), problems, warnings }
}

/** Vietnamese, and every other language in which all questions and choices are worded. */
function sharedLanguages(
  workbook: XlsformWorkbook,
  defaultLanguage: string,
  warn: (sentence: string) => void,
): readonly Language[] {
  const worded = (['survey', 'choices'] as const).flatMap((sheet) =>
    workbook[sheet].flatMap((row, index) => {
      const texts = textsOf(row, 'label', defaultLanguage)
      return texts.size > 0 ? [{ texts, where: `${sheet}, dòng ${index + 2}` }] : []
    }),
  )
  const others = (['en', 'km'] as const).filter((language) => {
    const without = worded.filter(({ texts }) => !texts.has(language))
    const [first] = without
    if (first && without.length < worded.length) {
      const name = { en: 'tiếng Anh', km: 'tiếng Khmer' }[language]
      warn(`${first.where}: thiếu lời ${name}, nên bỏ ${name} trong cả phiếu.`)
    }
    return without.length === 0
  })
  return ['vi', ...(worded.length > 0 ? others : [])]
}

/** Languages of labels that are none of ours, as the headings write them. */
function unknownLanguages(rows: readonly XlsformRow[]): readonly string[] {
  const headings = new Set(rows.flatMap((row) => Object.keys(row)))
  return [...headings].flatMap((heading) => {
    const [, language] = /^label\s*::?\s*(.+)$/.exec(heading) ?? []
    return language !== undefined && languageOf(language) === undefined ? [`«${language}»`] : []
  })
}

const notApplicable = { vi: 'Không áp dụng', en: 'Does not apply', km: 'មិនពាក់ព័ន្ធ' } as const

function choiceLists(
  rows: readonly XlsformRow[],
  form: Pick<XlsformContext, 'defaultLanguage' | 'languages'>,
  warn: (sentence: string) => void,
): ReadonlyMap<string, ChoiceList> {
  const lists = new Map<string, Option[]>()
  for (const row of rows) {
    const name = (row['list_name'] ?? row['list name'])?.trim()
    const code = (row['name'] ?? row['value'])?.trim()
    if (!name || !code) continue
    const wording = wordingOf(textsOf(row, 'label', form.defaultLanguage), form.languages, '')
    lists.set(name, [...(lists.get(name) ?? []), { code, wording }])
  }
  return new Map(
    [...lists].map(([name, options]) => {
      const scale = scaleOf(name, options, form.languages)
      if (scale && !name.startsWith(names.scale)) {
        warn(
          `choices, danh sách «${name}»: hiểu là thang 5 mức, 1 kém nhất, 5 tốt nhất. Xin kiểm tra chiều của thang.`,
        )
      }
      return [name, scale ? { options, scale } : { options }]
    }),
  )
}

function scaleOf(
  name: string,
  options: readonly Option[],
  languages: readonly Language[],
): ChoiceList['scale'] {
  const labels = ['1', '2', '3', '4', '5'].map(
    (code) => options.find((option) => option.code === code)?.wording,
  )
  const [one, two, three, four, five] = labels
  const rest = options.filter((option) => !/^[1-5]$/.test(option.code))
  if (!one || !two || !three || !four || !five || options.length > 6 || rest.length !== options.length - 5)
    return
  return {
    id: name.startsWith(names.scale) ? name.slice(names.scale.length) : name,
    notApplicable: rest[0]?.code ?? 'na',
    scale: {
      labels: [one, two, three, four, five],
      notApplicable:
        rest[0]?.wording ??
        wordingOf(new Map(Object.entries(notApplicable) as [Language, string][]), languages, ''),
    },
  }
}

/** Tools write headings in any case and with stray spaces. */
function plainHeadings(row: XlsformRow): XlsformRow {
  return Object.fromEntries(
    Object.entries(row).map(([heading, cell]) => [heading.trim().toLowerCase(), cell]),
  )
}
