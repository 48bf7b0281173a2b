/** The site as plain files, served by another server than ours. */
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SiteFile } from '../../../server/publishing/site.ts'
import { makeCurrent, writeList } from '../../../server/publishing/site-list.ts'
import { keepUpdate, packOf, updatesFolder } from '../../../server/publishing/updates.ts'
import { runPortal } from './command-line.ts'

let data: string
let target: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lang-nghe-export-'))
  target = join(data, 'copy')
})
afterEach(() => rm(data, { recursive: true, force: true }))

const builtAt = '2026-11-27T03:00:00.000Z'
const stamp = { sources: 'x', version: { seq: 0, mark: '' }, day: '2026-11-27' }

/** A published site, of which one page was rendered anew and still lies in its update's file. */
async function publish(): Promise<void> {
  const folder = join(data, 'site', '1')
  const pages: [path: string, content: string, role?: SiteFile['role']][] = [
    ['index.html', '<a href="/xa/1/">Xã</a><a href="/gia-dat/">Giá</a>'],
    ['xa/1/index.html', 'trước'],
    [
      'xa/1/cong-khai/index.html',
      '<form method="post" action="/gop-y/"><textarea></textarea></form><a href="/niem-yet/1/a/1/a4.pdf">',
    ],
    ['xa/1/danh-gia/index.html', '__IDEMPOTENCY_KEY_0a1b__', 'form'],
    ['khung/index.html', '__MAIN_0a1b__', 'template'],
    ['can-bo/index.html', 'bàn'],
    ['a.css', 'p{}'],
  ]
  for (const [path, content] of pages) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const files = new Map(pages.map(([path, , role]) => [path, { digest: path, ...(role && { role }) }]))
  const site = { folder, files, builtAt, updatedAt: builtAt, updates: 0, stamp }
  await writeList(site)
  await makeCurrent(join(data, 'site'), site)
  const after = Buffer.from('sau')
  await mkdir(updatesFolder(folder), { recursive: true })
  await writeFile(packOf(folder, 1), after)
  const span = { offset: 0, length: after.length }
  const update = { number: 1, version: stamp.version, day: stamp.day, at: builtAt, removed: ['a.css'] }
  await keepUpdate(folder, { ...update, files: [['xa/1/index.html', { digest: 'b' }, span]] })
}

const run = (folder = target) =>
  runPortal(['site', 'export', folder], { DATA_FOLDER: data, SITE_URL: 'https://cong.example.vn' })

test('everything that can be read is there, and what needs the server leads to it', async () => {
  await publish()
  expect(await run()).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Đã chép') as string })
  const server = createServer((request, response) => {
    const path = request.url!.endsWith('/') ? `${request.url}index.html` : request.url!
    readFile(join(target, path)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const shown = async (path: string) => {
    const response = await fetch(at + path)
    return response.ok ? response.text() : String(response.status)
  }
  expect(await shown('/')).toContain('href="/xa/1/"')
  expect(await shown('/xa/1/')).toBe('sau')
  const draft = await shown('/xa/1/cong-khai/')
  expect(draft).not.toContain('<form')
  expect(draft).toContain('href="https://cong.example.vn/xa/1/cong-khai/"')
  expect(draft).toContain('href="https://cong.example.vn/niem-yet/1/a/1/a4.pdf"')
  expect(await shown('/a.css')).toBe('404')
  expect(await shown('/khung/')).toBe('404')
  for (const path of ['/xa/1/danh-gia/', '/can-bo/', '/gia-dat/', '/tim-kiem/'])
    expect(await shown(path)).toContain(`href="https://cong.example.vn${path}"`)
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

test('nothing of a running portal is touched', async () => {
  await publish()
  const [pack, list] = [
    packOf(join(data, 'site', '1'), 1),
    `${updatesFolder(join(data, 'site', '1'))}/1.json`,
  ]
  const before = await Promise.all([pack, list].map((file) => readFile(file)))
  await run()
  expect(await Promise.all([pack, list].map((file) => readFile(file)))).toEqual(before)
  expect(await readFile(join(data, 'site', '1', 'xa/1/index.html'), 'utf8')).toBe('trước')
})

test('what cannot be done is said in a sentence', async () => {
  expect(await run()).toMatchObject({ code: 1, err: expect.stringContaining('Chưa có trang nào') as string })
  await publish()
  expect(await run(data)).toMatchObject({ code: 1, err: expect.stringContaining('không trống') as string })
})
