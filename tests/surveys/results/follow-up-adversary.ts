/**
 * The adversary against questions with options: keeps every publication about a question and about its follow-up,
 * knows who is asked it, and asks by linear programming what is certain of a group that was not told about.
 */
import { type nextPublication } from '../../../surveys/results/disclosure-limits.ts'
import {
  nothingPublished,
  type Choices,
  type Counted,
  type Publication,
} from '../../../surveys/results/publication.ts'
import { bounds, type Fact } from './disclosure-bounds.ts'

/** The first answer, and the options chosen in the follow-up: none where it was left out or not asked. */
export type Person = readonly [first: string, chosen: readonly string[]]

/** First answers that are asked on. */
export const asked = ['a', 'b']
const firsts = ['a', 'b', 'c']
const options = ['slow', 'rude']
const sets = ['', 'slow', 'rude', 'slow+rude']
/** What the adversary does not know: how many of a wave are of which kind. */
const kinds = firsts.flatMap((first) => (asked.includes(first) ? sets : ['']).map((set) => `${first}/${set}`))

type Asks = (kind: string) => boolean
const gave =
  (first: string): Asks =>
  (kind) =>
    kind.startsWith(`${first}/`)
const chose =
  (option: string): Asks =>
  (kind) =>
    kind.split('/')[1]!.split('+').includes(option)
const answered: Asks = (kind) => !kind.endsWith('/')

/**
 * @returns what is certain though it was not told: that at least one of those who came since answered in some way, or
 *   how many of a part of a told group — some of its time, one first answer — did, where the group is not all alike
 */
export function certainties(life: readonly (readonly Person[])[], publish: typeof nextPublication): string[] {
  const facts: Fact[] = []
  const found: string[] = []
  const lookedAt = { first: [-1], then: [-1] }
  let before = nothingPublished
  life.forEach((_, last) => {
    const told = publish(before, countedUntil(life, last))
    for (const [item, asks] of [
      ['first', gave],
      ['then', chose],
    ] as const) {
      const figure = told.choices[item]
      if (!figure || figure === before.choices[item]) continue
      const waves = range(0, last)
      if (item === 'then') facts.push({ sum: unknowns(waves, answered), is: figure.n })
      for (const [code, is] of Object.entries(figure.options))
        facts.push({ sum: unknowns(waves, asks(code)), is })
      lookedAt[item].push(last)
    }
    before = told
  })
  const certainAtLeast = (what: string, waves: readonly number[], asks: Asks) => {
    if (waves.length > 0 && bounds(facts, unknowns(waves, asks))[0] > 0.5)
      found.push(`${what} since: at least one`)
  }
  const pending = (item: keyof typeof lookedAt) => range(lookedAt[item].at(-1)! + 1, life.length - 1)
  certainAtLeast('asked on', pending('first'), (kind) => asked.some((first) => gave(first)(kind)))
  for (const first of firsts) certainAtLeast(first, pending('first'), gave(first))
  for (const option of options) certainAtLeast(option, pending('then'), chose(option))
  for (const group of between(lookedAt.then)) {
    for (const part of [...between(lookedAt.first), ...group.map((wave) => [wave])].filter(within(group))) {
      for (const who of [answered, gave('a'), gave('b')]) found.push(...pinned(life, facts, group, part, who))
    }
  }
  return found
}

function pinned(
  life: readonly (readonly Person[])[],
  facts: readonly Fact[],
  group: readonly number[],
  part: readonly number[],
  who: Asks,
): string[] {
  const count = (waves: readonly number[], asks: Asks) =>
    waves.flatMap((wave) => life[wave]!).filter(([first, chosen]) => asks(`${first}/${chosen.join('+')}`))
      .length
  const inPart: Asks = (kind) => answered(kind) && who(kind)
  const size = count(part, inPart)
  if (size === 0 || size >= 10) return []
  return options.flatMap((option) => {
    const all = count(group, chose(option))
    if (all === 0 || all === count(group, answered)) return []
    const [min, max] = bounds(
      facts,
      unknowns(part, (kind) => inPart(kind) && chose(option)(kind)),
    )
    return max > 0 && max - min < 0.5 ? [`${option} of ${size} in ${part.join()}: ${min}`] : []
  })
}

function countedUntil(life: readonly (readonly Person[])[], last: number): Counted {
  const people = life.slice(0, last + 1).flat()
  const tally = (codes: readonly string[], answers: readonly (readonly string[])[]): Choices => ({
    n: answers.length,
    options: Object.fromEntries(
      codes.map((code) => [code, answers.filter((one) => one.includes(code)).length]),
    ),
  })
  const second = people.map(([, chosen]) => chosen).filter((chosen) => chosen.length > 0)
  return {
    ...{ items: {}, by: {}, follows: { then: ['first'] } },
    choices: {
      first: tally(
        firsts,
        people.map(([first]) => [first]),
      ),
      then: tally(options, second),
    },
  }
}

function unknowns(waves: readonly number[], asks: Asks): string[] {
  return waves.flatMap((wave) => kinds.filter(asks).map((kind) => `${wave}/${kind}`))
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
const between = (looks: readonly number[]) => looks.slice(1).map((last, i) => range(looks[i]! + 1, last))
const within = (group: readonly number[]) => (part: readonly number[]) =>
  part.every((wave) => group.includes(wave))

/** What a portal does that only blanks what has fewer than ten answers. */
export function publishChoicesNaively(_: Publication, counted: Counted): Publication {
  const choices = Object.fromEntries(Object.entries(counted.choices).filter(([, { n }]) => n >= 10))
  return { items: {}, choices, by: {} }
}
