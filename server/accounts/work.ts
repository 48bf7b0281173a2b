/**
 * How much work came with a sign-in. Whoever guesses a thousand times a second would have to do all of it a thousand
 * times a second, so in a line of passwords those with more work go first. Without a script no work is done, and none is
 * asked for: it only decides who goes first.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { leadingZeroBits, leastWork, mostWork, workText } from '../../domain/work.ts'

export interface SignInWork {
  /** For a page that asks for a password. */
  challenge(): string
  /**
   * How many bits of work were done for a challenge, which is used up thereby; 0 where it is none of ours, older than
   * ten minutes, or used.
   */
  spend(challenge: string, number: string): number
}

const keptMs = 10 * 60_000

/** @param secret the portal's: each of its processes takes the challenges of all */
export function signInWork(secret: string, now: () => Date): SignInWork {
  /** Used challenge → until when it would be taken. Each cost whoever sent it at least `leastWork`. */
  const used = new Map<string, number>()
  const sealOf = (text: string) => createHmac('sha256', secret).update(`work ${text}`).digest('base64url')

  /** @returns until when it is taken, in ms; 0 where it is none of ours */
  function endOf(challenge: string): number {
    const [end = '', random = '', seal = ''] = challenge.split('.')
    const [given, own] = [Buffer.from(seal), Buffer.from(sealOf(`${end}.${random}`))]
    return given.length === own.length && timingSafeEqual(given, own) ? parseInt(end, 36) : 0
  }

  function forgetOld(): void {
    for (const [challenge, end] of used) {
      if (end > now().getTime()) return // they stand in the order of their use, which is nearly that of their ends
      used.delete(challenge)
    }
  }

  return {
    challenge() {
      const text = `${(now().getTime() + keptMs).toString(36)}.${randomBytes(12).toString('base64url')}`
      return `${text}.${sealOf(text)}`
    },
    spend(challenge, number) {
      if (!/^\d{1,15}$/.test(number) || challenge.length > 200) return 0
      const end = endOf(challenge)
      if (end <= now().getTime() || used.has(challenge)) return 0
      const digest = createHash('sha256')
        .update(workText(challenge, Number(number)))
        .digest()
      const bits = leadingZeroBits(digest)
      if (bits < leastWork) return 0
      forgetOld()
      used.set(challenge, end)
      return Math.min(bits, mostWork)
    },
  }
}
