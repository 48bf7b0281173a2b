/**
 * Who may do what. One function decides for a thing, whatever form it is asked for in: page, JSON, file, feed. Every
 * route of the desk names its action in one table (server/desk/access-table.ts), and docs/access.md shows both.
 */
import type { Grant, Role } from './roles.ts'

/** What can be done, and who may. Administrators keep accounts and see nothing that residents said. */
export const allowed = {
  'desk.open': ['clerk', 'leader', 'department', 'inspector', 'province-office', 'administrator'],
  'results.read': ['clerk', 'leader', 'department', 'inspector', 'province-office'],
  'comments.read': ['leader', 'province-office'],
  'responses.judge': ['leader', 'province-office'],
  'rounds.manage': ['leader', 'province-office'],
  'progress.read': ['clerk', 'leader', 'department', 'inspector', 'province-office'],
  'progress.report': ['clerk', 'leader'],
  'progress.report-agency': ['department', 'province-office'],
  'progress.ask': ['department', 'province-office'],
  'targets.write': ['department', 'province-office'],
  'plans.import': ['province-office'],
  'notices.read': ['clerk', 'leader'],
  'notices.write': ['clerk', 'leader'],
  'notices.approve': ['leader'],
  'cases.read': ['clerk', 'leader', 'department', 'province-office'],
  'cases.handle': ['clerk', 'leader', 'department', 'province-office'],
  'cases.sign': ['leader', 'province-office'],
  'cases.clock': ['administrator'],
  'calendar.correct': ['administrator'],
  'accounts.manage': ['administrator'],
  'audit.read': ['leader', 'inspector', 'province-office'],
  'sealed.read': ['inspector'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof allowed

/** What is asked for. */
export interface Thing {
  /** Code of the commune or province that it belongs to; without one it belongs to nobody in particular. */
  readonly unitCode?: string
  /** Of the commune. */
  readonly provinceCode?: string
  readonly indicator?: string
}

/**
 * Whether somebody with these roles may do that to this thing.
 * @param day 'YYYY-MM-DD' in Viet Nam
 */
export function may(grants: readonly Grant[], action: Action, thing: Thing, day: string): boolean {
  return grantsFor(grants, action, day).some((grant) => covers(grant, thing))
}

/**
 * Likewise for something that serves several indicators, of which one is enough. What serves none is nobody's who holds
 * a role for single indicators.
 */
export function mayAny(
  grants: readonly Grant[],
  action: Action,
  { indicators, ...thing }: Omit<Thing, 'indicator'> & { readonly indicators: readonly string[] },
  day: string,
): boolean {
  return ['', ...indicators].some((indicator) => may(grants, action, { ...thing, indicator }, day))
}

/** The roles by which somebody may do that on that day, to whatever they cover. */
export function grantsFor(grants: readonly Grant[], action: Action, day: string): Grant[] {
  const asked: readonly Role[] = allowed[action]
  return grants.filter(
    ({ role, from, until }) => asked.includes(role) && from <= day && (until === null || day <= until),
  )
}

function covers({ unitCode, indicators }: Grant, thing: Thing): boolean {
  const inUnit =
    unitCode === '' ||
    thing.unitCode === undefined ||
    thing.unitCode === unitCode ||
    thing.provinceCode === unitCode
  return (
    inUnit &&
    (indicators.length === 0 || thing.indicator === undefined || indicators.includes(thing.indicator))
  )
}
