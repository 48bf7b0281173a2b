import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changesSince, currentVersion, recordChanges } from '../../../db/changes/changes.ts'
import { openDatabase, type Database } from '../../../db/engine/database.ts'
import { UnavailableError } from '../../../db/engine/violations.ts'
import { setting } from '../../../db/settings.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { configFrom } from '../../../server/config.ts'
import { listFolder } from '../../../server/publishing/files.ts'
import { startPublishing, type Publishing } from '../../../server/publishing/publishing.ts'
import { packing } from '../../../server/publishing/renderer/packing.ts'
import type { BuildJob, Renderer } from '../../../server/publishing/renderer.ts'
import { readPage } from '../../../server/publishing/site.ts'
import { readSite, writeList } from '../../../server/publishing/site-list.ts'
import { applyUpdate, keepUpdate, packOf, settleUpdate } from '../../../server/publishing/updates.ts'
import { response } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { testPages, writePages } from '../testing.ts'

let folder: string
let db: TestDatabase
let builds: number
let updates: number
/** How often a renderer was ended, and one was started for a site that is there. */
let closed: number
let resumed: number
let logged: string[]
let said: string[]
let clock: number
let build: (job: BuildJob) => Promise<Renderer>
/** Instead of what the small renderer does, until the next one starts. */
let update: Renderer['update'] | undefined
const open: Publishing[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-publishing-'))
  await writeFile(join(folder, 'package-lock.json'), '{}')
  await Promise.all(
    ['domain', 'surveys', 'db', 'site', 'server/publishing'].map((tree) =>
      writePages(join(folder, 'project', tree), { 'a.ts': '1' }),
    ),
  )
  db = await openTestDatabase()
  builds = 0
  updates = 0
  closed = 0
  resumed = 0
  logged = []
  said = []
  clock = Date.parse('2026-11-20T08:00:00Z')
  build = smallBuild
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((publishing) => publishing.close()))
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the real one does, with a first page that counts. */
async function smallBuild({ folder, day, sources, onPages }: BuildJob): Promise<Renderer> {
  builds++
  await writePages(folder, { ...testPages, 'index.html': `<p>${builds}</p>` })
  const files = listFolder(folder)
  const builtAt = new Date(clock).toISOString()
  const version = await currentVersion(db.read)
  await writeList({
    folder,
    builtAt,
    updatedAt: builtAt,
    stamp: { sources, version, day },
    updates: 0,
    files,
  })
  onPages(1)
  return smallRenderer(folder)
}

async function smallRenderer(folder: string): Promise<Renderer> {
  let site = await readSite(folder)
  update = undefined
  async function ownUpdate(number: number, day: string): ReturnType<Renderer['update']> {
    const { version, since } = await changesSince(db.read, site.stamp.version)
    if (!since || since.some(({ noun }) => noun === 'units')) return 'behind'
    if (since.length === 0 && day === site.stamp.day) return 'same'
    const html = Buffer.from(`<p>${builds}, ${++updates} later</p>`)
    const files = await packing(packOf(folder, number), async (add) => add('index.html', html))
    const at = new Date(clock).toISOString()
    const found = { number, version, day, at, files, removed: [] }
    await keepUpdate(folder, found)
    site = applyUpdate(site, found)
    return found
  }
  return {
    update: (number, day) => (update ?? ownUpdate)(number, day),
    settle: (number) => settleUpdate(folder, number),
    close: async () => void closed++,
  }
}

const touch = (noun: 'notices' | 'units' = 'notices') =>
  db.write((tx) => recordChanges(tx, noun, [noun === 'units' ? '' : '19366']))

/** Each call is one start of the server in the same data folder. */
async function start(
  everySeconds = 0,
  of: { db: Database; dataFolder: string } = { db, dataFolder: folder },
): Promise<Publishing> {
  const publishing = await startPublishing({
    config: configFrom({ DATA_FOLDER: of.dataFolder, RESULTS_AGE: '600' }),
    db: of.db,
    log: (event, facts) => {
      logged.push(event)
      said.push(JSON.stringify(facts))
    },
    renderers: { build: (job) => build(job), resume: (folder) => (resumed++, smallRenderer(folder)) },
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
    const receivedAt = new Date(clock + i).toISOString()
    await record(response({ answers: { c1: 1 + (sent % 5), c2: 4 } }, { receivedAt }))
  }
}

async function shown(publishing: Publishing): Promise<string> {
  const site = publishing.site()!
  return (await readPage(site, 'index.html'))!
}
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

test('what changed is rendered into the site, and a build is kept for open pages of the one before', async () => {
  const publishing = await start()
  await publishing.ready
  const before = publishing.site()!
  await later(publishing, 1)
  expect([builds, updates]).toEqual([1, 0])
  await touch()
  await later(publishing, 1)
  expect(await shown(publishing)).toBe('<p>1, 1 later</p>')
  expect(publishing.previousSite()).toBeUndefined()
  for (let more = 0; more < 3; more++) {
    await touch('units') // every page may differ
    await later(publishing, 1)
  }
  expect([builds, updates]).toEqual([4, 1])
  expect(publishing.previousSite()).not.toBe(before)
  expect(await kept()).toHaveLength(2)
})

test('an update is served from its own file first, then it is in the site that other servers serve', async () => {
  const publishing = await start()
  await publishing.ready
  await touch()
  await later(publishing, 1)
  const site = publishing.site()!
  expect(await readFile(join(site.folder, 'index.html'), 'utf8')).toBe('<p>1</p>')
  await expect.poll(() => site.files.get('index.html')?.packed, { timeout: 5000 }).toBeUndefined()
  expect(await readFile(join(site.folder, 'index.html'), 'utf8')).toBe('<p>1, 1 later</p>')
  expect(await shown(publishing)).toBe('<p>1, 1 later</p>')
  await expect.poll(() => readdir(`${site.folder}.updates`), { timeout: 5000 }).toEqual(['1.json'])
})

test('a stop between an update and its settling is made good at the next start', async () => {
  const publishing = await start()
  await publishing.ready
  for (let more = 0; more < 3; more++) {
    await touch()
    await later(publishing, 1)
  }
  const { folder: siteFolder } = publishing.site()!
  // The process was killed while it wrote the fourth.
  await packing(packOf(siteFolder, 4), async (add) => add('index.html', Buffer.from('half')))
  await publishing.close()
  expect(await readFile(join(siteFolder, 'index.html'), 'utf8')).toBe('<p>1</p>')
  const next = await start()
  await next.ready
  expect(await readFile(join(siteFolder, 'index.html'), 'utf8')).toBe('<p>1, 3 later</p>')
  expect(await shown(next)).toBe('<p>1, 3 later</p>')
  await later(next, 1)
  expect([builds, updates]).toEqual([1, 3])
  expect((await readdir(`${siteFolder}.updates`)).sort()).toEqual(['1.json', '2.json', '3.json'])
})

test('settling again what is settled leaves nothing behind', async () => {
  const publishing = await start()
  await publishing.ready
  await touch()
  await later(publishing, 1)
  const { folder: siteFolder } = publishing.site()!
  await settleUpdate(siteFolder, 1)
  const once = (await readdir(siteFolder, { recursive: true })).sort()
  await settleUpdate(siteFolder, 1)
  expect((await readdir(siteFolder, { recursive: true })).sort()).toEqual(once)
})

test('while the database is away the renderer stays, and goes on a second after its return', async () => {
  const publishing = await start()
  await publishing.ready
  await touch()
  const away = vi.spyOn(db, 'write').mockRejectedValue(new UnavailableError('away'))
  await later(publishing, 10)
  expect(logged.at(-1)).toBe('publishing-failed')
  away.mockRestore()
  await later(publishing, 0.01)
  expect(updates).toBe(0)
  await later(publishing, 0.01)
  expect([updates, closed, resumed]).toEqual([1, 0, 0])
})

test('a database that was put back to an earlier state is built anew', async () => {
  const publishing = await start()
  await publishing.ready
  await touch()
  await later(publishing, 1)
  const { changes } = await import('../../../db/schema/index.ts')
  await db.write(async (tx) => {
    await tx.update(changes).set({ mark: 'of another life' }).returning()
    await recordChanges(tx, 'notices', ['19366'])
  })
  await later(publishing, 1)
  expect(builds).toBe(2)
})

test('responses are published when they may be told, never later than results may be old', async () => {
  const publishing = await start()
  await publishing.ready
  await respond(9)
  await later(publishing, 5)
  expect(updates).toBe(0) // too few to say anything
  await respond(11)
  await later(publishing, 1)
  expect(updates).toBe(0)
  await later(publishing, 4)
  expect(updates).toBe(1)
  await later(publishing, 60)
  expect(updates).toBe(1)
})

test('responses that came before a stop are published after the next start', async () => {
  const publishing = await start()
  await publishing.ready
  await respond(12)
  await publishing.close()
  const next = await start()
  await next.ready
  await later(next, 6)
  expect([builds, updates]).toEqual([1, 1])
})

test('a new day is published: pages say what is overdue today', async () => {
  const publishing = await start()
  await publishing.ready
  await later(publishing, 8 * 60)
  expect(updates).toBe(0)
  await later(publishing, 60) // 17:00 UTC is midnight in Viet Nam
  expect(updates).toBe(1)
})

test('a renderer that ended is replaced at once; one that fails again leaves the site, for a while', async () => {
  const publishing = await start()
  await publishing.ready
  update = () => Promise.reject(new Error('The renderer ended.'))
  await touch()
  await later(publishing, 1)
  expect(await shown(publishing)).toBe('<p>1, 1 later</p>')
  expect(logged).toEqual(['published', 'rendering-failed', 'published'])
})

test('a build that fails leaves the published site, and is tried again after a while', async () => {
  const publishing = await start()
  await publishing.ready
  build = async ({ folder }) => {
    await writePages(folder, { 'index.html': 'half' })
    throw new Error('no')
  }
  await touch('units')
  await later(publishing, 1)
  expect(await shown(publishing)).toBe('<p>1</p>')
  expect(logged).toEqual(['published', 'rendering-failed', 'publishing-failed'])
  expect(await kept()).toHaveLength(1)
  build = smallBuild
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
  build = async ({ folder, signal }) => {
    expect(++running).toBe(1)
    await writePages(folder, testPages)
    await pause(60_000, undefined, { signal }).finally(() => running--)
    throw new Error('not reached')
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
  await touch()
  await expect.poll(() => updates, { timeout: 5000 }).toBe(1)
})

test('of two portals on one database each shows what the other commits, within two seconds', async () => {
  const other = await openDatabase(db.where)
  const portals = [await start(0.1), await start(0.1, { db: other, dataFolder: join(folder, 'second') })]
  try {
    await Promise.all(portals.map(({ ready }) => ready))
    for (const by of [db, other, db]) {
      const version = await by.write(async (tx) => {
        await recordChanges(tx, 'notices', ['19366'])
        return currentVersion(tx)
      })
      const shown = () => portals.map((one) => one.site()?.stamp.version)
      await expect.poll(shown, { timeout: 2000, interval: 20 }).toEqual([version, version])
    }
    expect([builds, updates]).toEqual([2, 6])
  } finally {
    await Promise.all(portals.map((one) => one.close()))
    await other.close()
  }
})

test('of two portals on one database one publishes results, and the other when that one is gone', async () => {
  const holder = async () =>
    (JSON.parse((await setting(db.read, 'lease/results')) ?? '{}') as { holder?: string }).holder
  const first = await start()
  await first.ready
  const second = await start()
  await later(first, 10)
  const one = await holder()
  await second.catchUp()
  expect(await holder()).toBe(one)
  await first.close()
  await later(second, 6)
  expect(await holder()).not.toBe(one)
})

test('a failure of the database is logged without what the statement held', async () => {
  const publishing = await start()
  await publishing.ready
  const leaking = new Error('Failed query: insert … params: Nguyễn Văn Lộ', { cause: new Error('disk full') })
  vi.spyOn(db, 'write').mockRejectedValue(leaking)
  await later(publishing, 10)
  expect(logged.at(-1)).toBe('rendering-failed')
  expect(said.join()).not.toMatch(/Lộ|params/)
})
