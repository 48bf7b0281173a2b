/**
 * Asks for addresses of a server on this machine, in a process of its own: `startLoad({ port, paths, … })`. Closed: each
 * client asks again when it is answered, which tells how many requests a second a server can answer. Steady: so many
 * a second whatever happens, each timed from the moment when it was due, which tells how long people wait.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'

export interface Load {
  readonly port: number
  /** Asked for in turns. */
  readonly paths: readonly string[]
  /** Each path is followed by the number of the request, so that none is asked for twice. */
  readonly numbered?: boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly seconds: number
  readonly clients: number
  /** Requests a second; without it the clients go as fast as they are answered. */
  readonly perSecond?: number
}

export interface Loaded {
  readonly answered: number
  readonly seconds: number
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly longest: number
}

export async function sendLoad(load: Load): Promise<Loaded> {
  const child = fork(import.meta.filename, [JSON.stringify(load)])
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the load ended: ${code}`)))
  const [result] = (await Promise.race([once(child, 'message'), failed])) as [Loaded]
  failed.catch(() => {})
  return result
}

if (process.argv[1] === import.meta.filename && process.send) {
  process.send(await run(JSON.parse(process.argv[2] ?? '') as Load))
  process.disconnect()
}

async function run({
  port,
  paths,
  numbered = false,
  headers = {},
  seconds,
  clients,
  perSecond,
}: Load): Promise<Loaded> {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const rest = ` HTTP/1.1\r\n${lines.join('')}\r\n`
  const requests = paths.map((path) => `GET ${path}${numbered ? '' : rest}`)
  const began = performance.now()
  const until = began + seconds * 1000
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let sent = 0

  /** @returns milliseconds since `began` when the next request is due; undefined where there is none any more */
  function due(): number | undefined {
    const at = perSecond === undefined ? performance.now() - began : (sent * 1000) / perSecond
    return began + at < until ? at : undefined
  }

  function client(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').setNoDelay(true).on('error', reject)
      const answer = answers()
      let dueAt = 0
      function next(): void {
        const at = due()
        if (at === undefined) return void socket.end(resolve)
        dueAt = began + at
        const prepared = requests[sent++ % requests.length]!
        const request = numbered ? `${prepared}${sent}${rest}` : prepared
        const wait = dueAt - performance.now()
        if (wait > 1) setTimeout(() => socket.write(request), wait)
        else socket.write(request)
      }
      socket.on('data', (chunk: Buffer) => {
        const status = answer(chunk)
        if (status === undefined) return
        statuses[status] = (statuses[status] ?? 0) + 1
        times.push(performance.now() - dueAt)
        next()
      })
      socket.once('connect', next)
    })
  }

  await Promise.all(Array.from({ length: clients }, client))
  const measured = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const quantile = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return {
    answered: times.length,
    seconds: measured,
    statuses,
    p50: quantile(0.5),
    p99: quantile(0.99),
    longest: Math.round(times.at(-1) ?? 0),
  }
}

/** Counts the bytes of one answer after the other. @returns its status when it is whole */
function answers(): (chunk: Buffer) => string | undefined {
  let status = ''
  let missing: number | undefined
  let head = ''
  return (chunk) => {
    if (missing === undefined) {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return undefined
      status = head.slice(9, 12)
      const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end + 2))?.[1]
      if (length === undefined && status !== '304') throw new Error(`${status} without a length`)
      missing = Number(length ?? 0) - (head.length - end - 4)
      head = ''
    } else {
      missing -= chunk.length
    }
    if (missing > 0) return undefined
    missing = undefined
    return status
  }
}
