import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { expect, test } from 'vitest'
import { closeGracefully } from '../../../server/http/stopping.ts'

const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

async function answerOn(socket: Socket): Promise<string> {
  socket.write(request)
  const [bytes] = (await once(socket, 'data')) as [Buffer]
  return bytes.toString()
}

test('what is sent on a kept connection while the server stops is answered, and the connection ended', async () => {
  const server = createAdaptorServer({ fetch: () => new Response('xin chào') })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const sockets = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const socket = connect(port, '127.0.0.1')
      expect(await answerOn(socket)).toContain('keep-alive')
      return socket
    }),
  )
  const closed = closeGracefully(server)
  await pause(50)
  const busy = sockets.slice(0, 10)
  const answers = await Promise.all(busy.map(answerOn))
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*connection: close/i)
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  await closed
})
