/** The thread that writes pages: see writing.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeSiteFile } from '../files.ts'
import type { Batch, Written } from './writing.ts'

const folder = workerData as string

parentPort!.on('message', (batch: Batch) => {
  const written: Written = batch.map(([path, content]) => [
    path,
    writeSiteFile(folder, path, Buffer.from(content.buffer, content.byteOffset, content.byteLength)),
  ])
  parentPort!.postMessage(written)
})
