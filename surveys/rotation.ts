import { mulberry32 } from '../domain/random.ts'

/**
 * A few of many questions, so that all are asked equally often. Turns 0, 1, 2 … go through every question once, in
 * an order drawn anew for each round, before any comes again; if `count` does not divide the number of questions, the
 * round's last turn is filled up from its first. Pure: the same turn always shows the same questions, and a turn
 * drawn at random gives every question the same chance.
 *
 * @param turn a whole number from 0 up
 * @returns `count` different questions (or all, if there are fewer), in their order in `questions`
 */
export function rotate<T>(questions: readonly T[], count: number, turn: number): readonly T[] {
  if (count >= questions.length) return questions
  const turnsPerRound = Math.ceil(questions.length / count)
  const order = shuffled(questions.length, Math.floor(turn / turnsPerRound))
  const start = (turn % turnsPerRound) * count
  const chosen = new Set(Array.from({ length: count }, (_, k) => order[(start + k) % order.length]))
  return questions.filter((_, index) => chosen.has(index))
}

/** The numbers below `length` in an order fixed by the seed (Fisher-Yates). */
function shuffled(length: number, seed: number): readonly number[] {
  const random = mulberry32(seed)
  const order = Array.from({ length }, (_, index) => index)
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = moved
  }
  return order
}
