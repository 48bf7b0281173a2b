/**
 * A year of invented answers. People differ, services differ, and satisfaction moves over the year, so that every page
 * of results has something to show. Pure: the same seed and day give the same answers.
 */
import type { Submission } from '../../surveys/answers/answers.ts'
import {
  followsVisit,
  isRelevant,
  itemsOf,
  type Answer,
  type ChoiceItem,
  type ContextItem,
  type Instrument,
  type Item,
  type Rating,
} from '../../surveys/instruments/instrument.ts'
import { papiPulse } from '../../surveys/instruments/papi-pulse.ts'
import { rotate } from '../../surveys/rotation.ts'
import { dayMs, hourMs } from '../../domain/calendar.ts'
import { seededRandom, type Random } from '../../domain/random.ts'
import { inventedComments } from './comments.ts'
import type { InventedCommune } from './places.ts'

type Mode = 'web' | 'kiosk' | 'paper' | 'phone'

export interface InventedResponse {
  readonly submission: Submission
  readonly mode: Mode
  readonly assurance: 'open' | 'verified'
  readonly idempotencyKey: string
  /** ISO-8601 UTC. */
  readonly receivedAt: string
}

/** What came until a moment at which results were published. */
export interface Wave {
  /** ISO-8601 UTC. */
  readonly publishedAt: string
  readonly responses: readonly InventedResponse[]
}

const modes: readonly (readonly [Mode, number])[] = [
  ['web', 60],
  ['kiosk', 22],
  ['paper', 12],
  ['phone', 6],
]
/** As the page of quick questions asks at once. */
const askedAtOnce = 4

/**
 * Months in UTC, the last one ended by the given moment: [from, to) in milliseconds.
 * @internal Exported for tests.
 */
export function monthsUntil(until: Date, count = 12): readonly (readonly [from: number, to: number])[] {
  const ends = [until.getTime()]
  while (ends.length <= count) {
    const last = new Date(ends.at(-1)! - 1)
    ends.push(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), 1))
  }
  return ends
    .slice(0, -1)
    .map((to, i) => [ends[i + 1]!, to] as const)
    .reverse()
}

/** The waves of one commune's answers to one questionnaire, oldest first; none where nobody answers it there. */
export function inventedWaves(
  seed: string,
  commune: InventedCommune,
  instrument: Instrument,
  until: Date,
): Wave[] {
  const random = seededRandom(`${seed}/${commune.code}/${instrument.id}`)
  const months = monthsUntil(until)
  const person = personOf(commune, instrument, random)
  return months.flatMap((month, index) => {
    const count = howMany(commune, instrument, random, { index, of: months.length })
    const responses = Array.from({ length: count }, () => person(month, index / (months.length - 1)))
    if (commune.publishes === 'late' && instrument.id === 'sipas-2017' && index === 10)
      responses.push(...copiesOf(responses[0], month))
    if (responses.length === 0) return []
    const inOrder = responses.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt))
    return [{ publishedAt: new Date(month[1]).toISOString(), responses: inOrder }]
  })
}

function howMany(
  { pace, handful }: InventedCommune,
  { id }: Instrument,
  random: Random,
  month: { index: number; of: number },
): number {
  // One every two months.
  if (handful) return month.index % 2 === 1 && month.index < 2 * (handful[id] ?? 0) ? 1 : 0
  const usual = pace[id] ?? 0
  return usual === 0 ? 0 : Math.max(1, Math.round(usual * (0.75 + random.next() / 2)))
}

type Month = readonly [from: number, to: number]

/** @returns somebody who answers in a month; `progress` runs from 0, a year ago, to 1, now */
function personOf(commune: InventedCommune, instrument: Instrument, random: Random) {
  const items = itemsOf(instrument)
  const offsets = new Map(items.map(({ id }) => [id, random.normal() * 0.35]))
  const [service] = instrument.context.filter(({ id }) => id === 'service')
  const byService = new Map(service?.options.map(({ code }) => [code, random.normal() * 0.35]))
  let number = 0
  return (month: Month, progress: number): InventedResponse => {
    number += 1
    const context = contextOf(instrument.context, random)
    const [before, now] = commune.satisfaction
    const mood =
      before +
      (now - before) * progress +
      random.normal() * 0.55 +
      (byService.get(context.service ?? '') ?? 0)
    const [mode] = modes[random.weighted(modes.map(([, weight]) => weight))]!
    const isVerified = followsVisit(instrument) && (mode === 'web' || mode === 'kiosk') && random.chance(0.3)
    return {
      submission: { ...context, answers: answersOf(instrument, offsets, mood, random) },
      mode,
      assurance: isVerified ? 'verified' : 'open',
      idempotencyKey: `minh-hoa-${commune.code}-${instrument.id}-${number}`,
      receivedAt: momentIn(month, random),
    }
  }
}

function contextOf(context: readonly ContextItem[], random: Random): Omit<Submission, 'answers'> {
  const given = context.flatMap(({ id, options, required }) => {
    if (!required && random.chance(0.15)) return []
    const weights = options.map((_, i) => (required ? 1 / (i + 1) : 1))
    return [[id, options[random.weighted(weights)]!.code]]
  })
  return Object.fromEntries(given) as Omit<Submission, 'answers'>
}

/** Within office hours in Viet Nam, which are 0 to 10 o'clock UTC. */
function momentIn([from, to]: Month, random: Random): string {
  const days = Math.max(1, Math.floor((to - from) / dayMs))
  const at = from + random.whole(0, days - 1) * dayMs + random.whole(0, 10 * hourMs)
  return new Date(Math.min(at, to - 1000)).toISOString()
}

function answersOf(
  instrument: Instrument,
  offsets: ReadonlyMap<string, number>,
  mood: number,
  random: Random,
): Submission['answers'] {
  const items = itemsOf(instrument)
  const asked = instrument === papiPulse ? rotate(items, askedAtOnce, random.whole(0, 999)) : items
  const answers: Record<string, Answer> = {}
  asked.forEach((item, i) => {
    if (!isRelevant(item.relevance, answers)) return
    // The first question is always answered: a form that says nothing is not accepted.
    if (i > 0 && random.chance(0.03)) return
    const answer = answerTo(item, mood + (offsets.get(item.id) ?? 0), random, i > 0)
    if (answer !== undefined) answers[item.id] = answer
  })
  return answers
}

function answerTo(item: Item, mood: number, random: Random, mayNotApply: boolean): Answer | undefined {
  if (item.kind === 'text') return random.chance(0.2) ? commentOf(mood, random) : undefined
  if (item.kind === 'choice') return choiceOf(item, mood, random)
  if (mayNotApply && random.chance(0.04)) return 'na'
  return Math.min(5, Math.max(1, Math.round(mood + random.normal() * 0.7))) as Rating
}

function commentOf(mood: number, random: Random): string {
  return random.pick(random.chance(mood / 5) ? inventedComments.good : inventedComments.bad)
}

/** The options of our questionnaires run from good to bad, except where several may be chosen. */
function choiceOf({ options, multiple }: ChoiceItem, mood: number, random: Random): Answer {
  if (multiple) {
    const chosen = options.filter(() => random.chance(0.3)).map(({ code }) => code)
    return chosen.length > 0 ? chosen : [random.pick(options).code]
  }
  const falling = Math.min(0.9, Math.max(0.25, 1.15 - mood / 5))
  return options[random.weighted(options.map((_, i) => falling ** i))]!.code
}

/** The same form sent again and again within an hour: the rules set all but the first ones aside. */
function copiesOf(first: InventedResponse | undefined, [, to]: Month): InventedResponse[] {
  if (!first) return []
  return Array.from({ length: 6 }, (_, i) => ({
    ...first,
    mode: 'web',
    assurance: 'open',
    idempotencyKey: `${first.idempotencyKey}-${i + 1}`,
    receivedAt: new Date(to - 3 * hourMs + i * 300_000).toISOString(),
  }))
}
