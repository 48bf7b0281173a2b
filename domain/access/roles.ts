/** The roles that an official may hold, each for a scope and a time. */

export const roles = [
  'clerk',
  'leader',
  'department',
  'inspector',
  'province-office',
  'administrator',
] as const

export type Role = (typeof roles)[number]

/** Whose accounts are worth most to somebody who breaks in: they always need a second factor. */
export const guardedRoles: readonly Role[] = ['inspector', 'province-office', 'administrator']

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}

/** A role that somebody holds. */
export interface Grant {
  readonly role: Role
  /** Code of a commune, or of a province, which covers its communes; '' covers everything. */
  readonly unitCode: string
  /** The indicators that a department leads; of other roles none, which means all. */
  readonly indicators: readonly string[]
  /** 'YYYY-MM-DD', the first day. */
  readonly from: string
  /** The last day; null: until it is taken back. */
  readonly until: string | null
}
