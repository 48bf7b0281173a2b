/** Whether a network did something already today; in memory only, under a hash whose salt is thrown away every day. */
import { hash, randomBytes } from 'node:crypto'
import { vietnamDay } from '../../domain/calendar.ts'
import { networksOf } from './address.ts'

const most = 100_000

/** @returns true the first time on a day that the network of this address does that */
export function onceADay(now: () => Date): (address: string, what: string) => boolean {
  const done = new Set<string>()
  let [day, salt] = ['', randomBytes(32)]
  return (address, what) => {
    const today = vietnamDay(now())
    if (today !== day || done.size >= most) {
      ;[day, salt] = [today, randomBytes(32)]
      done.clear()
    }
    const network = networksOf(address)[0] ?? ''
    const key = hash('sha256', Buffer.concat([salt, Buffer.from(JSON.stringify([network, what]))]), 'base64')
    if (done.has(key)) return false
    done.add(key)
    return true
  }
}
