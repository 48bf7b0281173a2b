/** Plays the adversary of the tests on many random lives of a commune. `node … [lives]`; exit 1 on a leak. */
import fc from 'fast-check'
import { nextPublication } from '../../surveys/disclosure-limits.ts'
import { pinnedCounts, publishNaively } from '../surveys/disclosure-adversary.ts'
import { lives } from '../surveys/disclosure-lives.ts'

const wanted = Number(process.argv[2] ?? 5000)
const started = performance.now()
const sample = fc.sample(lives, { numRuns: wanted, seed: 20261120 })
const leaks = sample.filter((life) => pinnedCounts(life, nextPublication).length > 0).length
const naive = sample.slice(0, 500).filter((life) => pinnedCounts(life, publishNaively).length > 0).length
const seconds = (performance.now() - started) / 1000
console.log(`${wanted} lives attacked in ${seconds.toFixed(1)} s: ${leaks} leak`)
console.log(`for comparison, only blanking cells under ten: ${naive} of ${Math.min(500, wanted)} leak`)
process.exitCode = leaks === 0 ? 0 : 1
