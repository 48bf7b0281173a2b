/** When leaders receive people, as offices write it: words → a weekday and hours. Pure. */
import { searchWords } from '../search/words.ts'

export interface WeeklyReception {
  /** 0 is Sunday. */
  readonly weekday: number
  /** 'HH:MM' in Viet Nam. */
  readonly from: string
  readonly to: string
}

const weekdays: Readonly<Record<string, number>> = {
  'chu nhat': 0,
  ...{ 'thu hai': 1, 'thu ba': 2, 'thu tu': 3, 'thu nam': 4, 'thu sau': 5, 'thu bay': 6 },
  ...{ 'thu 2': 1, 'thu 3': 2, 'thu 4': 3, 'thu 5': 4, 'thu 6': 5, 'thu 7': 6 },
}
const time = String.raw`(\d{1,2}) (?:gio|h)(?: (\d{2})(?: phut)?)?`
const hours = new RegExp(`${time} (?:den|toi) ${time}`)

/**
 * Reads what is said of every week; of anything else nothing, so that no calendar shows a guess.
 * @example weeklyReception('Thứ năm hằng tuần, 7 giờ 30 đến 11 giờ') // => { weekday: 4, from: '07:30', to: '11:00' }
 */
export function weeklyReception(text: string): WeeklyReception | null {
  const words = searchWords(
    text.replace(/(\d)[hg:](\d\d)/gi, '$1 giờ $2').replace(/(\d)h\b/gi, '$1 giờ'),
  ).join(' ')
  if (!/\b(?:hang|moi) tuan\b/.test(words)) return null
  const days = Object.entries(weekdays).filter(([name]) => new RegExp(`\\b${name}\\b`).test(words))
  const found = hours.exec(words)
  if (days.length !== 1 || !found) return null
  const [from, to] = [clock(found[1], found[2]), clock(found[3], found[4])]
  return from !== null && to !== null && from < to ? { weekday: days[0]![1], from, to } : null
}

function clock(hour = '', minute = '00'): string | null {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}
