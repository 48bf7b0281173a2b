/**
 * Exporting a million responses as CSV, against SQLite's own shell copying the same bytes. Prints wall and CPU time,
 * their ratios to the shell's, and how much memory the export takes more for a million than for a hundred thousand.
 *
 * The shell gets the easiest task that ends in the same bytes: the finished cells lie in a table of their own, in the
 * order in which they are printed. Needs the command `sqlite3`; without it only the export is measured.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createWriteStream, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { openDatabase, openReader } from '../../db/engine/database.ts'
import { responsesCsv } from '../../db/responses/export.ts'
import { freeze } from '../../db/instruments/frozen.ts'
import { responseId } from '../../db/responses/receipts.ts'
import { itemsOf } from '../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'

const rows = Number(process.env['ROWS'] ?? 1_000_000)
const rounds = 3

interface Run {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakRss: number
  readonly startRss: number
}

const [task, database, target] = process.argv.slice(2)
if (task === 'export') process.send!(await exportTo(database!, target!))
else await measure()

/** In a process of its own: memory that something else left behind would hide what the export takes. */
async function exportTo(database: string, target: string): Promise<Run> {
  const { read, close } = await openReader(database)
  const startRss = process.memoryUsage.rss()
  let peakRss = startRss
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  async function* pieces() {
    for await (const { text } of responsesCsv(read, { instrument: sipas2017.id })) {
      peakRss = Math.max(peakRss, process.memoryUsage.rss())
      yield text
    }
  }
  await pipeline(pieces(), createWriteStream(target))
  const { user, system } = process.cpuUsage(cpu)
  await close()
  return { wallMs: performance.now() - started, cpuMs: (user + system) / 1000, peakRss, startRss }
}

function exported(database: string, target: string): Promise<Run> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'export', database, target], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (run) => resolve(run as Run))
    child.once('exit', (code) => code !== 0 && reject(new Error(`The export ended with ${code}`)))
  })
}

async function generate(file: string, count: number): Promise<void> {
  const db = await openDatabase(file)
  await db.write((tx) => freeze(tx, sipas2017, '2026-01-01T00:00:00.000Z'))
  await db.close()
  const sqlite = new Sqlite(file)
  sqlite.pragma('synchronous = OFF')
  const insert = sqlite.prepare(`insert into responses values (${Array(14).fill('?').join(',')})`)
  let state = 1
  const random = (n: number) => (state = (state * 48271) % 2147483647) % n
  sqlite.transaction(() => {
    for (let i = 0; i < count; i++) {
      const unit = String(19000 + random(400))
      const answers = Array.from({ length: 22 }, () => '12345n-'[random(7)]).join('')
      const receivedOn = new Date(1.79e12 + i * 1000).toISOString().slice(0, 10)
      insert.run(
        ...[unit, responseId(unit, String(i)), sipas2017.id, sipas2017.version],
        ...[['land', 'other', 'civil-status'][i % 3], 'web', 'open', i % 2 ? 'this-month' : null],
        ...[i % 4 ? null : 'female', null, receivedOn, answers, i % 50 ? null : 'burst', null],
      )
    }
  })()
  sqlite.close()
}

/** The shell's table holds the export's own lines, cell by cell; what is empty is null, which the shell prints bare. */
function prepareShell(csv: string, database: string): void {
  const width = 12 + itemsOf(sipas2017).length
  const names = Array.from({ length: width }, (_, i) => `c${i}`)
  const bare = names.map((name) => `nullif(${name}, '') as ${name}`).join()
  execFileSync('sqlite3', [
    ...[database, `create table imported (${names.join()})`, '.mode csv', '.separator ; "\\r\\n"'],
    ...[`.import --skip 1 ${csv} imported`, `create table cells as select ${bare} from imported`],
  ])
}

function shellCopy(database: string, target: string): { wallMs: number; cpuMs: number } {
  const script = `time -p sqlite3 ${database} ".mode csv" '.separator ; "\\r\\n"' "select * from cells" > ${target}`
  const report = execFileSync('bash', ['-c', `{ ${script} ; } 2>&1`], { encoding: 'utf8' })
  const seconds = (name: string) => Number(new RegExp(`${name} ([\\d.]+)`).exec(report)?.[1])
  return { wallMs: seconds('real') * 1000, cpuMs: (seconds('user') + seconds('sys')) * 1000 }
}

function hasShell(): boolean {
  try {
    execFileSync('sqlite3', ['--version'])
    return true
  } catch {
    return false
  }
}

async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-export-'))
  const at = (name: string) => join(folder, name)
  try {
    await generate(at('many.db'), rows)
    await generate(at('few.db'), rows / 10)
    const few = await exported(at('few.db'), at('few.csv'))
    const runs: Run[] = [await exported(at('many.db'), at('many.csv'))]
    const shell: { wallMs: number; cpuMs: number }[] = []
    if (hasShell()) prepareShell(at('many.csv'), at('cells.db'))
    else console.log('export: no command `sqlite3` here, so nothing to compare with')
    for (let round = 0; round < rounds; round++) {
      if (hasShell()) shell.push(shellCopy(at('cells.db'), at('shell.csv')))
      runs.push(await exported(at('many.db'), at('many.csv')))
    }
    const bytes = statSync(at('many.csv')).size
    const [wall, cpu] = [least(runs, 'wallMs'), least(runs, 'cpuMs')]
    const grown = Math.max(...runs.map(({ peakRss, startRss }) => peakRss - startRss))
    const moreThanFew = Math.max(...runs.map(({ peakRss }) => peakRss)) - few.peakRss
    console.log(
      `export, ${rows} responses, ${mb(bytes)} MB: ${(rows / wall).toFixed(0)} thousand/s, ` +
        `${mb((bytes / wall) * 1000)} MB/s, CPU ${(cpu / 1000).toFixed(2)} s; ` +
        `memory grew by ${mb(grown)} MB, and is ${mb(moreThanFew)} MB more than for ${rows / 10} (limit 64)`,
    )
    if (shell.length > 0) {
      const [shellWall, shellCpu] = [least(shell, 'wallMs'), least(shell, 'cpuMs')]
      console.log(
        `export, SQLite's shell copying ${mb(statSync(at('shell.csv')).size)} MB: ${(shellWall / 1000).toFixed(2)} s, ` +
          `CPU ${(shellCpu / 1000).toFixed(2)} s; ratio of speeds ${(shellWall / wall).toFixed(2)} by the clock, ` +
          `${(shellCpu / cpu).toFixed(2)} by CPU (limit 0.50)`,
      )
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function least<K extends string>(runs: readonly Readonly<Record<K, number>>[], key: K): number {
  return Math.min(...runs.map((run) => run[key]))
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
