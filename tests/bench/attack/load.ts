/**
 * Clients that send forms as fast as they are acknowledged, and send what was not acknowledged again with the same key,
 * as a page does: through crashes, full disks and databases that are away.
 */
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { enter, newLedger, type Answered, type Ledger } from './ledger.ts'
import { sender, type Campaign } from './sender.ts'

export interface Load {
  readonly ledger: Ledger
  /** Begins no further form, and resolves when those under way are acknowledged. */
  stop(): Promise<void>
}

interface Asked extends Campaign {
  /** Of all processes that answer: a client whose process is gone goes to the next one. */
  readonly ports: readonly number[]
  readonly clients?: number
  /** How long each client waits between one form and the next. */
  readonly pauseMs?: number
}

/** One form in so many is sent twice, as by a finger that hits the button twice. */
const twiceEvery = 50
/** A form that is not acknowledged for so long counts as refused. */
const giveUpMs = 120_000

export function startLoad({ ports, clients = 16, pauseMs = 0, ...campaign }: Asked): Load {
  const send = sender(campaign)
  const ledger = newLedger()
  let next = 0
  let running = true

  async function client(id: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (running) {
      if (pauseMs > 0) await pause(pauseMs)
      const form = next++
      ledger.receipts.set(form, null)
      await untilAcknowledged({ form, id, agent })
      if (form % twiceEvery === 0) await untilAcknowledged({ form, id: id + 1, agent })
    }
    agent.destroy()
  }

  async function untilAcknowledged({ form, id, agent }: Attempt): Promise<void> {
    const began = performance.now()
    for (let attempt = 0; performance.now() - began < giveUpMs; attempt++) {
      const port = ports[(id + attempt) % ports.length]!
      const sentAt = performance.now()
      const answered = await send(form, port, agent).catch(() => undefined)
      if (answered) {
        ledger.attempts.record(Math.max(1, Math.round((performance.now() - sentAt) * 1000)))
        const isEntered = enter(ledger, form, answered)
        if (isEntered) ledger.acknowledgedAt.set(port, performance.now())
        if (isEntered || isRefused(answered)) break
      } else ledger.cut++
      await pause(100)
    }
    ledger.longestWait = Math.max(ledger.longestWait, performance.now() - began)
  }

  const all = Promise.all(Array.from({ length: clients }, (_, id) => client(id)))
  return {
    ledger,
    async stop() {
      running = false
      await all
    },
  }
}

/** Sending the same again would be answered the same. */
function isRefused({ status }: Answered): boolean {
  return status < 500
}

interface Attempt {
  readonly form: number
  readonly id: number
  readonly agent: Agent
}
