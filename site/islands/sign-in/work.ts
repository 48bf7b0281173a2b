/**
 * On the page where officials sign in: works while the name and the password are typed, in pieces that nobody feels, and
 * keeps the best number found in the form. Without this the form works all the same (domain/work.ts says what for).
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { leadingZeroBits, leastWork, mostWork, workText } from '../../../domain/work.ts'

const pieceMs = 12
const mostMs = 60_000

const challenge = document.querySelector<HTMLInputElement>('input[name=challenge]')
const field = document.querySelector<HTMLInputElement>('input[name=work]')
if (challenge && field) work(challenge.value, field)

function work(text: string, field: HTMLInputElement): void {
  const until = performance.now() + mostMs
  let best = leastWork - 1
  let number = 0

  function piece(): void {
    for (const end = performance.now() + pieceMs; performance.now() < end && best < mostWork; number++) {
      const bits = leadingZeroBits(sha256(utf8ToBytes(workText(text, number))))
      if (bits <= best) continue
      best = bits
      field.value = String(number)
    }
    if (best < mostWork && performance.now() < until) setTimeout(piece, pieceMs)
  }
  setTimeout(piece)
}
