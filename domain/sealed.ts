/**
 * The sealed channel: who may open what residents report about officials. Whoever is named, and whoever is below them,
 * is never among the readers: what names a commune goes to the province's inspectors, what names the province's offices
 * to those inspectors who hold the role for the whole portal.
 */
import { grantsFor } from './access/access.ts'
import type { Grant } from './access/roles.ts'
import { addDays } from './calendar.ts'

/** Of the highest office that is named. */
export const namedLevels = ['commune', 'province'] as const
export type NamedLevel = (typeof namedLevels)[number]

export interface SealedRoute {
  readonly level: NamedLevel
  /** Where the named office is. */
  readonly provinceCode: string
}

/** @param day 'YYYY-MM-DD' in Viet Nam */
export function mayOpen(
  grants: readonly Grant[],
  { level, provinceCode }: SealedRoute,
  day: string,
): boolean {
  return grantsFor(grants, 'sealed.read', day).some(
    ({ unitCode }) => unitCode === '' || (level === 'commune' && unitCode === provinceCode),
  )
}

/** The Monday of a day's week: no finer time is kept of what residents report. */
export function weekOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
