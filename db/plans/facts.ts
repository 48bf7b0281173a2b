/** What follows from a plan document alone: its id, its years, its commitments as rows. */
import { createHash } from 'node:crypto'
import { slug } from '../../domain/vietnamese.ts'
import { textDigest } from './document/index.ts'
import type { Commitment, PlanDocument, PlanMetadata } from './document/types.ts'
import type { Plan } from './plans.ts'
import { scheduleColumns, type CommitmentRows } from './rows.ts'

type PlanFact =
  'number' | 'date' | 'place' | 'issuer' | 'title' | 'summary' | 'originalTitle' | 'yearFrom' | 'yearTo'

const titleLength = 120

/**
 * The permanent name of a plan's page, from issuer, number and year.
 * @example idOf(document) // => 'ca-mau-117-2024', or 'ca-mau-55-qd-ubnd-2026' for what is no KH-UBND
 */
export function idOf({ metadata, commitments }: PlanDocument): string {
  const issuer = slug(metadata.issuer ?? metadata.place ?? '').replace(
    /^(uy-ban-nhan-dan|ubnd)-(?:(tinh|thanh-pho|huyen|thi-xa|quan)-)?/,
    '',
  )
  const number = slug(metadata.number ?? '').replace(/-kh-ubnd$/, '')
  const year = metadata.date?.slice(0, 4) ?? String(yearsOf(metadata).yearFrom ?? '')
  // Without its number two plans of one year would be one page: then the wording tells them apart.
  const wording = createHash('sha256').update(commitments.map(({ text }) => textDigest(text)).join())
  return [issuer || 'ke-hoach', number || wording.digest('hex').slice(0, 6), year].filter(Boolean).join('-')
}

/** The years that the title speaks of; failing that, the year of issue. An open end is null. */
function yearsOf({ title, date }: PlanMetadata): { yearFrom: number | null; yearTo: number | null } {
  const range = /\b(20\d\d)\s*[-–]\s*(20\d\d)\b/.exec(title ?? '')
  if (range) return { yearFrom: Number(range[1]), yearTo: Number(range[2]) }
  const single = /\b20\d\d\b/.exec(title ?? '')?.[0]
  if (single) {
    const open = /(những|các) năm tiếp theo/i.test((title ?? '').normalize('NFC'))
    return { yearFrom: Number(single), yearTo: open ? null : Number(single) }
  }
  return { yearFrom: date ? Number(date.slice(0, 4)) : null, yearTo: null }
}

/** What a plan's row says of a document that the project does not tell itself. */
export function planRowOf({ metadata }: PlanDocument): Pick<Plan, PlanFact> {
  const { number, date, place, title } = metadata
  const issuer = metadata.issuer ?? place ?? 'Không rõ cơ quan ban hành'
  return {
    number,
    date,
    place,
    issuer,
    title: cut(title ?? `Kế hoạch ${number ?? ''} của ${issuer}`),
    summary: null,
    originalTitle: title,
    ...yearsOf(metadata),
  }
}

/** Commitments b1… from the body and a1… from the appendix; the text itself, cut, is their title. */
export function commitmentRowsOf({ commitments }: PlanDocument): CommitmentRows[] {
  const count = { body: 0, appendix: 0 }
  return commitments.map((commitment) => {
    const { origin, scheme, dimension, section, code, lead, cooperating, schedule, lines } = commitment
    count[origin] += 1
    return {
      id: `${origin === 'body' ? 'b' : 'a'}${count[origin]}`,
      origin,
      scheme,
      dimension,
      section,
      code,
      title: cut(commitment.text),
      text: commitment.text.normalize('NFC'),
      textDigest: textDigest(commitment.text),
      ...scheduleColumns({ schedule, lines }),
      lead: [...new Set(lead)],
      cooperating: [...new Set(cooperating)],
      indicators: indicatorsOf(commitment),
    }
  })
}

/** The document says the dimension or factor; which part of it a task serves is for a reader to say. */
function indicatorsOf({ scheme, dimension }: Commitment): string[] {
  if (dimension === null) return []
  if (scheme === 'PAPI') return [`papi/${dimension}`]
  return scheme === 'SIPAS' ? [`sipas/${'abcde'.charAt(dimension - 1)}`] : []
}

/** At most 120 characters, ended at a word. */
function cut(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (line.length <= titleLength) return line
  const start = line.slice(0, titleLength)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), titleLength / 2)).replace(/[\s,;:.–-]+$/, '')}…`
}
