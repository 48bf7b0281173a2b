/** Plays the adversaries of the tests on many random lives of a commune. `node … [lives]`; exit 1 on a leak. */
import fc from 'fast-check'
import { nextPublication } from '../../surveys/results/disclosure-limits.ts'
import { pinnedCounts, publishNaively } from '../surveys/results/disclosure-adversary.ts'
import { followedLives, lives } from '../surveys/results/disclosure-lives.ts'
import { certainties, publishChoicesNaively } from '../surveys/results/follow-up-adversary.ts'

type Publish = typeof nextPublication

const wanted = Number(process.argv[2] ?? 5000)
const compared = Math.min(500, wanted)
const seed = 20261120

/** @returns in how many of the lives that the rules govern something was found */
function attack<Life>(
  what: string,
  arbitrary: fc.Arbitrary<Life>,
  leaks: (life: Life, by: Publish) => boolean,
  naively: Publish,
): number {
  const started = performance.now()
  const sample = fc.sample(arbitrary, { numRuns: wanted, seed })
  const found = sample.filter((life) => leaks(life, nextPublication)).length
  const naive = sample.slice(0, compared).filter((life) => leaks(life, naively)).length
  const seconds = (performance.now() - started) / 1000
  console.log(`${what}: ${wanted} lives attacked in ${seconds.toFixed(1)} s: ${found} leak`)
  console.log(`for comparison, only blanking cells under ten: ${naive} of ${compared} leak`)
  return found
}

const found =
  attack('ratings by a filter', lives, (life, by) => pinnedCounts(life, by).length > 0, publishNaively) +
  attack(
    'options and a follow-up',
    followedLives,
    (life, by) => certainties(life, by).length > 0,
    publishChoicesNaively,
  )
process.exitCode = found === 0 ? 0 : 1
