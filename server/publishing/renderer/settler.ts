/** Settles updates in a thread of its own, one after the other. */
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

let thread: Worker | undefined

/** To be called again when the one before is done. @param folder of the site */
export async function settleInThread(folder: string, number: number): Promise<void> {
  thread ??= new Worker(join(import.meta.dirname, 'settling-thread.ts'))
  thread.postMessage({ folder, number })
  const [failure] = (await once(thread, 'message')) as [Error | null]
  if (failure) throw failure
}
