import type { Wording } from '../instruments/instrument.ts'
import type { Language, XlsformRow } from './workbook.ts'

/**
 * The texts of a translatable column ('label', 'label::English (en)', 'label:vi') by our languages. A heading without
 * a language belongs to the form's default language, or is Vietnamese.
 */
export function textsOf(row: XlsformRow, column: string, defaultLanguage: string): Map<Language, string> {
  const texts = new Map<Language, string>()
  for (const [heading, text] of Object.entries(row)) {
    const [name = '', language = defaultLanguage] = heading.split(/::?/, 2).map((part) => part.trim())
    const known = name === column && text.trim() !== '' ? languageOf(language) : undefined
    if (known) texts.set(known, text.trim().normalize('NFC'))
  }
  return texts
}

export function languageOf(heading: string): Language | undefined {
  const name = heading.toLowerCase().normalize('NFC')
  const code = /\(\s*([a-z-]+)\s*\)$/.exec(name)?.[1] ?? name
  if (code === '' || code === 'default' || code.startsWith('vi') || name.includes('việt')) return 'vi'
  if (code === 'en' || name.startsWith('english') || name.includes('anh')) return 'en'
  return code === 'km' || name.includes('khmer') ? 'km' : undefined
}

/** Only the languages that the whole form speaks, so that nobody meets a page half translated. */
export function wordingOf(
  texts: ReadonlyMap<Language, string>,
  languages: readonly Language[],
  otherwise: string,
): Wording {
  const rest = languages.filter((language) => language !== 'vi')
  return {
    vi: texts.get('vi') ?? otherwise,
    ...Object.fromEntries(rest.map((language) => [language, texts.get(language) ?? otherwise])),
  }
}
