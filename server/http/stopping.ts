/** Ends a server without cutting anybody off who is being answered. */
import type { ServerType } from '@hono/node-server'

const patience = 10_000

/** Takes no new requests; resolves when those under way are answered, after ten seconds at the latest. */
export async function closeGracefully(server: ServerType): Promise<void> {
  if (!('closeIdleConnections' in server)) throw new Error('an HTTP/1.1 server was expected')
  const closed = new Promise((resolve) => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}
