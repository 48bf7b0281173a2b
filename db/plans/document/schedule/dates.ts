/** Dates as plans write them, by year, month and day. */
import { dayFrom } from '../../../../domain/calendar.ts'

/** 'YYYY-MM-DD', or null for a misprint: a day that does not exist, or a year before the twentieth century's second. */
export function isoDay(year: number, month: number, day: number): string | null {
  return year > 1900 ? dayFrom(year, month, day) : null
}

export function firstOfMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`
}
