/** How many responses one network address may send: generous, because families and offices share one. */
import { hash, randomBytes } from 'node:crypto'
import { dayMs, hourMs } from '../../domain/calendar.ts'
import { networksOf } from './address.ts'

export interface RateLimit {
  /** @returns 0 where it may go on, otherwise after how many seconds */
  take(address: string): number
  /** What came to nothing does not count. */
  giveBack(address: string): void
}

interface Bucket {
  left: number
  at: number
}

const mostBuckets = 200_000
/** How many households may send from one large network of IPv6 at the same time. */
const households = 16

/**
 * A token bucket per network, in memory only. The key is a hash with a salt that is thrown away every day, so that
 * not even a copy of the memory says who was here yesterday.
 * @param perHour 0: no limit
 */
export function rateLimit(perHour: number, now: () => Date): RateLimit {
  const buckets = new Map<string, Bucket>()
  let salt = randomBytes(32)
  let today = Math.floor(now().getTime() / dayMs)

  /** One for each network that the address is in. */
  function bucketsOf(address: string): Bucket[] {
    return networksOf(address).map((network, i) =>
      bucketOf(network, i === 0 ? perHour : perHour * households),
    )
  }

  function bucketOf(network: string, most: number): Bucket {
    const at = now().getTime()
    if (Math.floor(at / dayMs) !== today || buckets.size > mostBuckets) {
      today = Math.floor(at / dayMs)
      salt = randomBytes(32)
      buckets.clear()
    }
    const key = hash('sha256', Buffer.concat([salt, Buffer.from(network)]), 'base64')
    const bucket = buckets.get(key) ?? { left: most, at }
    bucket.left = Math.min(most, bucket.left + ((at - bucket.at) * most) / hourMs)
    bucket.at = at
    buckets.set(key, bucket)
    return bucket
  }

  return {
    take(address) {
      if (perHour === 0) return 0
      const of = bucketsOf(address)
      const empty = of.find(({ left }) => left < 1)
      if (empty)
        return Math.ceil(((1 - empty.left) * 3600) / (empty === of[0] ? perHour : perHour * households))
      for (const bucket of of) bucket.left -= 1
      return 0
    },
    giveBack(address) {
      if (perHour > 0) for (const bucket of bucketsOf(address)) bucket.left += 1
    },
  }
}
