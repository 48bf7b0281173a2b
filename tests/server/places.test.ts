import { afterEach, beforeEach, expect, test } from 'vitest'
import { unitChanges } from '../../db/schema/index.ts'
import { readyReply } from '../../server/http/reply.ts'
import type { SiteFile } from '../../server/publishing/site.ts'
import { openPortal, testPages, writePages, type TestPortal } from './testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
  const vinhO = {
    id: '1',
    fromCode: '19369',
    fromName: 'Xã Vĩnh Ô',
    fromDistrict: 'Huyện Vĩnh Linh',
    fromProvince: 'Tỉnh Quảng Trị',
    toCode: '19366',
    effectiveOn: '2025-07-01',
    source: 'test',
  }
  await portal.db.write((tx) => tx.insert(unitChanges).values(vinhO).returning())
})
afterEach(() => portal.close())

/** As over a connection: what is in memory is asked first. */
async function ask(address: string, method = 'GET'): Promise<Response> {
  const request = new Request(`http://localhost${address}`, { method })
  const held = portal.app.held(request)
  return held ? readyReply(held) : portal.app.fetch(request)
}
const find = (words: string) => ask(`/tim-xa/?ten=${encodeURIComponent(words)}`)

test('an old name, badly typed, leads to the commune of today and says why', async () => {
  const html = await (await find('vinhx o')).text()
  expect(html).toContain('href="/xa/19366-ben-quan/"')
  expect(html).toContain('Vĩnh Ô')
})

test('a name that means one commune leads straight to it', async () => {
  const response = await find('ben quan')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/xa/19366-ben-quan/')
})

test('who asks the same gets the same, with the words as they typed them', async () => {
  const first = await (await find('vinhx o')).text()
  expect(await (await find('vinhx o')).text()).toBe(first)
  const other = await (await find('VINHX O')).text()
  expect(other).toBe(first.replace('value="vinhx o"', 'value="VINHX O"'))
  expect((await find('ben quan')).status).toBe(303)
  expect((await find('ben quan')).status).toBe(303)
})

test('what was found is forgotten with the page that it was shown in', async () => {
  const first = await (await find('vinhx o')).text()
  const path = 'tim-xa/ket-qua/index.html'
  const files = portal.publishing.site()!.files as Map<string, SiteFile>
  await writePages(portal.config.dataFolder, {
    [path]: testPages[path]!.replace('</title>', ' mới</title>'),
  })
  files.set(path, { ...files.get(path)! })
  expect(await (await find('vinhx o')).text()).toBe(first.replace('</title>', ' mới</title>'))
})

test('only GET of nothing but the words is answered from memory', async () => {
  await find('ben quan')
  const address = '/tim-xa/?ten=ben%20quan'
  expect((await ask(address, 'POST')).status).toBe(405)
  expect((await ask(`${address}&ten=vinh%20o`)).status).toBe(303)
  expect((await ask('/tim-xa?ten=ben+quan')).headers.get('location')).toBe('/xa/19366-ben-quan/')
})

test('what is invented is listed apart, and nobody is led there without seeing that', async () => {
  const response = await find('ví dụ tốt')
  expect(response.status).toBe(200)
  expect(await response.text()).toMatch(/Để xem thử, không có thật[^]*href="\/xa\/99001-vi-du-tot\/"/)
})

test.each([
  'vinhx o',
  'ben quan',
  'không ở đâu',
  'vinh%20o',
  'b%E1%BA',
  '%',
  'xã+Bến+Quan',
  '  ',
  'ví dụ "tốt"',
])('what is searched in memory is what the router finds: %s', async (words) => {
  await find('vinhx o') // from now on index and page are in memory
  for (const address of [`/tim-xa/?ten=${words}`, `/tim-xa?ten=${encodeURIComponent(words)}`]) {
    const request = new Request(`http://localhost${address}`)
    const routed = await whole(await portal.app.fetch(request))
    for (const time of ['first', 'second']) {
      expect(await whole(await ask(address)), `${address}, the ${time} time`).toEqual(routed)
    }
  }
})

async function whole(response: Response) {
  // Node's listener counts what the router sends.
  const headers = Object.fromEntries(response.headers)
  delete headers['content-length']
  return { status: response.status, headers, text: await response.text() }
}

test('a name that nobody has says so; what was typed is escaped', async () => {
  const html = await (await find('"><script>alert(1)</script>')).text()
  expect(html).toContain('Không tìm thấy')
  expect(html).toContain('value="&quot;&gt;')
  expect(html).not.toContain('<script>')
})

test('endless words are cut', async () => {
  expect((await find('vinh '.repeat(2000))).status).toBe(200)
})

test('without words the page is the static one', async () => {
  const response = await portal.app.request('/tim-xa/')
  expect(response.headers.get('etag')).not.toBeNull()
})
