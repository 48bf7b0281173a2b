/** Documents as PDF, laid out in a process of its own, so that the server goes on answering. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { printQueue } from './queue.ts'

const processFile = join(import.meta.dirname, 'process.ts')

/** @throws Problem 'unavailable' where too many wait · Error where it cannot be laid out */
export const pdfOf = printQueue(() => fork(processFile, { serialization: 'advanced', stdio: 'ignore' }))
