/**
 * The calendar of Viet Nam: days ('YYYY-MM-DD'), months ('YYYY-MM') and the clock. There is one time zone, UTC+7, and
 * no summer time, so an instant becomes local time by adding seven hours. Everything else keeps instants, as ISO-8601
 * text in UTC.
 */
export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

const offsetMs = 7 * hourMs

/** A moment: ISO-8601 with its zone, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date

/** @example vietnamDay('2026-11-20T18:30:00Z') // '2026-11-21' */
export function vietnamDay(instant: Instant): string {
  return local(instant).slice(0, 10)
}

/** @example vietnamMonth('2026-10-31T18:30:00Z') // '2026-11' */
export function vietnamMonth(instant: Instant): string {
  return local(instant).slice(0, 7)
}

/** @example vietnamHour('2026-11-20T18:30:45Z') // '01:30' */
export function vietnamHour(instant: Instant): string {
  return local(instant).slice(11, 16)
}

/** ISO-8601 with the hands of Viet Nam's clock. @throws RangeError where the text is no instant */
function local(instant: Instant): string {
  return new Date(new Date(instant).getTime() + offsetMs).toISOString()
}

/**
 * The instant at which a day of Viet Nam reaches an hour.
 * @example instantOf('2026-11-21', 12) // '2026-11-21T05:00:00.000Z'
 */
export function instantOf(day: string, hour = 0): string {
  return new Date(midnight(day) - offsetMs + hour * hourMs).toISOString()
}

/** Whether the text is 'YYYY-MM-DD' and that day exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = midnight(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day with these numbers, null where there is none. @example dayFrom(2026, 2, 29) // null */
export function dayFrom(year: number, month: number, day: number): string | null {
  const text = [padded(year, 4), padded(month, 2), padded(day, 2)].join('-')
  return isDay(text) ? text : null
}

/** A day as people write it, null where it is none. @example dayFromText('1/2/2026') // '2026-02-01' */
export function dayFromText(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return year === undefined ? null : dayFrom(Number(year), Number(month), Number(day))
}

/** @example addDays('2026-02-28', 1) // '2026-03-01' */
export function addDays(day: string, days: number): string {
  return new Date(midnight(day) + days * dayMs).toISOString().slice(0, 10)
}

/** @example daysBetween('2026-02-28', '2026-03-02') // 2 */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / dayMs)
}

/** @example lastDayOfMonth(2024, 2) // '2024-02-29' */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`)
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
