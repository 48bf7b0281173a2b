/** Prints what an attack found, and makes its process fail where anything was lost, doubled, miscounted or refused. */
import { loadavg } from 'node:os'
import type { Kept } from './audit.ts'
import { acknowledged, type Ledger } from './ledger.ts'

const number = new Intl.NumberFormat('en')

export function say(text: string): void {
  console.log(`  ${text}`)
}

/** What must be nought makes the process fail where it is not. */
export function expectNone(what: string, found: number): string {
  if (found !== 0) process.exitCode = 1
  return `${number.format(found)} ${what}`
}

/** @param more what this attack counts beside, as sentences */
export function verdict(name: string, ledger: Ledger, kept: Kept, more: readonly string[] = []): void {
  const open = ledger.receipts.size - acknowledged(ledger).length
  say(
    [
      `${name}: ${number.format(acknowledged(ledger).length)} acknowledged`,
      ...[expectNone('lost', kept.lost), expectNone('doubled', kept.doubled)],
      ...[expectNone('wrong counts', kept.wrongCounts), expectNone('never acknowledged', open)],
      expectNone('faulty cases', kept.faultyCases),
      expectNone('5xx', ledger.failed) + ` beside ${number.format(ledger.later)} × 503 with Retry-After`,
      expectNone('wrong answers', ledger.wrong),
      `${number.format(ledger.cut)} connections cut`,
      `an attempt p99 ${ms(ledger.attempts.percentile(99) / 1000)}, at most ${ms(ledger.attempts.max / 1000)}`,
      `longest wait for an acknowledgement ${ms(ledger.longestWait)}`,
    ].join('; '),
  )
  for (const [what, times] of ledger.oddities) say(`  ${what}: ${times} times`)
  for (const line of more) say(line)
  say(`(load of the machine: ${loadavg()[0]!.toFixed(1)})`)
}

export function ms(milliseconds: number): string {
  return `${number.format(Math.round(milliseconds))} ms`
}
