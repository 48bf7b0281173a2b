/**
 * Writes many pages in a thread of their own, so that one core writes while another renders. Pages go
 * over in batches: handing one over costs as much as writing it.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SiteFile } from '../site.ts'

export type Batch = readonly (readonly [path: string, content: Uint8Array])[]
export type Written = readonly (readonly [path: string, file: SiteFile])[]

/** Resolves when there is room for the next page. @throws Error where a page before could not be written */
export type Write = (path: string, content: Uint8Array) => Promise<void>

const threadFile = join(import.meta.dirname, 'writing-thread.ts')
const pagesInBatch = 32
/** As many wait for the thread at most: what is rendered and not yet written is held in memory. */
const batchesWaiting = 4

/** @returns what `work` wrote into the folder, when all of it is there */
export async function writing(
  folder: string,
  work: (write: Write) => Promise<void>,
): Promise<ReadonlyMap<string, SiteFile>> {
  const written = new Map<string, SiteFile>()
  let batch: [string, Uint8Array][] = []
  let waiting = 0
  let failure: Error | undefined
  let progress = Promise.withResolvers<void>()
  const thread = new Worker(threadFile, { workerData: folder })
  const proceed = () => {
    progress.resolve()
    progress = Promise.withResolvers()
  }
  thread.on('message', (files: Written) => {
    for (const [path, file] of files) written.set(path, file)
    waiting--
    proceed()
  })
  thread.on('error', (error: Error) => {
    failure = error
    proceed()
  })
  const send = () => {
    thread.postMessage(batch satisfies Batch)
    batch = []
    waiting++
  }
  async function fewerThan(most: number): Promise<void> {
    while (waiting >= most && !failure) await progress.promise
    if (failure) throw failure
  }

  try {
    await work(async (path, content) => {
      batch.push([path, content])
      if (batch.length >= pagesInBatch) send()
      await fewerThan(batchesWaiting)
    })
    send()
    await fewerThan(1)
    return written
  } finally {
    await thread.terminate()
  }
}
