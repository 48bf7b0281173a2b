/** A role as it is filled in, and as the server takes it. */
import { vietnamDay } from '../../../domain/calendar.ts'
import type { Grant, Role } from '../../../domain/access/roles.ts'

export interface GivenRole {
  role: Role
  unitCode: string
  /** With commas between them. */
  indicators: string
  /** 'YYYY-MM-DD' or ''. */
  until: string
}

export function emptyRole(): GivenRole {
  return { role: 'clerk', unitCode: '', indicators: '', until: '' }
}

/** From today on. */
export function grantOf({
  role,
  unitCode,
  indicators,
  until,
}: GivenRole): Omit<Grant, 'indicators'> & { indicators: string[] } {
  return {
    role,
    unitCode: role === 'administrator' ? '' : unitCode.trim(),
    indicators: role === 'department' ? indicators.split(/[\s,;]+/).filter(Boolean) : [],
    from: vietnamDay(Date.now()),
    until: until || null,
  }
}
