/** The thread that writes the pages of a whole site. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf } from '../../../server/publishing/files.ts'
import { writing } from '../../../server/publishing/renderer/writing.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-writing-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('every page is there when it is done', async () => {
  const pages = Array.from({ length: 333 }, (_, number) => ({
    path: `xa/${number}/index.html`,
    content: Buffer.from(`<p>Xã thứ ${number}</p>`.repeat(1 + (number % 40))),
  }))
  const written = await writing(folder, async (write) => {
    for (const { path, content } of pages) await write(path, content)
  })
  expect(written.size).toBe(pages.length)
  for (const { path, content } of pages) {
    expect(await readFile(join(folder, path))).toEqual(content)
    expect(written.get(path)?.digest).toBe(digestOf(content))
  }
})

test('a page that cannot be written fails the build', async () => {
  await writeFile(join(folder, 'xa'), 'a file where a folder is needed')
  const content = Buffer.from('<p>Xã</p>')
  await expect(writing(folder, (write) => write('xa/1/index.html', content))).rejects.toThrow(
    /EEXIST|ENOTDIR/,
  )
})

test('a page that cannot be rendered fails the build', async () => {
  await expect(writing(folder, () => Promise.reject(new Error('not rendered')))).rejects.toThrow(
    'not rendered',
  )
})
