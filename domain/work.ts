/**
 * Work that a browser does while somebody fills in a form: it looks for a number whose SHA-256, together with a
 * challenge of the server, begins with many zero bits. Each further bit takes twice as long to find and no time to check.
 * Pure; the same text is hashed on both sides.
 */

/** Less work than this counts as none. */
export const leastWork = 12
/** Finding more takes minutes, so nobody looks for it. */
export const mostWork = 22

/** What is hashed. */
export function workText(challenge: string, number: number): string {
  return `${challenge}.${number}`
}

/** How many bits a digest begins with that are 0. @example leadingZeroBits(new Uint8Array([0, 31])) // 11 */
export function leadingZeroBits(digest: Uint8Array): number {
  let bits = 0
  for (const byte of digest) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24
    bits += 8
  }
  return bits
}
