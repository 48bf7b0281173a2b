/** The thread that puts rendered files into the site's folder, so that the next update need not wait for it. */
import { parentPort } from 'node:worker_threads'
import { settleUpdate } from '../updates.ts'

parentPort!.on('message', ({ folder, number }: { folder: string; number: number }) => {
  settleUpdate(folder, number).then(
    () => parentPort!.postMessage(null),
    (error: unknown) => parentPort!.postMessage(error),
  )
})
