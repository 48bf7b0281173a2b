/**
 * Judges the responses about one unit to one instrument, one after another as they arrive. Each costs about the same
 * time, however many came before: nearly the same ratings share one of their halves to the letter, so only those that
 * share a half are compared, and of these the newest.
 */
import { setAsideRules, type SetAsideRule } from './set-aside.ts'

export interface Arrived {
  readonly id: string
  /** ISO-8601 UTC. */
  readonly receivedAt: string
  /** `ratingsOf` its answers. */
  readonly ratings: string
}

export interface Judge {
  /** @returns the first rule that the response falls under; undefined also for one that is known */
  judge(response: Arrived): SetAsideRule | undefined
  /** Whether it was judged within the last day. */
  knows(id: string): boolean
  /** When the last response arrived that it judged, in milliseconds. */
  lastAt(): number
}

interface Remembered {
  readonly id: string
  /** Milliseconds. */
  readonly at: number
  readonly ratings: string
  readonly halves: readonly [string, string]
}

/** Two forms are compared where both or one of them answered, and only if that is so for this many questions. */
const comparedRatings = 15
/** Forms that differ in at most this many ratings are nearly the same. */
const mostDifferences = 1
/**
 * How many that share a half are compared at most. More of them within a day are either copies, of which the first few
 * decide, or a flood that the rule for bursts stops.
 */
const mostCompared = 200

const minuteMs = 60_000
const dayMs = setAsideRules['near-duplicate'].hours * 60 * minuteMs

/** How far back a response is compared with earlier ones, in milliseconds. */
export const longestLookBackMs = dayMs

/** A judge that has seen nothing yet. It remembers a day. */
export function newJudge(): Judge {
  /** In order of arrival; those before `forgotten` are. */
  const remembered: Remembered[] = []
  let forgotten = 0
  const known = new Set<string>()
  const byHalf = new Map<string, Remembered[]>()
  const arrivals: number[] = []

  function forgetBefore(oldest: number): void {
    while (forgotten < remembered.length && remembered[forgotten]!.at < oldest) {
      const gone = remembered[forgotten++]!
      known.delete(gone.id)
      for (const half of gone.halves) {
        const sharing = byHalf.get(half)
        if (sharing?.[0] === gone) sharing.shift()
        if (sharing?.length === 0) byHalf.delete(half)
      }
    }
    if (forgotten > 1000 && forgotten * 2 > remembered.length) {
      remembered.splice(0, forgotten)
      forgotten = 0
    }
  }

  function remember(response: Remembered): void {
    remembered.push(response)
    known.add(response.id)
    for (const half of response.halves) {
      const sharing = byHalf.get(half) ?? []
      byHalf.set(half, sharing)
      sharing.push(response)
      if (sharing.length > mostCompared) sharing.shift()
    }
    arrivals.push(response.at)
    if (arrivals.length > setAsideRules.burst.responses) arrivals.shift()
  }

  function ruleFor(response: Remembered): SetAsideRule | undefined {
    const { 'near-duplicate': near, 'identical-burst': identical, burst } = setAsideRules
    const copies = copiesOf(response, byHalf)
    const within = (ms: number) => copies.filter((at) => response.at - at <= ms).length
    if (isVaried(response.ratings) && within(dayMs) >= near.copies) return 'near-duplicate'
    if (within(identical.minutes * minuteMs) >= identical.copies) return 'identical-burst'
    const first = arrivals.length === burst.responses ? arrivals[0] : undefined
    return first !== undefined && response.at - first <= burst.minutes * minuteMs ? 'burst' : undefined
  }

  return {
    judge({ id, receivedAt, ratings }) {
      if (known.has(id)) return undefined
      const at = Date.parse(receivedAt)
      const response = { id, at, ratings, halves: halvesOf(ratings) }
      forgetBefore(at - dayMs)
      const rule = ruleFor(response)
      remember(response)
      return rule
    },
    knows: (id) => known.has(id),
    lastAt: () => remembered.at(-1)?.at ?? 0,
  }
}

/**
 * Judges responses that are given in order of arrival, from the first.
 * @returns by id, the first rule that a response falls under; responses under no rule have no entry
 */
export function judge(arrived: readonly Arrived[]): Map<string, SetAsideRule> {
  const ofUnit = newJudge()
  const found = new Map<string, SetAsideRule>()
  for (const response of arrived) {
    const rule = ofUnit.judge(response)
    if (rule) found.set(response.id, rule)
  }
  return found
}

/** The times of the newest of those that are nearly the same, as many as any rule asks for. */
function copiesOf(
  { ratings, halves }: Remembered,
  byHalf: ReadonlyMap<string, readonly Remembered[]>,
): number[] {
  const times: number[] = []
  const [left, right] = halves
  for (const half of halves) {
    const sharing = byHalf.get(half) ?? []
    let found = 0
    for (let i = sharing.length - 1; i >= 0 && found < setAsideRules['identical-burst'].copies; i--) {
      const other = sharing[i]!
      const wasCounted = half === right && other.halves[0] === left
      if (wasCounted || !isNearlySame(other.ratings, ratings)) continue
      times.push(other.at)
      found++
    }
  }
  return times
}

/** With at most one difference, one of the two is the same. Named by their side, so that they do not meet. */
function halvesOf(ratings: string): readonly [string, string] {
  const middle = ratings.length >> 1
  return [`<${ratings.slice(0, middle)}`, `>${ratings.slice(middle)}`]
}

/** Whether enough levels differ from the most frequent one; «không áp dụng» is no level. */
function isVaried(ratings: string): boolean {
  const counts = [0, 0, 0, 0, 0]
  for (const rating of ratings) if (rating >= '1' && rating <= '5') counts[Number(rating) - 1]! += 1
  const levels = counts.reduce((sum, count) => sum + count, 0)
  return levels - Math.max(...counts) >= setAsideRules['near-duplicate'].varied
}

function isNearlySame(a: string, b: string): boolean {
  let compared = 0
  let different = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i] === '-' && b[i] === '-') continue
    compared++
    if (a[i] !== b[i] && ++different > mostDifferences) return false
  }
  return compared >= comparedRatings
}
