/** Work that comes with a sign-in: what counts, and who goes first for it. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadingZeroBits, leastWork, workText } from '../../../domain/work.ts'
import { hashPassword, passwordsAheadOf, withRank } from '../../../server/accounts/password.ts'
import { newAttempts } from '../../../server/accounts/attempts.ts'
import { signInWork } from '../../../server/accounts/work.ts'

const start = Date.parse('2026-11-27T02:00:00Z')
const digestOf = (challenge: string, number: number) =>
  createHash('sha256').update(workText(challenge, number)).digest()

function solve(challenge: string, bits: number): number {
  for (let number = 0; ; number++) if (leadingZeroBits(digestOf(challenge, number)) >= bits) return number
}

test('bits are those that a digest begins with', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (bytes) => {
      const text = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
      expect(leadingZeroBits(bytes)).toBe(/^0*/.exec(text)![0].length)
    }),
  )
})

test('a challenge is taken once, by every process with the secret, for ten minutes', () => {
  let at = start
  const work = signInWork('secret', () => new Date(at))
  const challenge = work.challenge()
  const number = String(solve(challenge, leastWork))
  const beside = signInWork('secret', () => new Date(at))
  expect(beside.spend(challenge, number)).toBeGreaterThanOrEqual(leastWork)
  expect(work.spend(challenge, number)).toBeGreaterThanOrEqual(leastWork)
  expect(work.spend(challenge, number)).toBe(0)
  const late = work.challenge()
  const found = String(solve(late, leastWork))
  at += 10 * 60_000
  expect(work.spend(late, found)).toBe(0)
})

test('nothing else counts: no work, another secret, what is no challenge', () => {
  const work = signInWork('secret', () => new Date(start))
  const other = signInWork('other', () => new Date(start)).challenge()
  const challenge = work.challenge()
  const tooLittle = Array.from({ length: 1000 }, (_, i) => i).find(
    (number) => leadingZeroBits(digestOf(challenge, number)) < leastWork,
  )!
  expect(work.spend(challenge, String(tooLittle))).toBe(0)
  expect(work.spend(other, String(solve(other, leastWork)))).toBe(0)
  expect(work.spend(challenge.replace(/^./, 'z'), '1')).toBe(0)
  fc.assert(fc.property(fc.string(), fc.string(), (text, number) => work.spend(text, number) === 0))
  expect(work.spend(challenge, String(solve(challenge, leastWork)))).toBeGreaterThanOrEqual(leastWork)
})

test('in a line of passwords the higher rank goes first', async () => {
  const ranks = [0, 0.5, 14, 0, 20, 14]
  /** How many wait of rank 20, of 14 and 0.5, and of 0, whenever one is done. */
  const waited: [highest: number, middle: number, lowest: number][] = []
  const look = () => {
    const [most, some, all] = [15, 0.5, 0].map((rank) => passwordsAheadOf(rank)) as [number, number, number]
    waited.push([most, some - most, all - some])
  }
  // Two are being hashed, the others wait.
  const all = [20, 20, ...ranks].map((rank) => withRank(rank, () => hashPassword('mưa rơi')).then(look))
  await new Promise((resolve) => void setImmediate(resolve))
  expect([0, 0.5, 14, 20, 21].map(passwordsAheadOf)).toEqual([6, 4, 3, 1, 0])
  await Promise.all(all)
  expect(waited).toHaveLength(8)
  expect(waited.at(-1)).toEqual([0, 0, 0])
  for (const [highest, middle, lowest] of waited) {
    if (highest > 0) expect(middle).toBe(3)
    if (highest + middle > 0) expect(lowest).toBe(2)
  }
})

test('a large network is loud once many guessed from it, and nobody there has to wait for that', () => {
  const attempts = newAttempts(() => new Date(start))
  for (let i = 0; i < 30; i++) attempts.failed(`203.0.113.${i}`, `ten-${i}`)
  expect(attempts.isLoud('203.0.7.9')).toBe(true)
  expect(attempts.isLoud('203.1.7.9')).toBe(false)
  expect(attempts.wait('203.0.7.9', 'ten-1')).toBe(0)
  for (let i = 0; i < 30; i++) attempts.failed(`2001:db8:${i}::1`, `ten-${i}`)
  expect(attempts.isLoud('2001:db8:ffff::2')).toBe(true)
  expect(attempts.isLoud('2001:db9::2')).toBe(false)
})
