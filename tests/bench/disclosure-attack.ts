/**
 * The adversary of tests/surveys/disclosure-limits-attack.test.ts on thousands of made-up provinces, and what the
 * protection costs: how much is shown, how long a large province takes.
 * node tests/bench/disclosure-attack.ts [provinces = 3000] [first seed = 1]
 * Ends with 1 if a suppressed count was narrowed to less than the range 0 to 9.
 */
import { performance } from 'node:perf_hooks'
import { publishProvince, type MonthCounts } from '../../surveys/disclosure-limits.ts'
import type { Distribution } from '../../surveys/scoring.ts'
import {
  attack,
  item,
  published,
  randomFrom,
  randomProvince,
} from '../surveys/disclosure-limits-adversary.ts'

const provinces = Number(process.argv[2] ?? 3000)
const firstSeed = Number(process.argv[3] ?? 1)
const questionsEach = 16

const widths = new Map<number, number>()
const tally = { provinces: 0, facts: 0, attacked: 0, releases: 0, ranges: 0, rangesInTables: 0 }
const categories = { shown: 0, onlyN: 0, suppressed: 0 }
const start = performance.now()
for (let seed = firstSeed; seed < firstSeed + provinces; seed++) {
  const { answers, dimensions } = randomProvince(seed)
  const { publication, cells, facts, targets } = published(answers, dimensions)
  const random = randomFrom(seed)
  const asked = targets.filter(() => random() < questionsEach / targets.length)
  for (const { about, min, max } of attack(cells, facts, asked)) {
    const width = max - min
    widths.set(width, (widths.get(width) ?? 0) + 1)
    if (width < 9) console.log(`seed ${seed}: ${about} lies between ${min} and ${max}`)
  }
  tally.provinces++
  tally.facts += facts.length
  tally.attacked += asked.length
  for (const [unit, { releases, details }] of Object.entries(publication.units)) {
    tally.releases += releases.length
    releases.forEach(({ figures }, i) => {
      if (figures[item]!.high[0] === figures[item]!.high[1]) return
      tally.ranges++
      if (cells.some((cell) => cell.unit === unit && cell.release === i && cell.inTables))
        tally.rangesInTables++
    })
    for (const rows of Object.values(details).flatMap((items) => Object.values(items[item]!.by))) {
      for (const { n, high } of Object.values(rows)) {
        categories[n === null ? 'suppressed' : high === null ? 'onlyN' : 'shown']++
      }
    }
  }
}
const narrowest = Math.min(...widths.keys())
console.log({ ...tally, categories, narrowest, seconds: Math.round((performance.now() - start) / 1000) })

const large = largeProvince()
const before = performance.now()
publishProvince(large.units, large.items, { until: '2026-12' })
console.log(
  `150 communes × 12 months × 22 items × 27 categories: ${Math.round(performance.now() - before)} ms`,
)
process.exitCode = narrowest < 9 ? 1 : 0

function largeProvince() {
  const random = randomFrom(1)
  const sizes = { service: 12, mode: 4, assurance: 2, sex: 3, ageGroup: 6 }
  const items = Array.from({ length: 22 }, (_, i) => `q${i + 1}`)
  const units: Record<string, MonthCounts[]> = {}
  for (let u = 0; u < 150; u++) {
    units[`u${u}`] = Array.from({ length: 12 }, (_, m) => ({
      month: `2026-${String(m + 1).padStart(2, '0')}`,
      items: Object.fromEntries(items.map((name) => [name, itemCounts(20 + u, sizes, random)])),
    }))
  }
  return { units, items }
}

function itemCounts(n: number, sizes: Readonly<Record<string, number>>, random: () => number) {
  type Counts = [number, number, number, number, number]
  const nought = (): Counts => [0, 0, 0, 0, 0]
  const total = nought()
  const rows = Object.entries(sizes).map(
    ([name, size]) => [name, Array.from({ length: size }, nought)] as const,
  )
  for (let i = 0; i < n; i++) {
    const rating = random() < 0.85 ? 3 + Math.round(random()) : Math.floor(random() * 3)
    total[rating as 0]++
    for (const [, all] of rows) all[Math.floor(random() ** 2 * all.length)]![rating as 0]++
  }
  const by = rows.map(([name, all]) => [
    name,
    Object.fromEntries(all.map((counts, i) => [`c${i}`, counts as Distribution])),
  ])
  return { total, by: Object.fromEntries(by) as Record<string, Record<string, Distribution>> }
}
