import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, expect, test } from 'vitest'
import { refuseExpectations } from '../../../server/http/limits.ts'
import { openPortal } from '../testing.ts'

type Server = ReturnType<typeof createAdaptorServer>

let closeAll: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closeAll.reverse()) await close()
  closeAll = []
})

/** @returns what is answered to these lines, as it comes over the network */
async function answerTo(server: Server, lines: readonly string[]): Promise<string> {
  if (!server.listening) {
    server.listen(0, '127.0.0.1')
    closeAll.push(() => server.close())
    await once(server, 'listening')
  }
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'))
  let answer = ''
  for await (const part of socket) answer += String(part)
  return answer
}

test('an expectation that nobody can meet is refused with the headers of every answer', async () => {
  const server = createAdaptorServer({ fetch: () => new Response('') })
  refuseExpectations(server)
  const answer = await answerTo(server, ['GET / HTTP/1.1', 'Host: localhost', 'Expect: tea'])
  expect(answer).toMatch(/^HTTP\/1\.1 417 [^]*x-content-type-options: nosniff/i)
  expect(answer).toMatch(/content-security-policy: default-src 'none'/i)
})

test('a host that is no name and no address is refused everywhere but on pages, which do not read it', async () => {
  const portal = await openPortal()
  closeAll.push(() => portal.close())
  const server = createAdaptorServer({ fetch: portal.app.fetch })
  const paths = ['/can-bo/dang-nhap/', '/xa/19366-ben-quan/danh-gia/visit/', '/tim-xa/?ten=a', '/khong-co/']
  for (const path of [...paths, '/api/can-bo/toi', '/suc-khoe']) {
    for (const host of ['1'.repeat(400), '99999999999', '256.1.1.1', 'a_b..c:99999', '[::1']) {
      const answer = await answerTo(server, [`GET ${path} HTTP/1.1`, `Host: ${host}`])
      expect(answer, `${path} ${host}`).toMatch(/^HTTP\/1\.1 400 /)
    }
  }
  const own = await answerTo(server, ['GET /suc-khoe HTTP/1.1', 'Host: 127.0.0.1:3000'])
  expect(own).toMatch(/^HTTP\/1\.1 (200|503) /)
})
