/** Long work in short turns of the event loop, so that no request waits for it. */
import { setImmediate as nextTurn } from 'node:timers/promises'

const longestTurnMs = 5

/**
 * @returns to be awaited between pieces of the work: goes on at once until a turn has lasted a few milliseconds, then lets
 * others have theirs; with 'always' it does so each time
 */
export function shortTurns(): (when?: 'always') => Promise<void> | undefined {
  let since = performance.now()

  async function letOthers(): Promise<void> {
    await nextTurn()
    since = performance.now()
  }

  return (when) => (when === 'always' || performance.now() - since > longestTurnMs ? letOthers() : undefined)
}
