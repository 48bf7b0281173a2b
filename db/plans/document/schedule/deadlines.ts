import { lastDayOfMonth } from '../../../../domain/calendar.ts'
import { isoDay } from './dates.ts'
import { parseSchedule } from './schedule.ts'
import type { Deadline } from '../types.ts'

const phrase =
  /(?<![\p{L}\d])(?<!tính )(?:trước(?=\s+(?:ngày\s+)?\d)|chậm nhất|muộn nhất|không quá|đến hết|đến|hết|trong(?=\s+(?:tháng|quý|quí)\s))\s+(?:là\s+|vào\s+|đến\s+|trước\s+|trong\s+){0,2}(?:ngày\s+)?(?:(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/])|(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?|(?:tháng|quý|quí)\s+[\dIVXivx]{1,3}(?:\s?[/.-]\s?|\s+năm\s+)\d{4})|(?<!\p{L})(?:phấn đấu |đến |trước |vào )?cuối năm \d{4}/giu

const notDeadline =
  /(?:quyết định|nghị định|kế hoạch|thông tư|luật|công văn|nghị quyết|báo cáo|chỉ thị)\s+số\s+\S+\s*$/iu
const wholePeriod = /(?:từ (?:ngày )?[\d/.-]{3,10}|từ ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?)\s*$/iu

/** Days by which something is due, as written in running text; dates of other documents are none. */
export function readDeadlines(text: string): Deadline[] {
  const found: Deadline[] = []
  if (!/\d/.test(text)) return found
  for (const match of text.matchAll(phrase)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    if (notDeadline.test(before) || wholePeriod.test(before)) continue
    const printed = match[0]
    const [day, month, year] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map(Number)
    const strict = /^trước/iu.test(printed)
    if (day !== undefined && month !== undefined && day > 0) {
      const due = year !== undefined && year > 0 ? isoDay(year, month, day) : null
      found.push({ phrase: printed, due, before: strict })
      continue
    }
    const end = /(\d{4})$/.exec(printed)?.[1]
    const due = /cuối năm/iu.test(printed)
      ? lastDayOfMonth(Number(end), 12)
      : (parseSchedule(printed)?.due ?? null)
    found.push({ phrase: printed, due, before: strict })
  }
  return found
}
