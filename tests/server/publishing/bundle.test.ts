/** What the site is rendered by, as it is kept between starts. */
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isServed, removeUnused } from '../../../server/publishing/renderer/bundle.ts'

test('what was not used for a week is removed, what another version or installation uses stays', async () => {
  const bundles = await mkdtemp(join(tmpdir(), 'lang-nghe-bundles-'))
  await removeUnused(join(bundles, 'none yet'))
  for (const [name, days] of [
    ['used', 6],
    ['old', 8],
  ] as const) {
    await mkdir(join(bundles, name, '_astro'), { recursive: true })
    const at = new Date(Date.now() - days * 86_400_000)
    await utimes(join(bundles, name), at, at)
  }
  await removeUnused(bundles)
  expect(await readdir(bundles)).toEqual(['used'])
  await rm(bundles, { recursive: true })
})

test('the code that renders, and the list of it, are not served', () => {
  const paths = ['/b/key', '/b/key/_astro/a.js', '/b/key/.prerender', '/b/key/bundle.json']
  expect(paths.filter(isServed)).toEqual(['/b/key', '/b/key/_astro/a.js'])
})
