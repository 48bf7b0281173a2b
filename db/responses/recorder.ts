/** Gathers responses that arrive at the same time, so that one transaction and one flush of the disk store them all. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import type { Database } from '../engine/database.ts'
import { isUnavailable } from '../engine/violations.ts'
import { recordResponses, type NewResponse, type Recorded } from './responses.ts'

interface Pending {
  readonly response: NewResponse
  readonly resolve: (recorded: Recorded) => void
  readonly reject: (reason: unknown) => void
}

const largestBatch = 200
const longestWaitMs = 2

/**
 * Records responses durably, those that are pending together in one transaction with the sums of their tallies.
 * The promise resolves after the commit. If a batch fails, each of its responses is tried alone, so that one that
 * cannot be stored takes no other with it; but not where the database is away, which would fail each of them slowly.
 */
export function responseRecorder(db: Database): (response: NewResponse) => Promise<Recorded> {
  const pending: Pending[] = []
  const frozen = new WeakSet<Instrument>()
  let flushing = false
  let usual = 0

  async function store(batch: Pending[]): Promise<void> {
    try {
      const recorded = await db.write((tx) =>
        recordResponses(
          tx,
          batch.map(({ response }) => response),
          frozen,
        ),
      )
      for (const { response } of batch) frozen.add(response.instrument)
      batch.forEach(({ resolve }, i) => resolve(recorded[i]!))
    } catch (error) {
      if (batch.length === 1 || isUnavailable(error)) for (const one of batch) one.reject(error)
      else for (const one of batch) await store([one])
    }
  }

  /**
   * The next batch. Goes on gathering as long as each turn of the event loop brings more and, where the batch before was
   * larger than this one, up to `longestWaitMs`: a commit costs a flush of the disk, however many share it.
   */
  async function nextBatch(): Promise<Pending[]> {
    const until = performance.now() + longestWaitMs
    let before: number
    do {
      before = pending.length
      await nextTurn()
    } while (
      pending.length < largestBatch &&
      (pending.length > before || (pending.length < usual && performance.now() < until))
    )
    return pending.splice(0, largestBatch)
  }

  async function flush(): Promise<void> {
    flushing = true
    while (pending.length > 0) {
      const batch = await nextBatch()
      await store(batch)
      usual = 0.9 * batch.length
    }
    flushing = false
  }

  return (response) =>
    new Promise((resolve, reject) => {
      pending.push({ response, resolve, reject })
      if (!flushing) void flush()
    })
}
