/**
 * Documents that wait to be laid out, one after the other. The process that does it is started when it is needed and ends
 * after an idle minute; where it is lost, only the document fails on which it worked, and the next one starts another.
 */
import type { ChildProcess } from 'node:child_process'
import { Problem } from '../http/problem.ts'
import type { PdfDocument } from './document.ts'
import type { PdfAnswer } from './process.ts'

const idleMs = 60_000
/** From the moment at which its layout starts; the largest table of a notice takes some twenty seconds. */
const patienceMs = 120_000
/** So many wait at most: more would wait longer than anybody does. */
const mostWaiting = 20

interface Job {
  readonly document: PdfDocument
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: Error) => void
}

type Print = (document: PdfDocument) => Promise<Uint8Array<ArrayBuffer>>

/** @param start a process that answers each document with a PdfAnswer */
export function printQueue(start: () => ChildProcess): Print {
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  let running: Job | undefined
  const waiting: Job[] = []

  function next(): void {
    if (running) return
    clearTimeout(timer)
    running = waiting.shift()
    if (!running) {
      timer = setTimeout(end, idleMs).unref()
      return
    }
    const working = (child ??= started())
    timer = setTimeout(() => {
      working.kill('SIGKILL')
      lose(working)
    }, patienceMs)
    working.send(running.document, (error) => error && lose(working))
  }

  /** @param settle what becomes of the document that was being laid out */
  function finish(settle: (job: Job) => void): void {
    const done = running
    running = undefined
    if (done) settle(done)
    next()
  }

  function started(): ChildProcess {
    const one = start()
    one.on('message', ({ bytes, fault }: PdfAnswer) => {
      if (child !== one) return
      finish(({ resolve, reject }) => {
        if (bytes) resolve(new Uint8Array(bytes))
        else reject(new Error(`a PDF could not be laid out: ${fault}`))
      })
    })
    one.once('error', () => lose(one)).once('exit', () => lose(one))
    one.unref() // a server that stops does not wait for it
    one.channel?.unref()
    return one
  }

  /** One that was given up before says so too when it ends: what another works on goes on. */
  function lose(lost: ChildProcess): void {
    if (child !== lost) return
    child = undefined
    finish(({ reject }) => reject(new Error('the process that lays out PDFs ended')))
  }

  function end(): void {
    child?.disconnect()
    child = undefined
  }

  return async (document) => {
    if (waiting.length >= mostWaiting) throw new Problem('unavailable', { headers: { 'Retry-After': '10' } })
    return new Promise((resolve, reject) => {
      waiting.push({ document, resolve, reject })
      next()
    })
  }
}
