/** Bytes to a port and what is answered to them, without a library that would mend what is malformed on the way. */
import { connect, type Socket } from 'node:net'

export interface Raw {
  readonly status: number
  /** The status line and the headers. */
  readonly head: string
  readonly body: Buffer
}

export interface RawClient {
  /** @returns nothing where the connection ends, or `patienceMs` pass, before the answer is whole */
  ask(
    request: Buffer,
    options: { readonly isHead: boolean; readonly patienceMs: number },
  ): Promise<Raw | undefined>
  end(): void
}

/** One request at a time, all on one connection as long as the other side keeps it. */
export function rawClient(port: number): RawClient {
  let kept: Socket | undefined
  const open = () => {
    const made = connect(port, '127.0.0.1').setNoDelay(true)
    made.on('error', () => {}) // 'close' follows
    return made
  }
  return {
    ask(request, { isHead, patienceMs }) {
      const socket = kept && !kept.destroyed ? kept : open()
      kept = socket
      return new Promise((resolve) => {
        let received = Buffer.alloc(0)
        const done = (raw: Raw | undefined) => {
          clearTimeout(timer)
          socket.off('data', onData).off('close', onClose)
          if (!raw) socket.destroy()
          resolve(raw)
        }
        const onClose = () => done(answerIn(received, { isHead, isOver: true }))
        const onData = (part: Buffer) => {
          received = Buffer.concat([received, part])
          const raw = answerIn(received, { isHead, isOver: false })
          if (!raw) return
          if (/\r\nconnection: close\r\n/i.test(raw.head)) socket.destroy()
          done(raw)
        }
        const timer = setTimeout(() => done(undefined), patienceMs)
        socket.on('data', onData).on('close', onClose)
        socket.write(request)
      })
    },
    end: () => void kept?.destroy(),
  }
}

/** @param state.isOver whether nothing more will come */
function answerIn(received: Buffer, state: { isHead: boolean; isOver: boolean }): Raw | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = received.subarray(0, end + 2).toString('latin1')
  const status = Number(head.slice(9, 12))
  if (status === 100) return answerIn(received.subarray(end + 4), state)
  const rest = received.subarray(end + 4)
  if (state.isHead || status === 204 || status === 304) return { status, head, body: Buffer.alloc(0) }
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1]
  if (length !== undefined) {
    return rest.length < Number(length) ? undefined : { status, head, body: rest.subarray(0, Number(length)) }
  }
  const isWhole = /\r\ntransfer-encoding: chunked\r\n/i.test(head)
    ? rest.subarray(-5).toString('latin1') === '0\r\n\r\n'
    : state.isOver
  return isWhole ? { status, head, body: rest } : undefined
}
