/** Small facts of every commune, held for them all: read a province at a time, and one by one when they change. */
import { memoryOf, noteRows, readRows } from '../../db/changes/memory.ts'
import type { Noun } from '../../db/changes/rows.ts'
import { communesIn, shownProvinces, type Commune } from './units.ts'

export interface ByUnit<T> {
  of(unit: Commune): Promise<T | undefined>
  /** Of a province's communes, those that have any; in the order of their names. */
  within(provinceCode: string): Promise<readonly (readonly [unit: Commune, facts: T])[]>
  /** Of all communes, likewise, province by province. */
  all(): Promise<readonly (readonly [unit: Commune, facts: T])[]>
}

/** @param load gives the facts of those communes that have any, by code */
export function heldByUnit<T>(
  noun: Noun,
  load: (unitCodes: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): ByUnit<T> {
  const held = new Map<string, T | undefined>()
  memoryOf((isTouched) => {
    for (const code of held.keys()) if (isTouched(`${noun}/${code}`)) held.delete(code)
  })

  async function fill(codes: readonly string[]): Promise<void> {
    const missing = codes.filter((code) => !held.has(code))
    if (missing.length === 0) return
    const { value: found } = await readRows(() => load(missing)) // noted by those who ask
    for (const code of missing) held.set(code, found.get(code))
  }

  async function inProvince(provinceCode: string): Promise<(readonly [Commune, T])[]> {
    const units = await communesIn(provinceCode)
    await fill(units.map(({ code }) => code))
    return units.flatMap((unit) => {
      const facts = held.get(unit.code)
      return facts === undefined ? [] : [[unit, facts] as const]
    })
  }

  return {
    async of({ code }) {
      noteRows(noun, code)
      await fill([code])
      return held.get(code)
    },
    async within(provinceCode) {
      noteRows(noun, provinceCode)
      return inProvince(provinceCode)
    },
    async all() {
      noteRows(noun)
      const found = []
      for (const { code } of await shownProvinces()) found.push(...(await inProvince(code)))
      return found
    },
  }
}
