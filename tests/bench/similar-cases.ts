/**
 * Duplicates among 50,000 open cases while a text is typed, word by word, against comparing every case. And how often
 * what two people told of the same thing is found.
 */
import { readFileSync } from 'node:fs'
import { featuresOf } from '../../domain/cases/similar/features.ts'
import { similarIndex } from '../../domain/cases/similar/index.ts'
import { seededRandom } from '../../domain/random.ts'
import { labelledTexts } from '../domain/cases/suggest/labelled.ts'

const howMany = 50_000
const random = seededRandom('similar-cases')

const pairs = readFileSync(new URL('../domain/cases/similar/same-thing.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { one: string; other: string })

/** Texts cut in pieces and put together anew, with a made-up place: as many different ones as are needed. */
function inventedCases() {
  const pieces = labelledTexts
    .flatMap(({ text }) => text.split(/[,.;!?]/))
    .filter((piece) => piece.length > 10)
  const syllables = pieces.flatMap((piece) => piece.split(' ')).filter((word) => /^\p{L}{2,}$/u.test(word))
  return Array.from({ length: howMany - pairs.length }, (_, n) => ({
    id: `invented-${n}`,
    text: [
      random.pick(pieces),
      `ở xóm ${random.pick(syllables)} ${random.pick(syllables)}`,
      random.pick(pieces),
      random.pick(pieces),
    ].join(', '),
  }))
}

function spread(times: number[]): string {
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.toFixed(2)
  return `median ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)}`
}

/** Milliseconds per word typed. */
function typing(look: (text: string) => unknown, texts: readonly string[]): number[] {
  return texts.flatMap((text) => {
    const words = text.split(' ')
    return words.slice(2).map((_, n) => {
      const typed = words.slice(0, n + 3).join(' ')
      const start = performance.now()
      look(typed)
      return performance.now() - start
    })
  })
}

const cases = [...inventedCases(), ...pairs.map(({ one }, n) => ({ id: `told-${n}`, text: one }))]
globalThis.gc?.()
const before = process.memoryUsage()
const start = performance.now()
const index = similarIndex(cases)
const ready = performance.now() - start
globalThis.gc?.()
const after = process.memoryUsage()
const grown = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1024 / 1024
console.log(
  `similar-cases: ${index.size()} cases indexed in ${(ready / 1000).toFixed(1)} s, ${grown.toFixed(0)} MB`,
)

const asked = pairs.map(({ other }) => other)
console.log(`  a word typed: ${spread(typing((text) => index.similar(text), asked))}`)
const long = labelledTexts
  .map(({ text }) => text)
  .join(' ')
  .slice(0, 4000)
console.log(`  a text of 4,000 characters: ${spread(typing(() => index.similar(long), asked.slice(0, 3)))}`)

const features = cases.map(({ text }) => new Set(Object.values(featuresOf(text)).flat()))
const everyCase = (text: string) => {
  const own = Object.values(featuresOf(text)).flat()
  return features
    .map((others) => own.filter((feature) => others.has(feature)).length)
    .reduce((best, shared) => Math.max(best, shared), 0)
}
console.log(`  comparing every case, features ready: ${spread(typing(everyCase, asked.slice(0, 5)))}`)

const found = pairs.map(({ other }, n) => index.similar(other).findIndex(({ id }) => id === `told-${n}`))
console.log(
  `  told again in other words: first ${found.filter((place) => place === 0).length}, ` +
    `among three ${found.filter((place) => place >= 0).length} of ${pairs.length}`,
)
