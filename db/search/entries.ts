/** What can be found of a notice, a plan, a case: as entries. Pure. */
import { searchWords } from '../../domain/search/words.ts'
import { landPrices } from '../../domain/notices/land-prices.ts'
import { noticeKind } from '../../domain/notices/index.ts'
import type { NoticeContent } from '../../domain/notices/canonical.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import type { searchEntries } from '../schema/index.ts'

type Row = Omit<typeof searchEntries.$inferInsert, 'id'>
export type Source = 'notice' | 'price' | 'promise' | 'case'

/** An entry without what its owner's entries have in common. */
export type Entry = Pick<Row, 'item' | 'title' | 'text'>

export interface Owner {
  readonly source: Source
  readonly owner: string
  readonly place: string
  readonly kind: string
  readonly year: number | null
}

/** What an entry can be narrowed by, as words of their own column in the index. */
export const facetWords = {
  place: (code: string) => `p${code}`,
  source: (source: Source) => `s${source}`,
  year: (year: number) => `y${year}`,
}

/** Of more, the end of a text is not found: an entry is a page, and pages are shorter. */
const longest = 20_000

export function rowOf(owner: Owner, { item, title, text }: Entry): Row {
  const shown = text.normalize('NFC').slice(0, longest)
  return {
    ...owner,
    ...{ item, title: title.normalize('NFC'), text: shown },
    foldedTitle: searchWords(title).join(' '),
    foldedText: searchWords(shown).join(' '),
    facets: [
      facetWords.place(owner.place),
      facetWords.source(owner.source),
      ...(owner.year === null ? [] : [facetWords.year(owner.year)]),
    ].join(' '),
  }
}

/** The notice itself, with the words of its rows. */
export function noticeEntry({ kind, title, decisionNumber, decisionDate, rows }: NoticeContent): Entry {
  const known = noticeKind(kind)
  const about = [known?.name, decisionNumber, formatDate(decisionDate)].filter(Boolean).join(' · ')
  const columns = known?.layout.columns ?? []
  const words = rows
    .flatMap(({ cells }) => columns.map(({ id }) => cells[id]))
    .filter((cell): cell is string => typeof cell === 'string' && /\p{L}/u.test(cell))
  return { item: '', title, text: [about, ...new Set(words)].join(' · ') }
}

/** The streets of a table of land prices, each with its segments. */
export function streetEntries({ kind, rows }: NoticeContent): Entry[] {
  if (kind !== landPrices.id) return []
  const streets = Map.groupBy(rows, ({ cells }) => String(cells['street'] ?? ''))
  return [...streets].map(([street, segments]) => ({
    item: street,
    title: street,
    text: segments
      .map(({ cells }) => [cells['from'], cells['to'], cells['class']].filter(Boolean).join(' – '))
      .filter(Boolean)
      .join(' · '),
  }))
}

/** The year that a notice is about, else that of its decision. */
export function noticeYear({ period, decisionDate }: Pick<NoticeContent, 'period' | 'decisionDate'>): number {
  return Number((period || decisionDate).slice(0, 4))
}

/** A question is its own title; of a long one its beginning, up to the end of a word. */
export function caseEntry(place: string, question: string, answer: string): Entry {
  const [, title = question] = /^(.{1,100})(?:\s|$)/su.exec(question) ?? []
  return { item: '', title, text: [place, question, answer].filter(Boolean).join(' · ') }
}
