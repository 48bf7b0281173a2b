/**
 * How often a text's subject, kind and office are guessed right, by part and voice, beside two baselines: always the
 * commonest subjects, and a naive Bayes over the words of the development part. And how long a keystroke takes, and what
 * is loaded.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { brotliCompressSync } from 'node:zlib'
import { likelyKind, likelyOffice, suggest } from '../../domain/cases/suggest/index.ts'
import { papiWords } from '../../domain/cases/suggest/papi-words.ts'
import { indexOf, matchesIn } from '../../domain/cases/suggest/phrases.ts'
import { sipasWords } from '../../domain/cases/suggest/sipas-words.ts'
import { wordsOf, type Word } from '../../domain/cases/suggest/words.ts'
import { sipasCriteria } from '../../surveys/indicators/sipas.ts'
import { labelledTexts, type LabelledText } from '../domain/cases/suggest/labelled.ts'
import { labelledComments } from '../surveys/comments/labelled.ts'

const byPart = (part: LabelledText['part']) => labelledTexts.filter((text) => text.part === part)
const development = byPart('development')
const tests = byPart('test')

type Guess = (text: string) => readonly string[]

const ours: Guess = (text) => suggest(text).map(({ subject }) => subject)

function share<T>(of: readonly T[], isRight: (one: T) => boolean): string {
  return (of.filter(isRight).length / of.length).toFixed(3)
}

function figures(texts: readonly LabelledText[], guess: Guess): string {
  const first = share(texts, ({ text, subject }) => guess(text)[0] === subject)
  return `top-1 ${first}, top-3 ${share(texts, ({ text, subject }) => guess(text).slice(0, 3).includes(subject))}`
}

/** The commonest subjects of the development part, whatever is written. */
function commonest(texts: readonly LabelledText[]): Guess {
  const counts = Map.groupBy(texts, ({ subject }) => subject)
  const order = [...counts].sort(([, a], [, b]) => b.length - a.length).map(([subject]) => subject)
  return () => order
}

/** Multinomial naive Bayes, add one, over folded words. */
function naiveBayes(texts: readonly LabelledText[]): Guess {
  const bag = (text: string) => wordsOf(text).map(({ bare }) => bare)
  const known = new Set(texts.flatMap(({ text }) => bag(text)))
  const models = [...Map.groupBy(texts, ({ subject }) => subject)].map(([subject, of]) => {
    const words = of.flatMap(({ text }) => bag(text))
    const counts = Map.groupBy(words, (word) => word)
    const chance = (word: string) =>
      Math.log(((counts.get(word)?.length ?? 0) + 1) / (words.length + known.size))
    return { subject, prior: Math.log(of.length / texts.length), chance }
  })
  return (text) =>
    models
      .map(({ subject, prior, chance }) => ({
        subject,
        weight: bag(text).reduce((sum, word) => sum + chance(word), prior),
      }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ subject }) => subject)
}

/**
 * The same lists without every phrase that stands in a test text and in no development text: the texts and the rules
 * have one author, who may have written down what they remembered. Without the pairs.
 */
function withoutWhatOnlyTestsSay(): Guess {
  const [seen, unseen] = [development, tests].map((texts) => texts.map(({ text }) => wordsOf(text))) as [
    Word[][],
    Word[][],
  ]
  const isRemembered = (phrase: string) => {
    const index = indexOf([phrase, 1])
    const isIn = (texts: readonly Word[][]) => texts.some((words) => matchesIn(words, index).length > 0)
    return isIn(unseen) && !isIn(seen)
  }
  const kept = Object.entries({ ...papiWords, ...sipasWords }).map(([subject, [sure, likely, faint]]) => {
    const [one, two, three] = [sure, likely, faint].map((list) =>
      list
        .split(' · ')
        .filter((phrase) => !isRemembered(phrase))
        .join(' · '),
    ) as [string, string, string]
    return { subject, index: indexOf([one, 2], [two, 1], [three, 0.5]) }
  })
  return (text) => {
    const words = wordsOf(text)
    return kept
      .map(({ subject, index }) => ({
        subject,
        weight: matchesIn(words, index).reduce((sum, { weight }) => sum + weight, 0),
      }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .map(({ subject }) => subject)
  }
}

/** Comments that others wrote and labelled for the masker, their criteria taken as factors. */
function independent(part: string): string {
  const factorOf = new Map(sipasCriteria.map(({ id, factor }) => [id, factor]))
  const texts = labelledComments
    .filter((comment) => comment.part === part && comment.themes.length > 0)
    .map(({ text, themes }) => ({ text, wanted: themes.map((theme) => factorOf.get(theme) ?? theme) }))
  const first = share(texts, ({ text, wanted }) => wanted.includes(ours(text)[0] ?? ''))
  const three = share(texts, ({ text, wanted }) => ours(text).some((subject) => wanted.includes(subject)))
  return `${texts.length} texts, top-1 ${first}, top-3 ${three}`
}

for (const texts of [development, tests]) {
  console.log(`suggest, ${texts[0]?.part} part, ${texts.length} texts: ${figures(texts, ours)}`)
  console.log(`  kind right ${share(texts, ({ text, kind }) => likelyKind(text).kind === kind)}`)
  const withOffice = texts.filter(({ office }) => office !== undefined)
  const right = share(withOffice, ({ text, office }) => likelyOffice(text)?.office === office)
  console.log(`  office right ${right} of ${withOffice.length}`)
}
console.log(`  without phrases that only test texts say: ${figures(tests, withoutWhatOnlyTestsSay())}`)
console.log(
  `  naive Bayes of the development part, on the test part: ${figures(tests, naiveBayes(development))}`,
)
console.log(`  always the commonest, on the test part: ${figures(tests, commonest(development))}`)
for (const [voice, texts] of Map.groupBy(tests, ({ voice }) => voice)) {
  console.log(`  ${voice}: ${texts.length} texts, ${figures(texts, ours)}`)
}
for (const part of ['development', 'test']) {
  console.log(`suggest, comments by other writers, ${part} part: ${independent(part)}`)
}

const times = labelledTexts.map(({ text }) => {
  const start = performance.now()
  suggest(text)
  likelyKind(text)
  likelyOffice(text)
  return performance.now() - start
})
times.sort((a, b) => a - b)
const domain = new URL('../../domain/', import.meta.url)
const own = readdirSync(new URL('cases/suggest/', domain)).map((name) => `cases/suggest/${name}`)
const code = [...own, 'vietnamese.ts'].map((file) =>
  stripTypeScriptTypes(readFileSync(new URL(file, domain), 'utf8')),
)
console.log(
  `suggest: a text's subject, kind and office in ${times[times.length >> 1]?.toFixed(2)} ms, ` +
    `p99 ${times[Math.floor(times.length * 0.99)]?.toFixed(2)} ms; code and words ` +
    `${(brotliCompressSync(code.join('\n')).length / 1024).toFixed(1)} KB brotli, not minified`,
)
