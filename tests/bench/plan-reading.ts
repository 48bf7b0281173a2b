/**
 * How well and how fast plan documents are read. Documents and truth are found in the folder that PLAN_DOCUMENTS names
 * (plans/*.txt, truth/truth_NNN.json); without it there is nothing to measure and the bench says so.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalAgency } from '../../db/plans/document/agencies/canonical-agency.ts'
import { readPlan } from '../../db/plans/document/index.ts'
import type { Commitment, PlanDocument } from '../../db/plans/document/types.ts'

type TrueRow = {
  scheme: string
  dimension: number
  code: string | null
  text: string
  lead: string[]
  coop: string[]
  heading_only?: boolean
  role?: string
  schedule?: { raw: string; kind: string; start?: string; due?: string }
}
type Truth = {
  metadata: Record<string, unknown>
  body_commitments: TrueRow[]
  appendix_rows: TrueRow[]
  sub_indicators?: { code: string; name: string; lead: string[] }[]
}

const folder = process.env.PLAN_DOCUMENTS
if (folder === undefined) {
  console.log('Reading plans: PLAN_DOCUMENTS is not set, nothing measured.')
} else {
  const plans = readdirSync(join(folder, 'plans')).filter((name) => name.endsWith('.txt'))
  for (const name of plans.sort()) measure(folder, name)
  for (const name of plans.sort()) speed(name, readFileSync(join(folder, 'plans', name), 'utf8'))
}

function measure(documents: string, name: string): void {
  const document = readPlan(readFileSync(join(documents, 'plans', name), 'utf8'))
  const number = name.slice(0, 3)
  let truth: Truth
  try {
    truth = JSON.parse(readFileSync(join(documents, 'truth', `truth_${number}.json`), 'utf8')) as Truth
  } catch {
    const { commitments, indicators, criteria, results } = document
    const body = commitments.filter((commitment) => commitment.origin === 'body').length
    console.log(
      `${number}: no truth; ${body} body, ${commitments.length - body} appendix, ${indicators.length} indicators, ` +
        `${criteria.length} criteria, ${results.length} results`,
    )
    return
  }
  const rows = [
    ...truth.body_commitments.filter((row) => row.heading_only !== true),
    ...(truth.sub_indicators ? [] : truth.appendix_rows),
  ]
  const found = new Map(document.commitments.map((commitment) => [same(commitment.text), commitment]))
  const pairs = rows.flatMap((row): [TrueRow, Commitment][] => {
    const commitment = found.get(same(row.text))
    return commitment ? [[row, commitment]] : []
  })
  const share = (test: (row: TrueRow, commitment: Commitment) => boolean): string =>
    (pairs.filter(([row, commitment]) => test(row, commitment)).length / pairs.length).toFixed(3)
  console.log(
    `${number}: precision ${(pairs.length / document.commitments.length).toFixed(3)}, recall ${(pairs.length / rows.length).toFixed(3)}, ` +
      `dimension ${share((row, commitment) => row.dimension === commitment.dimension)}, ` +
      `scheme ${share((row, commitment) => row.scheme === commitment.scheme)}, ` +
      `code ${share((row, commitment) => row.code === commitment.code)}, ` +
      `lead ${share((row, commitment) => sameSet(row.lead, commitment.lead))}, ` +
      `cooperating ${share((row, commitment) => sameSet(row.coop, commitment.cooperating))}, ` +
      `schedule ${share((row, commitment) => sameSchedule(row, commitment))}, ` +
      `metadata ${metadataShare(truth, document)}, indicators ${indicatorShare(truth, document)}`,
  )
}

function same(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function sameSet(expected: readonly string[], found: readonly string[]): boolean {
  const set = (names: readonly string[]): string => [...new Set(names.map(canonicalAgency))].sort().join('|')
  return set(expected) === set(found)
}

function sameSchedule({ schedule }: TrueRow, commitment: Commitment): boolean {
  const { kind, start, due } = commitment.schedule ?? {}
  return kind === schedule?.kind && start === schedule?.start && due === schedule?.due
}

function metadataShare(truth: Truth, { metadata }: PlanDocument): string {
  const keys = Object.keys(metadata) as (keyof typeof metadata)[]
  const right = keys.filter((key) => JSON.stringify(metadata[key]) === JSON.stringify(truth.metadata[key]))
  return `${right.length}/${keys.length}`
}

function indicatorShare(truth: Truth, document: PlanDocument): string {
  const expected = truth.sub_indicators ?? []
  const right = expected.filter((indicator) =>
    document.indicators.some(
      (found) =>
        found.code === indicator.code &&
        same(found.name) === same(indicator.name) &&
        sameSet(indicator.lead, found.lead),
    ),
  )
  return `${right.length}/${expected.length}`
}

/** Processor time, the best of several runs, so that other work on the machine counts least. */
function speed(name: string, text: string): void {
  const sized = (bytes: number): string => {
    const long = `${text}\n`.repeat(Math.ceil(bytes / Buffer.byteLength(text)))
    return Buffer.from(long).subarray(0, bytes).toString('utf8')
  }
  const best = (input: string): number => {
    const runs = Array.from({ length: 6 }, () => {
      const start = process.cpuUsage()
      readPlan(input)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    return Math.min(...runs)
  }
  const [quarter, whole] = [best(sized(250_000)), best(sized(1_000_000))]
  console.log(
    `${name.slice(0, 3)}: 1 MB in ${whole.toFixed(0)} ms of processor time, ${(whole / quarter).toFixed(2)} times as long as 250 KB (linear: 4.00)`,
  )
}
