/** Settles updates in a thread of its own, one after the other. */
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

let thread: Worker | undefined

/** To be called again when the one before is done. @param folder of the site */
export async function settleInThread(folder: string, number: number): Promise<void> {
  const working = (thread ??= started())
  const ended = new AbortController()
  const onExit = () => ended.abort()
  working.once('exit', onExit)
  try {
    working.postMessage({ folder, number })
    const [failure] = (await once(working, 'message', { signal: ended.signal })) as [Error | null]
    if (failure) throw failure
  } finally {
    working.off('exit', onExit)
  }
}

/** One that has ended is not asked again. */
function started(): Worker {
  const worker = new Worker(join(import.meta.dirname, 'settling-thread.ts'))
  worker.once('exit', () => (thread = undefined))
  return worker
}
