/** Days in ISO form, from numbers that were printed. */
import { dayFrom } from '../../../../domain/calendar.ts'

/** Null for a day that does not exist, such as 31/02, or lies before any plan of today. */
export function printedDay(year: number, month: number, day: number): string | null {
  return year > 1900 ? dayFrom(year, month, day) : null
}

export function firstOfMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`
}
