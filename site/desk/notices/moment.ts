/** Moments as people set them at the desk: by the clock of Viet Nam, wherever the device is. */
import { vietnamHour } from '../../../domain/calendar.ts'
import { formatDate } from '../../../domain/vietnamese.ts'

/** @param local 'YYYY-MM-DDTHH:mm', as an input gives it */
export function instantOfLocal(local: string): string {
  return new Date(`${local}:00+07:00`).toISOString()
}

/** @example momentText('2026-11-27T01:30:00.000Z') // => '08:30 ngày 27/11/2026' */
export function momentText(instant: string): string {
  return `${vietnamHour(instant)} ngày ${formatDate(instant)}`
}
