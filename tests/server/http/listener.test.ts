/** Over a real connection: what lies ready in memory is what the router would answer. */
import { once } from 'node:events'
import { request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeReady } from '../../../server/http/file.ts'
import { portalServer } from '../../../server/http/listener.ts'
import { packing } from '../../../server/publishing/renderer/packing.ts'
import type { OwnSite } from '../../../server/publishing/site.ts'
import { openPortal, testPages, type TestPortal } from '../testing.ts'

let portal: TestPortal
let server: Server
let routed: number
beforeEach(async () => {
  portal = await openPortal()
  const { app } = portal
  routed = 0
  server = portalServer({
    held: app.held,
    fetch: (asked, env) => {
      routed++
      return app.fetch(asked, env)
    },
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.close()
  await portal.close()
})

interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
}

async function ask(path: string, { method = 'GET', headers = {} }: Sent = {}) {
  const { port } = server.address() as AddressInfo
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  const headersNow = { ...answer.headers }
  for (const name of ['date', 'connection', 'keep-alive']) delete headersNow[name]
  return { status: answer.statusCode, headers: headersNow, bytes: Buffer.concat(parts) }
}

const key = /value="[\w-]{36}"/

test.each([
  '/',
  '/xa/19366-ben-quan/',
  '/xa/19366-ben-quan',
  '/index.html',
  '/?a=1',
  '/tim-xa/',
  '/404.html',
  '/khung/',
  '/khong-co/',
  '/xa/19366-ben-quan/cham-diem/',
  '/xa/19366-ben-quan/danh-gia/visit/',
  '/tim-xa/?ten=ben+quan',
])('%s is answered from memory as by the router', async (path) => {
  await ask('/tim-xa/?ten=x')
  for (const encoding of ['identity', 'br', 'gzip']) {
    const headers = { 'accept-encoding': encoding }
    const first = await ask(path, { headers })
    const second = await ask(path, { headers })
    expect(second.status).toBe(first.status)
    expect(second.headers).toEqual(first.headers)
    if (key.test(String(first.bytes))) {
      expect(String(second.bytes).replace(key, '')).toBe(String(first.bytes).replace(key, ''))
      expect(String(second.bytes)).not.toBe(String(first.bytes))
    } else if (!path.includes('danh-gia') && !path.includes('cham-diem')) {
      expect(second.bytes).toEqual(first.bytes)
    }
  }
})

test('pages, forms and searches that are in memory do not reach the router', async () => {
  const headers = { 'accept-encoding': 'br' }
  const paths = ['/', '/xa/19366-ben-quan/danh-gia/visit/', '/tim-xa/?ten=ben%20quan']
  for (const path of paths) await ask(path, { headers })
  routed = 0
  for (const path of paths) await ask(path, { headers })
  const { etag = '' } = (await ask('/', { headers })).headers
  const known = await ask('/', { headers: { ...headers, 'if-none-match': etag } })
  expect([known.status, known.bytes.length, known.headers['content-length']]).toEqual([304, 0, undefined])
  expect(routed).toBe(0)
  expect(portal.logged).toContainEqual(expect.objectContaining({ method: 'GET', route: '/*', status: 304 }))
})

test('what is no plain GET of a plain host goes to the router', async () => {
  await ask('/')
  routed = 0
  const head = await ask('/', { method: 'HEAD' })
  expect([head.status, head.bytes.length]).toEqual([200, 0])
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(testPages['index.html']!)))
  expect((await ask('/', { method: 'POST' })).status).toBe(405)
  expect((await ask('/', { headers: { host: 'a b' } })).status).toBe(400)
  const moved = await ask('/xa/19366-ben-quan')
  expect([moved.status, moved.headers['content-length']]).toEqual([308, '0'])
  expect(routed).toBe(3) // the host is refused before
})

test('what goes wrong in memory is left to the router', async () => {
  const answers = {
    held: () => {
      throw new Error('This page cannot be made')
    },
    fetch: () => new Response('said by the router'),
  }
  const other = portalServer(answers)
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('said by the router')
  await new Promise<void>((resolve) => other.close(() => resolve()))
})

test('a changed page that cannot be read does not keep the others from going up', async () => {
  await ask('/xa/19366-ben-quan/')
  const site = portal.publishing.site() as OwnSite
  const packed = { pack: `${site.folder}/is-not-there`, offset: 0, length: 1 }
  await expect(
    makeReady(site, [['xa/19366-ben-quan/index.html', { digest: 'x', packed }]]),
  ).resolves.toBeUndefined()
})

test('a page that takes the place of one in memory is in memory before it is up', async () => {
  for (const encoding of ['identity', 'br'])
    await ask('/xa/19366-ben-quan/', { headers: { 'accept-encoding': encoding } })
  const site = portal.publishing.site() as OwnSite
  const anew = ['xa/19366-ben-quan/index.html', '404.html']
  const pack = `${site.folder}/anew`
  const files = await packing(pack, async (add) => {
    for (const path of anew) add(path, Buffer.from(testPages[path]!.replace('<main', '<p>Mới</p><main')))
  })
  const changed = files.map(([path, file, span]) => [path, { ...file, packed: { pack, ...span } }] as const)
  await makeReady(site, changed)
  for (const [path, file] of changed) site.files.set(path, file)
  routed = 0
  for (const encoding of ['identity', 'br'])
    await ask('/xa/19366-ben-quan/', { headers: { 'accept-encoding': encoding } })
  expect(routed).toBe(0)
  expect(String((await ask('/xa/19366-ben-quan/')).bytes)).toContain('Mới')
})
