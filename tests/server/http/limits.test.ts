import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { expect, test } from 'vitest'
import { refuseExpectations } from '../../../server/http/limits.ts'

test('an expectation that nobody can meet is refused with the headers of every answer', async () => {
  const server = createAdaptorServer({ fetch: () => new Response('') })
  refuseExpectations(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nExpect: tea\r\nConnection: close\r\n\r\n')
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 417 [^]*x-content-type-options: nosniff/i)
  expect(answer.toString()).toMatch(/content-security-policy: default-src 'none'/i)
  server.close()
})
