/** Days by which something is due, as running text says them; dates of other documents are none. */
import { lastDayOfMonth } from '../../../../domain/calendar.ts'
import { printedDay } from './dates.ts'
import { parseSchedule } from './schedule.ts'
import type { Deadline } from '../types.ts'

const phrase =
  /(?<![\p{L}\d])(?<!tính )(?:trước(?=\s+(?:ngày\s+)?\d)|chậm nhất|muộn nhất|không quá|đến hết|đến|hết|trong(?=\s+(?:tháng|quý|quí)\s))\s+(?:là\s+|vào\s+|đến\s+|trước\s+|trong\s+){0,2}(?:ngày\s+)?(?:(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/])|(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?|(?:tháng|quý|quí)\s+[\dIVXivx]{1,3}(?:\s?[/.-]\s?|\s+năm\s+)\d{4})|(?<!\p{L})(?:phấn đấu |đến |trước |vào )?cuối năm \d{4}/giu

const notDeadline =
  /(?:quyết định|nghị định|kế hoạch|thông tư|luật|công văn|nghị quyết|báo cáo|chỉ thị)\s+số\s+\S+\s*$/iu
const wholePeriod = /(?:từ (?:ngày )?[\d/.-]{3,10}|từ ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?)\s*$/iu

export function readDeadlines(text: string): Deadline[] {
  if (!/\d/.test(text)) return []
  return [...text.matchAll(phrase)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    return notDeadline.test(before) || wholePeriod.test(before) ? [] : deadlineOf(match)
  })
}

function deadlineOf(match: RegExpExecArray): Deadline {
  const [printed] = match
  const [day = NaN, month = NaN, year = NaN] = [
    match[1] ?? match[4],
    match[2] ?? match[5],
    match[3] ?? match[6],
  ].map(Number)
  const due = day > 0 ? dueOnDay(year, month, day) : dueInPeriod(printed)
  return { phrase: printed, due, before: /^trước/iu.test(printed) }
}

function dueOnDay(year: number, month: number, day: number): string | null {
  return year > 0 ? printedDay(year, month, day) : null
}

/** "cuối năm 2025", "trong quý III năm 2025" */
function dueInPeriod(printed: string): string | null {
  if (/cuối năm/iu.test(printed)) return lastDayOfMonth(Number(printed.slice(-4)), 12)
  return parseSchedule(printed)?.due ?? null
}
