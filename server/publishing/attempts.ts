/** One attempt at something at a time; after one that failed the next waits a while. */

export interface Attempts {
  /** Makes one, unless it is too early. While one is being made, waits for that one instead. */
  make(work: () => Promise<void>): Promise<void>
  /** Waits until none is being made. */
  rest(): Promise<void>
}

/** @param onFailure says for how many ms the next one waits, and may throw what whoever made it is to be told */
export function attempts(now: () => Date, onFailure: (error: unknown) => Promise<Failure>): Attempts {
  let running: Promise<void> | undefined
  let notBefore = 0

  async function run(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const { waitMs, isTold } = await onFailure(error)
      notBefore = now().getTime() + waitMs
      if (isTold) throw error
    } finally {
      running = undefined
    }
  }

  return {
    async make(work) {
      if (!running && now().getTime() < notBefore) return
      running ??= run(work)
      await running
    },
    rest: async () => running?.catch(() => {}),
  }
}

interface Failure {
  readonly waitMs: number
  /** Whether whoever made the attempt is told of it. */
  readonly isTold: boolean
}
