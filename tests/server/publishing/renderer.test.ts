/** The real renderer, on the invented province: whatever changes, what is up is what a full build makes. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordChanges } from '../../../db/changes/changes.ts'
import { keepIllustration } from '../../../db/illustration/index.ts'
import { keepInstrument, removeInstrument, servedInstruments } from '../../../db/instruments/imported.ts'
import { noticesOf, publishNotice } from '../../../db/notices/notices.ts'
import { correctDay } from '../../../db/calendar.ts'
import { storePlan } from '../../../db/plans/rows.ts'
import { answers } from '../../../db/progress/answers.ts'
import { askForReports } from '../../../db/progress/ask.ts'
import { reportProgress } from '../../../db/progress/report.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { units } from '../../../db/schema/index.ts'
import { keepPublishedValues } from '../../../db/scores/published-values.ts'
import { loadContent } from '../../../db/seed.ts'
import { dayMs, vietnamDay } from '../../../domain/calendar.ts'
import { illustrationProvince } from '../../../domain/places/illustration.ts'
import { configFrom, type Config } from '../../../server/config.ts'
import { startPublishing, type Publishing } from '../../../server/publishing/publishing.ts'
import { astroRenderers } from '../../../server/publishing/renderer.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { engine } from '../../../db/engine/columns.ts'
import { commitment } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { runs } from '../../setup/properties.ts'
import { storePublicCase } from '../../setup/public-case.ts'
import { followUp } from '../../surveys/results/follow-up.ts'

const project = join(import.meta.dirname, '../../..')
const minutes = 60_000
let db: TestDatabase
let folder: string
let clock = Date.parse('2026-11-27T03:00:00Z')
let publishing: Publishing
let communes: string[]
const logged: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-renderer-'))
  db = await openTestDatabase()
  await loadContent(db)
  await keepIllustration(db, { isOn: true, instruments, now: new Date(clock) })
  const found = await db.read
    .select({ code: units.code })
    .from(units)
    .where(
      and(eq(units.provinceCode, illustrationProvince), eq(units.level, 'commune'), isNull(units.validTo)),
    )
  communes = found.map(({ code }) => code).sort()
  publishing = await start('a')
  await publishing.ready
}, 300_000)
afterAll(async () => {
  await publishing.close()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

function configOf(dataFolder: string): Config {
  const config = configFrom({ DATA_FOLDER: dataFolder, SITE_URL: 'https://example.vn' })
  return { ...config, databaseUrl: db.where, provinces: [illustrationProvince] }
}

async function start(name: string): Promise<Publishing> {
  const config = configOf(join(folder, name))
  return startPublishing({
    ...{ config, db, projectFolder: project, everySeconds: 0 },
    renderers: astroRenderers(config, project),
    log: (event) => logged.push(event),
    now: () => new Date(clock),
  })
}

let sent = 0
const changes = {
  async notice(n: number) {
    const kind = n % 2 ? 'budget' : 'land-prices'
    await db.write((tx) =>
      publishNotice(tx, {
        ...{
          unitCode: communes[n % communes.length]!,
          id: `${kind}-${n % 3}`,
          kind,
          title: `Bảng số ${n % 5}`,
        },
        ...{ decisionNumber: `${n}/QĐ`, decisionDate: '2026-01-05', validFrom: null, fileName: 'bang.csv' },
        ...{ fileDigest: String(n), period: '', validTo: null, actor: 'test' },
        rows: Array.from({ length: (n * 37) % 400 }, (_, i) => ({
          key: String(i),
          cells: { street: `Đường ${i}` },
        })),
      }),
    )
  },
  async responses(n: number) {
    const record = responseRecorder(db)
    for (let i = 0; i < 8 + (n % 15); i++) {
      await record({
        unit: { code: communes[n % communes.length]!, provinceCode: illustrationProvince },
        instrument: sipas2017,
        submission: {
          service: 'land',
          answers: { c1: (1 + ((sent + n) % 5)) as 1, c2: (1 + (sent % 5)) as 2 },
        },
        ...{ mode: 'web', assurance: 'open', idempotencyKey: `test ${sent++}` },
        receivedAt: new Date(clock + i * 1000).toISOString(),
      })
    }
  },
  async plan(n: number) {
    const id = `thu-${n % 2}`
    await db.write((tx) =>
      storePlan(tx, {
        plan: {
          ...{ id, number: `${n}/KH`, date: '2026-02-01', place: null, issuer: 'Ủy ban nhân dân tỉnh Ví Dụ' },
          ...{
            provinceCode: illustrationProvince,
            title: `Kế hoạch ${n}`,
            summary: null,
            originalTitle: null,
          },
          ...{ yearFrom: 2026, yearTo: 2026, importedAt: null, reading: null },
        },
        communes: n % 3 ? [communes[n % communes.length]!] : [],
        results: [],
        commitments: Array.from({ length: n % 4 }, (_, i) =>
          commitment(String(i + 1), { title: `Việc ${i} lần ${n}` }),
        ),
      }),
    )
  },
  async score(n: number) {
    const value = { scheme: 'PAPI', edition: '2021', year: 2024, place: '91', indicator: 'papi/2.3' } as const
    await db.write((tx) =>
      keepPublishedValues(tx, [
        { ...value, value: 0.5 + (n % 100) / 100, state: 'published', source: 'thử' },
      ]),
    )
  },
  async progress(n: number) {
    const all = await answers(db.read, { provinceCode: illustrationProvince }, new Date(clock))
    const { unitCode, planId, commitmentId, versions } = all[(n * 31) % all.length]!
    const notices = await noticesOf(db.read, unitCode)
    const notice = notices[n % (notices.length + 1)]?.id ?? ''
    const state = (['not-started', 'in-progress', 'done', 'stopped'] as const)[n % 4]!
    const report = {
      ...{ state, text: `Báo cáo ${n}.`, reason: `Lý do ${n}.`, link: n % 3 ? '' : 'https://example.com/a' },
      notice,
      ...(state === 'done' && { doneOn: vietnamDay(clock - (n % 90) * dayMs) }),
    }
    const key = { unitCode, planId, commitmentId, basedOn: versions.length }
    await reportProgress(db, { ...key, report, actor: 'test' }, new Date(clock))
  },
  async request(n: number) {
    const [first, second] = ['papi/1.1', 'papi/2.3'] as const
    const dueOn = vietnamDay(clock + (1 + (n % 20)) * dayMs)
    const asking = { provinceCode: illustrationProvince, asker: `Sở ${n}`, dueOn, actor: 'test' }
    await db.write((tx) =>
      askForReports(tx, { ...asking, indicator: n % 2 ? first : second }, new Date(clock)),
    )
  },
  async dayOff(n: number) {
    const kind = (['off', 'working', 'usual'] as const)[n % 3]!
    const day = vietnamDay(clock - (n % 200) * dayMs)
    await db.write((tx) => correctDay(tx, { day, kind, source: 'thử', actor: 'test' }))
  },
  async instrument(n: number) {
    const id = `phieu-${n % 2}`
    const by = { actor: 'test', now: new Date(clock) }
    const served = await servedInstruments(db.read)
    await db.write(async (tx) => {
      if (n % 3 === 0 && served.some((one) => one.id === id)) return removeInstrument(tx, id, by)
      const own = { ...followUp, id, version: String(n), title: { ...followUp.title, vi: `Phiếu ${n}` } }
      return keepInstrument(tx, own, { ...by, source: { fileName: 'phieu.xlsx' } })
    })
  },
  async day(n: number) {
    clock += (n % 400) * 24 * 60 * minutes
  },
  async unit(n: number) {
    const code = communes[n % communes.length]!
    await db.write(async (tx) => {
      await tx
        .update(units)
        .set({ name: `Thử ${n}` })
        .where(eq(units.code, code))
        .returning()
      await recordChanges(tx, 'units', [''])
    })
  },
}

async function filesOf({ folder }: { folder: string }): Promise<Map<string, string>> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const contents = await Promise.all(paths.map((path) => readFile(path, 'base64')))
  return new Map(paths.map((path, i) => [path.slice(folder.length), contents[i]!]))
}

async function settled(publishing: Publishing): Promise<void> {
  const inUpdates = () => [...publishing.site()!.files.values()].filter(({ packed }) => packed).length
  await expect.poll(inUpdates, { timeout: 20_000 }).toBe(0)
}

async function expectFullBuild(): Promise<void> {
  await settled(publishing)
  const other = await start(`full-${clock}-${sent}`)
  try {
    await other.ready
    const [now, full] = [await filesOf(publishing.site()!), await filesOf(other.site()!)]
    const different = [...new Set([...now.keys(), ...full.keys()])].filter(
      (path) => now.get(path) !== full.get(path),
    )
    expect(different).toEqual([])
    expect([...publishing.site()!.files.keys()].sort()).toEqual([...other.site()!.files.keys()].sort())
  } finally {
    await other.close()
  }
}

const step = fc.record({
  kind: fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])),
  n: fc.nat(10_000),
})

/** Each takes several builds: on the other engine the sequence of changes is enough. */
const onSqlite = test.skipIf(engine === 'postgresql')

test('after any sequence of changes what is up is byte for byte a full build', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 9 }), async (steps) => {
      for (const { kind, n } of steps) {
        await changes[kind](n)
        clock += minutes
        await publishing.catchUp()
      }
      await expectFullBuild()
    }),
    { numRuns: runs(1), endOnFailure: true },
  )
  expect(logged.filter((event) => event.endsWith('failed'))).toEqual([])
}, 3_600_000)

onSqlite(
  'a commune with more public cases than its list shows has a page for each',
  async () => {
    const unitCode = communes[0]!
    const ids = Array.from({ length: 203 }, (_, n) => `NHIEU${String(n).padStart(3, '0')}`)
    const at = { unitCode, provinceCode: illustrationProvince, openedOn: '2020-01-01' }
    await db.write(async (tx) => {
      for (const caseId of ids) await storePublicCase(tx, { ...at, caseId })
      await recordChanges(tx, 'cases', [unitCode])
    })
    clock += minutes
    await publishing.catchUp()
    const written = [...publishing.site()!.files.keys()].join('\n')
    for (const id of ids) expect(written).toContain(`/vu-viec/${id}/index.html`)
    expect(logged.filter((event) => event.endsWith('failed'))).toEqual([])
  },
  120_000,
)

/** Ids of the renderers' processes that this one has started. */
async function renderersRunning(): Promise<number[]> {
  const { stdout } = spawnSync('pgrep', ['-P', String(process.pid)], { encoding: 'utf8' })
  const pids = stdout.split('\n').filter(Boolean).map(Number)
  const commands = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  )
  return pids.filter((_, i) => commands[i]!.includes('renderer/process.ts'))
}

/** When each bundle was made that is kept. */
async function bundlesMade(): Promise<[string, number][]> {
  const bundles = join(project, '.astro/bundles')
  const lists = (await readdir(bundles)).sort().map((name) => join(bundles, name, 'bundle.json'))
  return Promise.all(lists.map(async (path) => [path, (await stat(path)).mtimeMs] as [string, number]))
}

async function killRenderers(): Promise<void> {
  for (const pid of await renderersRunning()) process.kill(pid, 'SIGKILL')
}

onSqlite(
  'a renderer that has nothing to do ends, and comes back by itself',
  async () => {
    const before = publishing.site()!
    const bundles = await bundlesMade()
    clock += 4 * minutes
    await publishing.catchUp()
    expect(await renderersRunning()).toHaveLength(1)
    clock += 2 * minutes
    await publishing.catchUp()
    expect(await renderersRunning()).toEqual([])
    await changes.notice(1000)
    await publishing.catchUp()
    expect(publishing.site()!.stamp.version.seq).toBeGreaterThan(before.stamp.version.seq)
    expect(publishing.site()!.folder).toBe(before.folder) // taken over, not built again
    expect(await renderersRunning()).toHaveLength(1)
    expect(await bundlesMade()).toEqual(bundles)
  },
  180_000,
)

onSqlite(
  'one of each change, a renderer that is killed between them, and a full build gives the same',
  async () => {
    for (const kind of ['notice', 'responses', 'plan', 'progress', 'score', 'instrument', 'day'] as const) {
      if (kind === 'progress') await killRenderers()
      const before = publishing.site()!
      await changes[kind](kind === 'day' ? 40 : 12)
      clock += minutes
      await publishing.catchUp()
      expect(publishing.site()!.updates, kind).toBeGreaterThan(before.updates)
      expect(publishing.site()!.folder).toBe(before.folder) // taken over, not built again
    }
    await expectFullBuild()
  },
  600_000,
)

onSqlite(
  'one that is killed in the midst of a full build costs one more',
  async () => {
    const before = publishing.site()!
    const [idle] = await renderersRunning()
    await changes.unit(7)
    const catchingUp = publishing.catchUp()
    await expect.poll(renderersRunning, { timeout: 60_000 }).not.toContain(idle)
    await expect.poll(renderersRunning, { timeout: 60_000 }).toHaveLength(1)
    expect(publishing.site()).toBe(before)
    await killRenderers()
    await catchingUp
    const after = publishing.site()!
    expect(after.stamp.version.seq).toBeGreaterThan(before.stamp.version.seq)
    const written = [...(await filesOf(after)).keys()].map((path) => path.slice(1))
    expect(written.filter((path) => !/\.(?:br|gz)$/.test(path))).toEqual([...after.files.keys()].sort())
    expect(logged.at(-2)).toBe('rendering-failed')
  },
  300_000,
)
