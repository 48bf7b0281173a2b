import { dayFromText } from '../../domain/calendar.ts'
import { Refusal } from '../../domain/refusal.ts'

/** A day as people write it → 'YYYY-MM-DD'. @throws Refusal */
export function givenDay(text: string): string {
  const day = dayFromText(text)
  if (day === null) throw new Refusal(`«${text}» không phải một ngày. Viết ngày/tháng/năm, ví dụ 31/12/2026.`)
  return day
}
