/**
 * The full static build of an installation against bare Astro that writes as many pages of the same sizes:
 * `npm run bench -- site-build [rounds] [provinces, or "all"]`. Both take turns, with the same priority. Processor time
 * is given beside the clock's; how much of it the system takes for files differs from minute to minute, so that of the
 * programmes themselves stands apart.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { loadContent } from '../../db/seed.ts'
import { provincesByCode } from '../../db/units/units.ts'
import { configFrom } from '../../server/config.ts'
import { astroRenderers } from '../../server/publishing/renderer.ts'
import { settings } from '../../server/settings.ts'

interface Cost {
  /** Seconds. */
  readonly clock: number
  readonly processor: number
  /** Of it, without what the system did. */
  readonly user: number
  /** The most memory that one process took, in MB. */
  readonly memory: number
}

const project = resolve(import.meta.dirname, '../..')
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs')
const [times = '3', given = settings.provinces.default] = process.argv.slice(2)
const rounds = Number(times)
const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-build-'))
const meter = join(folder, 'meter')

/** One route, the least that Astro can be asked to do: text that is there already is put into pages as large as ours. */
const barePage = `---
import pages from '../pages.json'
export function getStaticPaths() {
  return pages.map(([path, size]) => ({ params: { path: path || undefined }, props: { size } }))
}
const { size } = Astro.props
const words = 'Xã, phường mình đã hứa gì, đã làm gì, người dân thấy sao? '
const lines = Math.max(1, Math.round((size - 120) / (new TextEncoder().encode(words).length + 7)))
const text = ('<p>' + words + '</p>').repeat(lines)
---
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>{size}</title>
  </head>
  <body>
    <Fragment set:html={text} />
  </body>
</html>
`

try {
  await compare()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function compare(): Promise<void> {
  await measureChildren()
  const dataFolder = join(folder, 'data')
  await mkdir(dataFolder)
  const db = await openDatabase(configFrom({ DATA_FOLDER: dataFolder }).databaseUrl)
  await loadContent(db)
  const provinces = given === 'all' ? (await allProvinces(db)).join(',') : given
  const renderers = astroRenderers(configFrom({ DATA_FOLDER: dataFolder, PROVINCES: provinces }), project)
  const ours = (outFolder: string) =>
    cost(async () => {
      await rm(join(project, '.astro/bundles'), { recursive: true, force: true }) // what was bundled before
      const signal = new AbortController().signal
      const renderer = await renderers.build({
        folder: outFolder,
        day: '2026-11-27',
        sources: '',
        onPages: () => {},
        signal,
      })
      await renderer.close()
    })
  const site = join(folder, 'site')
  await ours(site)
  const sizes = await pageSizes(site)
  const bare = await bareProject(sizes)

  const all: { ours: Cost; bare: Cost }[] = []
  for (let round = 0; round < rounds; round++) {
    await rm(site, { recursive: true, force: true })
    all.push({ ours: await ours(site), bare: await bare() })
  }
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  console.log(`site-build: ${sizes.size} pages, ${(bytes / 2 ** 20).toFixed(1)} MB of HTML, ${rounds} rounds`)
  for (const { ours, bare } of all) console.log(`  Lắng nghe ${shown(ours)}; bare Astro ${shown(bare)}`)
  const ratio = (part: keyof Cost) => median(all.map(({ ours, bare }) => ours[part] / bare[part])).toFixed(2)
  console.log(
    `  ratio to bare Astro: ${ratio('clock')} clock (wanted: 1.5 or less), ${ratio('processor')} processor ` +
      `(wanted: 1.7 or less), ${ratio('user')} without the system's part`,
  )
  await db.close()
}

async function allProvinces({ read }: Database): Promise<string[]> {
  const codes = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, '0'))
  return (await provincesByCode(read, codes)).map(({ code }) => code)
}

/** An Astro project with nothing in it but one route, whose pages are as many and as large as ours. */
async function bareProject(sizes: ReadonlyMap<string, number>): Promise<() => Promise<Cost>> {
  const root = join(folder, 'bare')
  await mkdir(join(root, 'src/pages'), { recursive: true })
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'))
  await writeFile(join(root, 'package.json'), '{ "type": "module", "private": true }')
  await writeFile(join(root, 'astro.config.mjs'), `export default { output: 'static' }`)
  const pages = [...sizes].map(([path, size]) => [path.replace(/\/?(index)?\.html$/, ''), size])
  await writeFile(join(root, 'src/pages.json'), JSON.stringify(pages))
  await writeFile(join(root, 'src/pages/[...path].astro'), barePage)
  return () =>
    cost(async () => {
      await rm(join(root, 'dist'), { recursive: true, force: true })
      const child = spawn(process.execPath, [astro, 'build'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      })
      child.stdout.resume()
      const [code] = (await once(child, 'close')) as [number]
      if (code !== 0) throw new Error('bare Astro did not build')
      const written = (await pageSizes(join(root, 'dist'))).size
      if (written !== sizes.size) throw new Error(`bare Astro wrote ${written} pages of ${sizes.size}`)
    })
}

/** Every Node process that is started from here on writes what it used, when it ends. */
async function measureChildren(): Promise<void> {
  await mkdir(meter)
  const script = join(folder, 'meter.mjs')
  await writeFile(
    script,
    `import { isMainThread } from 'node:worker_threads'
import { writeFileSync } from 'node:fs'
if (isMainThread) process.on('exit', () => {
  const used = { ...process.cpuUsage(), memory: process.resourceUsage().maxRSS / 1024 }
  writeFileSync(${JSON.stringify(meter)} + '/' + process.pid, JSON.stringify(used))
})`,
  )
  process.env['NODE_OPTIONS'] = `--import=${script}`
}

async function cost(work: () => Promise<void>): Promise<Cost> {
  for (const name of await readdir(meter)) await rm(join(meter, name))
  const clock = performance.now()
  await work()
  const used = await Promise.all(
    (await readdir(meter)).map(
      async (name) => JSON.parse(await readFile(join(meter, name), 'utf8')) as Record<string, number>,
    ),
  )
  const sum = (part: string) => used.reduce((sum, one) => sum + (one[part] ?? 0), 0)
  return {
    clock: (performance.now() - clock) / 1000,
    processor: (sum('user') + sum('system')) / 1e6,
    user: sum('user') / 1e6,
    memory: Math.max(...used.map((one) => one['memory'] ?? 0)),
  }
}

async function pagesIn(root: string): Promise<string[]> {
  return (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.html'))
}

async function pageSizes(root: string): Promise<Map<string, number>> {
  return new Map((await pagesIn(root)).map((path) => [path, statSync(join(root, path)).size]))
}

function shown({ clock, processor, user, memory }: Cost): string {
  const parts = `${processor.toFixed(1)} s of processor, ${user.toFixed(1)} s without the system's part`
  return `${clock.toFixed(1)} s (${parts}; ${Math.round(memory)} MB)`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
