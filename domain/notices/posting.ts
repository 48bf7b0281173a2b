/** A notice on a board: what may be recorded about it, and whether it hung there for as long as it must. Pure. */
import { daysBetween } from '../calendar.ts'
import type { DutyRule } from '../duties/duty.ts'

export interface Hung {
  /** 'YYYY-MM-DD' */
  readonly postedOn: string
  /** null while it hangs there. */
  readonly takenOn: string | null
}

export type PostingFault = 'place' | 'name' | 'day' | 'future' | 'before-decision' | 'before-posting'

interface Entry {
  /** Where the board is; not asked when it is taken down. */
  readonly place?: string
  readonly name: string
  /** 'YYYY-MM-DD' */
  readonly day: string
}

/**
 * @param earliest the day of the decision, or of the posting
 * @param today 'YYYY-MM-DD' in Viet Nam
 * @returns '' where nothing is wrong
 */
export function postingFault(
  { place, name, day }: Entry,
  earliest: string,
  today: string,
): PostingFault | '' {
  const isShort = (text: string) => text.trim().length < 3 || text.length > 120
  if (place !== undefined && isShort(place)) return 'place'
  if (isShort(name)) return 'name'
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return 'day'
  if (day > today) return 'future'
  if (day >= earliest) return ''
  return place === undefined ? 'before-posting' : 'before-decision'
}

/** For how many days it hung there, or has hung there until today. */
export function daysHung({ postedOn, takenOn }: Hung, today: string): number {
  return daysBetween(postedOn, takenOn ?? today)
}

/** Whether that is long enough. @returns null where nothing is asked, or it may still become so */
export function hungEnough(hung: Hung, boardDays: DutyRule['boardDays'], today: string): boolean | null {
  if (boardDays === null || boardDays === 'always') return null
  if (daysHung(hung, today) >= boardDays) return true
  return hung.takenOn === null ? null : false
}
