/** @example daysText(10, 'working') // => '10 ngày làm việc' */
export function daysText(days: number, counts: 'working' | 'calendar'): string {
  return counts === 'working' ? `${days} ngày làm việc` : `${days} ngày`
}
