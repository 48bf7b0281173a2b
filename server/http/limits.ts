/** What is taken: how large a body, which methods, addresses and expectations. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerType } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from './problem.ts'
import { dataHeaders } from './reply.ts'

/**
 * Refuses a larger body. A length that the client states is enough, the parser of HTTP holds it to that; only a body
 * without one is counted as it arrives.
 * @param bytes the largest that is taken
 */
export function limitedBody(bytes: number): MiddlewareHandler {
  const counted = bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Problem('body-too-large')
    },
  })
  return (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    if (Number(length) > bytes) throw new Problem('body-too-large')
    return next()
  }
}

/** Refuses a Host that is none, such as a number too large for an address: nothing after this could read the address. */
export const refuseMalformedAddress: MiddlewareHandler = (c, next) => {
  if (!URL.canParse(c.req.url)) throw new Problem('malformed-address')
  return next()
}

/** @param allowed the methods that the address takes, as the header Allow names them */
export function refuseMethod(allowed: string): never {
  throw new Problem('method-not-allowed', { headers: { Allow: allowed } })
}

/** Node answers expectations that it cannot meet by itself, without our headers. */
export function refuseExpectations(server: ServerType): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, { ...dataHeaders }).end()
  })
}
