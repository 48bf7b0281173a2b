/** What publications leave open: between which bounds an unknown lies that they add up to. By linear programming. */
import { solve, type Constraint } from 'yalps'

/** Something that was told. The unknowns are numbers of people, so none is below 0. */
export interface Fact {
  /** The names of the unknowns that add up to it. */
  readonly sum: readonly string[]
  readonly is: number
}

/** @throws Error where the facts contradict each other */
export function bounds(facts: readonly Fact[], target: readonly string[]): [number, number] {
  const constraints: Record<string, Constraint> = Object.fromEntries(
    facts.map(({ is }, i) => [`f${i}`, { equal: is }]),
  )
  const names = new Set([...facts.flatMap(({ sum }) => sum), ...target])
  const variables = new Map(
    [...names].map((name) => {
      const inFacts = facts.flatMap(({ sum }, i) => (sum.includes(name) ? [[`f${i}`, 1] as const] : []))
      return [name, new Map([...inFacts, ...(target.includes(name) ? [['target', 1] as const] : [])])]
    }),
  )
  const ask = (direction: 'minimize' | 'maximize') => {
    const { status, result } = solve({ direction, objective: 'target', constraints, variables })
    if (status === 'infeasible') throw new Error('The publications contradict each other')
    return status === 'unbounded' ? Infinity : result
  }
  return [ask('minimize'), ask('maximize')]
}
