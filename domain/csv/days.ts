/** Days as they come out of files: written, in words, or as the number that a spreadsheet keeps for one. */
import { addDays, dayFromText, isDay } from '../calendar.ts'
import { fold, formatDate } from '../vietnamese.ts'

/** Spreadsheets count days from here. */
const firstDay = '1899-12-30'
/** From 2000 to 2099: other numbers are none. */
const serials = { first: 36_526, last: 73_050 }

/**
 * @returns 'dd/mm/yyyy', or the text as it was where it is no day
 * @example readDay('46037') // => '15/01/2026'
 * @example readDay('ngày 15 tháng 01 năm 2026') // => '15/01/2026'
 */
export function readDay(written: string): string {
  const text = written.trim()
  const serial = Number(text)
  if (/^\d{5}$/.test(text) && serial >= serials.first && serial <= serials.last)
    return formatDate(addDays(firstDay, serial))
  if (isDay(text.slice(0, 10)) && /^.{10}([T ]00:00.*)?$/.test(text)) return formatDate(text.slice(0, 10))
  const [, day, month, year] = /(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(fold(text)) ?? []
  const inWords = day && dayFromText(`${day}/${month}/${year}`)
  return inWords ? formatDate(inWords) : text
}
