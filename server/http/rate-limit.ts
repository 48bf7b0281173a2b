/** How many responses one network address may send: generous, because families and offices share one. */
import { hash, randomBytes } from 'node:crypto'
import { dayMs, hourMs } from '../../domain/calendar.ts'

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

/**
 * A token bucket per address, in memory only. The key is a hash with a salt that is thrown away every day, so that
 * not even a copy of the memory says who was here yesterday.
 * @param perHour 0: no limit
 */
export function rateLimit(perHour: number, now: () => Date): RateLimit {
  const buckets = new Map<string, Bucket>()
  let salt = randomBytes(32)
  let today = Math.floor(now().getTime() / dayMs)

  function bucketOf(address: string): Bucket {
    const at = now().getTime()
    if (Math.floor(at / dayMs) !== today || buckets.size > mostBuckets) {
      today = Math.floor(at / dayMs)
      salt = randomBytes(32)
      buckets.clear()
    }
    const key = hash('sha256', Buffer.concat([salt, Buffer.from(networkOf(address))]), 'base64')
    const bucket = buckets.get(key) ?? { left: perHour, at }
    bucket.left = Math.min(perHour, bucket.left + ((at - bucket.at) * perHour) / hourMs)
    bucket.at = at
    buckets.set(key, bucket)
    return bucket
  }

  return {
    take(address) {
      if (perHour === 0) return 0
      const bucket = bucketOf(address)
      if (bucket.left < 1) return Math.ceil(((1 - bucket.left) * 3600) / perHour)
      bucket.left -= 1
      return 0
    },
    giveBack(address) {
      if (perHour > 0) bucketOf(address).left += 1
    },
  }
}

/** One household has a whole /64 of IPv6, and could use a new address for each response. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^.*:/, '')
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  if (tail === undefined) return groups.slice(0, 4).join(':')
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':')
}
