/**
 * Our weights beside those of R's survey package, computed anew: `apt-get install r-base-core r-cran-survey`. What R
 * says is also recorded in tests/surveys/results/fixtures/raking.json, against which the tests check without R.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rake, weightedScore } from '../../surveys/results/raking.ts'

interface Case {
  readonly strata: readonly {
    readonly categories: Record<string, string>
    readonly count: number
    readonly high: number
  }[]
  readonly targets: Record<string, Record<string, number>>
  readonly trimmed: readonly number[]
  readonly effective: number
  readonly share: number
}

const { error, status, stdout } = spawnSync('Rscript', [new URL('raking.R', import.meta.url).pathname], {
  encoding: 'utf8',
})
if (error || status !== 0) {
  console.log('raking: R with its survey package is not here, nothing compared.')
} else {
  const recorded = readFileSync(new URL('../surveys/results/fixtures/raking.json', import.meta.url), 'utf8')
  const cases = JSON.parse(stdout) as Record<string, Case>
  const isAsRecorded = JSON.stringify(cases) === JSON.stringify(JSON.parse(recorded))
  console.log(`raking: R’s figures are ${isAsRecorded ? '' : 'NOT '}those recorded for the tests`)
  if (!isAsRecorded) process.exitCode = 1
  for (const [name, one] of Object.entries(cases)) compare(name, one)
}

/** The largest differences: of a weight, of the effective number, of the weighted share. */
function compare(name: string, { strata, targets, trimmed, effective, share }: Case): void {
  const margins = Object.entries(targets).map(([variable, of]) => ({ variable, targets: of }))
  const ours = rake(strata, margins)
  if ('refused' in ours) throw new Error(`${name}: ${ours.message}`)
  const weight = Math.max(...ours.weights.map((one, i) => Math.abs(one - trimmed[i]!)))
  const score = weightedScore(
    strata.map(({ count, high }, i) => ({
      weight: ours.weights[i]!,
      distribution: [count - high, 0, 0, high, 0],
    })),
  )
  const shareOff = 'share' in score ? Math.abs(score.share - share) : NaN
  const effectiveOff = Math.abs(ours.effective - effective)
  console.log(
    `${name}: ${strata.length} strata; differences: weight ${weight.toExponential(1)}, ` +
      `effective n ${effectiveOff.toExponential(1)}, share ${shareOff.toExponential(1)}`,
  )
  if (!(weight < 1e-6 && effectiveOff < 1e-5 && shareOff < 1e-6)) process.exitCode = 1
}
