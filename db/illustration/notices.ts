/** When each invented commune publishes what: some in time, some late, some everything there is. Pure. */
import { noticeKind } from '../../domain/notices/index.ts'
import { closedConsultation, openConsultation } from './consultations.ts'
import { inventedTables } from './disclosures.ts'
import { addDays } from '../../domain/calendar.ts'
import { csvLine, csvStart } from '../../domain/csv/write.ts'
import { seededRandom } from '../../domain/random.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { budgetHeadings, budgetSteps, inventedBudget } from './budgets.ts'
import { inventedCommunes, type InventedCommune } from './places.ts'
import { correctedPrices, inventedPrices, priceHeadings } from './prices.ts'

export interface InventedNotice {
  readonly unitCode: string
  /** A kind of domain/notices. */
  readonly kind: string
  readonly fileName: string
  /** The file as it would be handed in. */
  readonly csv: string
  /** ISO-8601 UTC. */
  readonly publishedAt: string
}

/**
 * All versions of all notices, in the order of their publication.
 * @param today 'YYYY-MM-DD': nothing is published later
 */
export function inventedNotices(seed: string, today: string): InventedNotice[] {
  return inventedCommunes
    .flatMap((commune) => [
      ...[...priceTables(seed, commune, today), ...budgets(seed, commune, today)],
      ...disclosures(seed, commune, today),
    ])
    .filter(({ publishedAt }) => publishedAt.slice(0, 10) < today)
    .sort((a, b) => a.publishedAt.localeCompare(b.publishedAt))
}

function priceTables(seed: string, commune: InventedCommune, today: string): InventedNotice[] {
  const random = seededRandom(`${seed}/${commune.code}/land-prices`)
  const year = Number(today.slice(0, 4))
  const version = (rows: readonly (readonly string[])[], decided: string, after: number) =>
    notice(commune, 'land-prices', {
      facts: [
        ['Số quyết định', `${random.whole(10, 90)}/${decided.slice(0, 4)}/QĐ-UBND`],
        ['Ngày quyết định', formatDate(decided)],
        ['Áp dụng từ ngày', formatDate(addDays(decided, 12))],
      ],
      headings: priceHeadings,
      rows,
      publishedOn: addDays(decided, after),
    })
  if (commune.publishes === 'never') return []
  if (commune.publishes === 'late') return [version(inventedPrices(14, random), `${year - 2}-12-20`, 205)]
  const first = inventedPrices(commune.publishes === 'everything' ? 420 : 18, random)
  const corrected = correctedPrices(first, random)
  const versions = [version(first, `${year - 1}-12-19`, 6), version(corrected, addDays(today, -130), 3)]
  if (commune.publishes === 'on-time') return versions
  return [...versions, version(correctedPrices(corrected, random), addDays(today, -40), 2)]
}

function budgets(seed: string, commune: InventedCommune, today: string): InventedNotice[] {
  const year = Number(today.slice(0, 4))
  const years = {
    'on-time': [year - 1, year],
    late: [year - 1],
    everything: [year - 2, year - 1, year],
    never: [],
  }
  return years[commune.publishes].flatMap((of) => {
    const steps = commune.publishes === 'late' ? 3 : budgetSteps.length
    const delay = commune.publishes === 'late' ? 75 : -4
    return Array.from({ length: steps }, (_, step) => {
      const random = seededRandom(`${seed}/${commune.code}/budget/${of}`)
      const { due, next } = budgetSteps[step]!
      const publishedOn = addDays(`${of + (next ? 1 : 0)}-${due}`, delay)
      return notice(commune, 'budget', {
        facts: [
          ['Số quyết định', `${20 + step}/${publishedOn.slice(0, 4)}/NQ-HĐND`],
          ['Ngày quyết định', formatDate(addDays(publishedOn, -5))],
        ],
        headings: budgetHeadings,
        rows: inventedBudget(of, step + 1, random, commune.publishes === 'late' ? 45_000_000 : 0),
        publishedOn,
      })
    })
  })
}

/** Every further kind, of this year and the one before. */
function disclosures(seed: string, commune: InventedCommune, today: string): InventedNotice[] {
  const { publishes, code } = commune
  if (publishes === 'never') return []
  const year = Number(today.slice(0, 4))
  const years = publishes === 'late' ? [year - 1] : [year - 1, year]
  return years.flatMap((of) => {
    const random = seededRandom(`${seed}/${code}/disclosures/${of}`)
    const tables = inventedTables({ year: of, random, hasWrongSum: publishes === 'everything' })
    tables.push(...closedConsultation(of))
    if (of === year && publishes === 'on-time') tables.push(openConsultation(today))
    return tables.map(({ kind, facts, rows, decidedOn }, at) =>
      notice(commune, kind, {
        facts: [
          ['Số quyết định', `${100 + at}/${of}/VD-UBND`],
          ['Ngày quyết định', formatDate(decidedOn)],
          ...facts,
        ],
        headings: noticeKind(kind)!.layout.columns.map(({ label }) => label),
        rows,
        publishedOn: addDays(decidedOn, publishes === 'late' ? 45 : 3),
      }),
    )
  })
}

interface NoticeFile {
  readonly facts: readonly (readonly string[])[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** 'YYYY-MM-DD' */
  readonly publishedOn: string
}

function notice(
  { code }: InventedCommune,
  kind: string,
  { facts, headings, rows, publishedOn }: NoticeFile,
): InventedNotice {
  const csv = csvStart + [...facts, [], headings, ...rows].map(csvLine).join('')
  return { unitCode: code, kind, fileName: `${kind}.csv`, csv, publishedAt: `${publishedOn}T02:30:00.000Z` }
}
