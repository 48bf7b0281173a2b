/** Ends a server without cutting anybody off: who is being answered, and who has just sent on a connection that is kept. */
import { Server as NetServer } from 'node:net'
import type { ServerType } from '@hono/node-server'

const patienceMs = 10_000
/** What was sent on a kept connection at the moment of the stop has arrived by then. */
const lastCallMs = 500

/** Takes no new connections; resolves when what was sent is answered, after ten seconds at the latest. */
export async function closeGracefully(server: ServerType): Promise<void> {
  if (!('closeIdleConnections' in server)) throw new Error('an HTTP/1.1 server was expected')
  server.prependListener('request', (_request, response) => void (response.shouldKeepAlive = false))
  // HTTP's own close would at once end the connections on which nothing is under way, whatever is on its way to them.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  let idle: NodeJS.Timeout | undefined
  const lastCall = setTimeout(() => (idle = setInterval(() => server.closeIdleConnections(), 50)), lastCallMs)
  const late = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  for (const timer of [lastCall, idle, late]) clearTimeout(timer)
}
