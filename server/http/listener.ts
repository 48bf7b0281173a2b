/**
 * Between Node's HTTP and Hono: what lies ready in memory is sent as it is. Making a Request and a Response of each such
 * page takes longer than sending it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Asked } from './address-asked.ts'
import type { Ready } from './reply.ts'

export interface Answers {
  /** At once, or not at all. */
  readonly held: (request: Asked) => Ready | undefined
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>
}

/** What is a name or an address beyond doubt; any other is left to the library to judge. */
const plainHost = /^[a-z\d._-]+(?::\d{1,5})?$/i

export function portalServer({ held, fetch }: Answers): Server {
  const others = getRequestListener(fetch)
  return createServer((incoming, outgoing) => {
    const ready = isPlain(incoming) ? heldSafely(held, incoming) : undefined
    if (ready) send(outgoing, ready)
    else void others(incoming, outgoing)
  })
}

/** Whatever goes wrong is left to what answers the rest, which says so and logs it: nothing may end the process. */
function heldSafely(held: Answers['held'], incoming: IncomingMessage): Ready | undefined {
  try {
    return held(askedBy(incoming))
  } catch {
    return undefined
  }
}

function isPlain({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && url?.startsWith('/') === true && plainHost.test(headers.host ?? '')
}

function askedBy({ method = '', url = '', headers }: IncomingMessage): Asked {
  return {
    method,
    url: `http://${headers.host}${url}`,
    headers: {
      get(name) {
        const value = headers[name]
        return typeof value === 'string' ? value : null
      },
    },
  }
}

/** Above this copying costs more than what it saves. */
const mostCopied = 65_536

/** Node sends head and body in one piece only where the body is a string; a character of latin1 is a byte. */
function send(outgoing: ServerResponse, { status, headers, body }: Ready): void {
  outgoing.writeHead(status, headers)
  if (!body) outgoing.end()
  else if (body.length > mostCopied) outgoing.end(body)
  else outgoing.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'latin1')
}
