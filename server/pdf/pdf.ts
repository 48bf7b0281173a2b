/**
 * Documents as PDF. They are laid out in a process of its own, which is started when it is needed and ends after an idle
 * minute; where it is lost, what it was asked for fails and the next document starts another one.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { Problem } from '../http/problem.ts'
import type { PdfDocument } from './document.ts'
import type { PdfAnswer, PdfRequest } from './process.ts'

const processFile = join(import.meta.dirname, 'process.ts')
const idleMs = 60_000
/** The largest table of a notice takes some twenty seconds. */
const patienceMs = 120_000
/** So many wait at most: more would wait longer than anybody does. */
const mostWaiting = 20

interface Waiting {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: Error) => void
}

let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/** @throws Problem 'unavailable' where too many wait · Error where it cannot be laid out */
export async function pdfOf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  if (waiting.size >= mostWaiting) throw new Problem('unavailable', { headers: { 'Retry-After': '10' } })
  const running = (child ??= start())
  clearTimeout(idle)
  const number = ++last
  const late = setTimeout(() => running.kill('SIGKILL'), patienceMs)
  try {
    return await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      waiting.set(number, { resolve, reject })
      const request: PdfRequest = { number, document }
      running.send(request, (error) => error && reject(error))
    })
  } finally {
    clearTimeout(late)
    waiting.delete(number)
    if (waiting.size === 0) idle = setTimeout(end, idleMs).unref()
  }
}

function start(): ChildProcess {
  const started = fork(processFile, { serialization: 'advanced', stdio: 'ignore' })
  started.on('message', ({ number, bytes, fault }: PdfAnswer) => {
    const asker = waiting.get(number)
    if (bytes) asker?.resolve(new Uint8Array(bytes))
    else asker?.reject(new Error(`a PDF could not be laid out: ${fault}`))
  })
  const lost = () => {
    if (child === started) child = undefined
    for (const { reject } of waiting.values()) reject(new Error('the process that lays out PDFs ended'))
  }
  started.once('error', lost).once('exit', lost)
  started.unref() // a server that stops does not wait for it
  started.channel?.unref()
  return started
}

function end(): void {
  child?.disconnect()
  child = undefined
}
