/** What was made once and used last is kept in memory, up to a number of bytes. */

export interface Kept<Key, Value> {
  has(key: Key): boolean
  /** What is kept under the key. */
  held(key: Key): Value | undefined
  /** Keeps it in the place of what is kept under the key. */
  keep(key: Key, value: Value): void
  /** The same, or else what `make` makes now; who asks meanwhile waits for that. */
  get(key: Key, make: () => Promise<Value>): Promise<Value>
}

/** What an entry takes beside its content: headers, and its places in lists. */
const overhead = 2000
/** A single entry may not push out more than this share of all. */
const largestShare = 1 / 8

/** @param mostBytes of all that is kept, by `bytesOf` what is in it and a little for each entry */
export function keepRecent<Key, Value>(
  mostBytes: number,
  bytesOf: (value: Value) => number,
): Kept<Key, Value> {
  const kept = new Map<Key, Value>() // in the order of their last use
  const making = new Map<Key, Promise<Value>>()
  const sizeOf = (value: Value) => bytesOf(value) + overhead
  let bytes = 0

  function keep(key: Key, value: Value): void {
    if (sizeOf(value) > mostBytes * largestShare) return
    const before = kept.get(key)
    if (before !== undefined) bytes -= sizeOf(before)
    kept.delete(key)
    kept.set(key, value)
    bytes += sizeOf(value)
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= sizeOf(old)
    }
  }

  async function made(key: Key, make: () => Promise<Value>): Promise<Value> {
    try {
      const value = await make()
      keep(key, value)
      return value
    } finally {
      making.delete(key)
    }
  }

  function held(key: Key): Value | undefined {
    const known = kept.get(key)
    if (known === undefined) return undefined
    kept.delete(key)
    kept.set(key, known)
    return known
  }

  return {
    has: (key) => kept.has(key),
    held,
    keep,
    async get(key, make) {
      const known = held(key)
      if (known !== undefined) return known
      const underWay = making.get(key) ?? made(key, make)
      making.set(key, underWay)
      return underWay
    },
  }
}
