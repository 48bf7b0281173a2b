/** Work that is done again and again beside what answers: never twice at once, and a failure of one time is only logged. */
import { kindOf, type Log } from './log.ts'

export interface Periodic {
  /** Does it once, or waits for the time that is under way. */
  run(): Promise<void>
  /** Ends it; what is under way is finished. */
  close(): Promise<void>
}

interface PeriodicParts {
  readonly log: Log
  /** What the log says where it fails. */
  readonly failure: string
  /** 0: only when `run` is called. */
  readonly everySeconds: number
}

export function periodically(
  work: () => Promise<void>,
  { log, failure, everySeconds }: PeriodicParts,
): Periodic {
  let running: Promise<void> | undefined

  function run(): Promise<void> {
    running ??= work()
      .catch((error: unknown) => log(failure, { message: kindOf(error) }))
      .finally(() => (running = undefined))
    return running
  }

  const timer = everySeconds > 0 ? setInterval(() => void run(), everySeconds * 1000) : undefined
  timer?.unref()
  return {
    run,
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
