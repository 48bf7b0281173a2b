/** How often what the invented communes must publish was looked for and not found. Pure. */
import { addDays } from '../../domain/calendar.ts'
import { inventedCommunes } from './places.ts'

/** Enough to be told where nothing is published, too few where most is. */
export function inventedNotFound(today: string) {
  return inventedCommunes.flatMap(({ code, publishes }) => {
    const perDay = publishes === 'never' ? 8 : publishes === 'late' ? 2 : 0
    if (perDay === 0) return []
    return [20, 12, 5].map((ago) => ({ unitCode: code, duty: 'fees', day: addDays(today, -ago), n: perDay }))
  })
}
