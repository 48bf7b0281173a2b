import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { touchContent } from '../../../db/settings.ts'
import { configFrom } from '../../../server/config.ts'
import { startPublishing, type Publishing } from '../../../server/publishing/publishing.ts'
import type { Build } from '../../../server/publishing/build.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { testPages, writePages } from '../testing.ts'

let folder: string
let db: TestDatabase
let builds: number
let logged: string[]
let clock: number
let build: Build
const open: Publishing[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-publishing-'))
  await writeFile(join(folder, 'package-lock.json'), '{}')
  await Promise.all(
    ['domain', 'surveys', 'db', 'site'].map((tree) =>
      writePages(join(folder, 'project', tree), { 'a.ts': '1' }),
    ),
  )
  db = await openTestDatabase()
  builds = 0
  logged = []
  clock = Date.parse('2026-11-20T08:00:00Z')
  build = async ({ outFolder, onPage }) => {
    builds++
    await writePages(outFolder, { ...testPages, 'index.html': `<p>${builds}</p>` })
    onPage()
  }
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((publishing) => publishing.close()))
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

/** Each call is one start of the server in the same data folder. */
async function start(everySeconds = 0): Promise<Publishing> {
  const publishing = await startPublishing({
    config: configFrom({ DATA_FOLDER: folder, RESULTS_AGE: '600' }),
    db,
    log: (event) => logged.push(event),
    build: (job) => build(job),
    projectFolder: join(folder, 'project'),
    now: () => new Date(clock),
    everySeconds,
  })
  open.push(publishing)
  return publishing
}

async function later(publishing: Publishing, minutes: number): Promise<void> {
  clock += minutes * 60_000
  await publishing.catchUp()
}

let sent = 0

/** So many residents rate the same commune, each in another way. */
async function respond(times: number): Promise<void> {
  const record = responseRecorder(db)
  for (let i = 0; i < times; i++, sent++) {
    await record({
      unit: { code: '19366', provinceCode: '44' },
      instrument: sipas2017,
      submission: { service: 'land', answers: { c1: (1 + (sent % 5)) as 1, c2: 4 } },
      mode: 'web',
      assurance: 'open',
      idempotencyKey: `key ${sent}`,
      receivedAt: new Date(clock + i).toISOString(),
    })
  }
}

const shown = async (publishing: Publishing) =>
  readFile(join(publishing.site()!.folder, 'index.html'), 'utf8')
const kept = async () => (await readdir(join(folder, 'site'))).filter((name) => /^\d+$/.test(name))

test('the first start builds, the second serves what is there', async () => {
  const first = await start()
  await first.ready
  expect(await shown(first)).toBe('<p>1</p>')
  const second = await start()
  await second.ready
  await second.catchUp()
  expect(await shown(second)).toBe('<p>1</p>')
  expect(second.site()?.files.get('404.html')).toEqual(first.site()?.files.get('404.html'))
  expect(builds).toBe(1)
})

test('another programme or other settings are built before they are served', async () => {
  await (
    await start()
  ).ready
  await writeFile(join(folder, 'project/site/a.ts'), '2')
  await (
    await start()
  ).ready
  expect(builds).toBe(2)
})

test('changed content is published, and the build before is kept for open pages', async () => {
  const publishing = await start()
  await publishing.ready
  const before = publishing.site()
  await later(publishing, 1)
  expect(builds).toBe(1)
  await db.write(touchContent)
  await later(publishing, 1)
  expect(await shown(publishing)).toBe('<p>2</p>')
  expect(publishing.previousSite()).toBe(before)
  expect(await kept()).toHaveLength(2)
  for (let more = 0; more < 3; more++) {
    await db.write(touchContent)
    await later(publishing, 1)
  }
  expect(builds).toBe(5)
  expect(await kept()).toHaveLength(2)
})

test('responses are published when they may be told, never later than results may be old', async () => {
  const publishing = await start()
  await publishing.ready
  await respond(9)
  await later(publishing, 5)
  expect(builds).toBe(1) // too few to say anything
  await respond(11)
  await later(publishing, 1)
  expect(builds).toBe(1)
  await later(publishing, 4)
  expect(builds).toBe(2)
  await later(publishing, 60)
  expect(builds).toBe(2)
})

test('responses that came before a stop are published after the next start', async () => {
  const publishing = await start()
  await publishing.ready
  await respond(12)
  await publishing.close()
  const next = await start()
  await next.ready
  await later(next, 6)
  expect(builds).toBe(2)
})

test('a new day is published: pages say what is overdue today', async () => {
  const publishing = await start()
  await publishing.ready
  await later(publishing, 8 * 60)
  expect(builds).toBe(1)
  await later(publishing, 60) // 17:00 UTC is midnight in Viet Nam
  expect(builds).toBe(2)
})

test('a build that fails leaves the published site, and is tried again after a while', async () => {
  const publishing = await start()
  await publishing.ready
  const good = build
  build = async ({ outFolder }) => {
    await writePages(outFolder, { 'index.html': 'half' })
    throw new Error('no')
  }
  await db.write(touchContent)
  await later(publishing, 1)
  expect(await shown(publishing)).toBe('<p>1</p>')
  expect(logged).toEqual(['published', 'publishing-failed'])
  expect(await kept()).toHaveLength(1)
  build = good
  await later(publishing, 0.5)
  expect(builds).toBe(1)
  await later(publishing, 1)
  expect(await shown(publishing)).toBe('<p>2</p>')
})

test('where the very first build fails, the start fails', async () => {
  build = () => Promise.reject(new Error('no pages'))
  const publishing = await start()
  await expect(publishing.ready).rejects.toThrow('no pages')
})

test('one build at a time; closing ends it and leaves nothing half done', async () => {
  let running = 0
  build = async ({ outFolder, signal }) => {
    expect(++running).toBe(1)
    await writePages(outFolder, testPages)
    await pause(60_000, undefined, { signal }).finally(() => running--)
  }
  const publishing = await start()
  publishing.ready.catch(() => {})
  const looks = [publishing.catchUp(), publishing.catchUp()]
  await pause(100)
  await publishing.close()
  await Promise.allSettled(looks)
  expect(running).toBe(0)
  expect(publishing.site()).toBeUndefined()
  expect(await kept()).toEqual([])
})

test('a running server looks by itself', async () => {
  const publishing = await start(0.05)
  await publishing.ready
  clock += 60_000
  await db.write(touchContent)
  await expect.poll(() => builds, { timeout: 5000 }).toBe(2)
})

test('files that did not change keep their digest, and their compressed form is not made again', async () => {
  const publishing = await start()
  await publishing.ready
  const before = publishing.site()!.files.get('_astro/site.Ab12Cd.css')
  await db.write(touchContent)
  await later(publishing, 1)
  expect(publishing.site()!.files.get('_astro/site.Ab12Cd.css')).toEqual(before)
  expect(publishing.site()!.files.get('index.html')).not.toEqual(
    publishing.previousSite()!.files.get('index.html'),
  )
})
