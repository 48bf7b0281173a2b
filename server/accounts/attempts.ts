/**
 * Slows guessing down. Whoever gave a wrong password or code waits before the next try, twice as long each time. The wait
 * is that of a network together with a name: somebody who guesses at an account keeps its owner, who sits elsewhere,
 * from nothing. A network that tries many names waits as a whole.
 */
import { hash, randomBytes } from 'node:crypto'
import { hourMs } from '../../domain/calendar.ts'
import { networksOf, wideNetworkOf } from '../http/address.ts'

export interface Attempts {
  /**
   * @param place a network address, or `ofOfficial`
   * @returns 0 where one may try now, otherwise after how many seconds
   */
  wait(place: string, name: string): number
  failed(place: string, name: string): void
  succeeded(place: string, name: string): void
  /** Whether many guess from the large network around this address. @param address of the network */
  isLoud(address: string): boolean
}

const official = 'official '

/** Where it is known who tries, that one alone waits, wherever others sit. */
export function ofOfficial(id: string): string {
  return official + id
}

interface Failures {
  count: number
  at: number
}

const freeTries = 3
const freeTriesOfNetwork = 30
const longestWaitMs = 15 * 60_000
const mostKept = 200_000

/** In memory alone; keys are hashes with a salt that no restart survives. */
export function newAttempts(now: () => Date): Attempts {
  const failures = new Map<string, Failures>()
  const salt = randomBytes(32)
  const key = (...parts: string[]) =>
    hash('sha256', Buffer.concat([salt, Buffer.from(parts.join('\0'))]), 'base64')

  function keysOf(place: string, name: string): { key: string; free: number }[] {
    if (place.startsWith(official)) return [{ key: key(place, name), free: freeTries }]
    return networksOf(place).flatMap((network) => [
      { key: key(network, name), free: freeTries },
      { key: key(network), free: freeTriesOfNetwork },
    ])
  }

  /** Nobody waits because of it. */
  const wideKey = (address: string) => key('wide', wideNetworkOf(address))

  function count(key: string): void {
    const { count, at } = failures.get(key) ?? { count: 0, at: 0 }
    const isOld = now().getTime() - at > hourMs
    failures.set(key, { count: isOld ? 1 : count + 1, at: now().getTime() })
  }

  function waitOf({ key, free }: { key: string; free: number }): number {
    const found = failures.get(key)
    if (!found || found.count < free) return 0
    const waitMs = Math.min(longestWaitMs, 1000 * 2 ** (found.count - free))
    return Math.max(0, found.at + waitMs - now().getTime())
  }

  function forgetOld(): void {
    const old = now().getTime() - hourMs
    for (const [key, { at }] of failures) if (at < old) failures.delete(key)
    if (failures.size > mostKept) failures.clear()
  }

  return {
    wait: (place, name) => Math.ceil(Math.max(...keysOf(place, name).map(waitOf)) / 1000),
    failed(place, name) {
      if (failures.size >= mostKept) forgetOld()
      for (const { key } of keysOf(place, name)) count(key)
      if (!place.startsWith(official)) count(wideKey(place))
    },
    isLoud(address) {
      const found = failures.get(wideKey(address))
      return found !== undefined && found.count >= freeTriesOfNetwork && now().getTime() - found.at <= hourMs
    },
    succeeded(place, name) {
      for (const { key } of keysOf(place, name).filter(({ free }) => free === freeTries)) failures.delete(key)
    },
  }
}
