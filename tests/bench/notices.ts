/**
 * A workbook of 50,000 land prices: read and checked, then published, against writing the same rows unchecked and against
 * nothing but unzipping it; and a look-up among 100,000 rows, against scanning them for one word. Memory is that of a
 * process that only reads. `npm run bench -- notices [rows]`.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { openDatabase } from '../../db/engine/database.ts'
import { readNotice } from '../../db/notices/import.ts'
import { publishNotice } from '../../db/notices/notices.ts'
import { findPrices } from '../../db/notices/prices.ts'
import { units } from '../../db/schema/index.ts'
import { xlsxFile } from '../../db/xlsx.ts'
import { landPrices } from '../../domain/notices/land-prices.ts'
import { seededRandom } from '../../domain/random.ts'
import { unitRows } from '../fixtures.ts'

const [wanted = '50000', file] = process.argv.slice(2)
const rows = Number(wanted)
const random = seededRandom('notices')
const syllables =
  'Hoa Sim Tre Mai Sen Đào Bưởi Chợ Cầu Suối Đình Bến Nguyễn Trần Lê Văn Thị Hùng Dũng Lan'.split(' ')
const word = () => random.pick(syllables)

async function workbook(): Promise<Buffer> {
  const headings = landPrices.layout.columns.map(({ label }) => label)
  const table = Array.from({ length: rows }, (_, at) =>
    landPrices.layout.columns.map(({ id, type }) => {
      if (id === 'street') return `Đường ${word()} ${word()} ${at}`
      // A further position is never dearer than the one before.
      if (type === 'money') return 5_000_000 - Number(id.at(-1)) * 1_000_000 + random.whole(0, 900) * 1000
      return `${word()} ${word()}`
    }),
  )
  const facts = [
    ['Số quyết định', '12/2026/QĐ-UBND'],
    ['Ngày quyết định', '15/01/2026'],
    ['Áp dụng từ ngày', '01/02/2026'],
  ]
  const wide = (cells: string[]) => [...cells, ...Array<null>(headings.length - cells.length).fill(null)]
  return xlsxFile([{ name: 'Giá đất', rows: [...facts.map(wide), headings, ...table] }])
}

async function timed<T>(what: string, work: () => Promise<T> | T): Promise<{ value: T; ms: number }> {
  const started = performance.now()
  const value = await work()
  const ms = performance.now() - started
  console.log(`${what.padEnd(48)} ${(ms / 1000).toFixed(2)} s`)
  return { value, ms }
}

async function read(bytes: Uint8Array) {
  return readNotice(landPrices, bytes, 'gia-dat.xlsx', { now: new Date('2026-02-02'), isConfirmed: true })
}

/** In MB: the most that a process of its own had, and what it had before it began to read. */
function memoryOf(path: string): { most: number; before: number } {
  const said = execFileSync(process.execPath, [import.meta.filename, wanted, path], { encoding: 'utf8' })
  return JSON.parse(said) as { most: number; before: number }
}

if (file !== undefined) {
  const before = process.memoryUsage.rss() / 1e6
  await read(new Uint8Array(readFileSync(file)))
  console.log(JSON.stringify({ before, most: process.resourceUsage().maxRSS / 1000 }))
  process.exit()
}

const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-bench-notices-'))
const path = join(folder, 'portal.db')
const db = await openDatabase(path)
await db.write((tx) =>
  tx
    .insert(units)
    .values([...unitRows])
    .returning(),
)
const bytes = new Uint8Array(await workbook())
console.log(`${rows} rows, a workbook of ${(bytes.length / 1e6).toFixed(1)} MB`)
writeFileSync(join(folder, 'gia-dat.xlsx'), bytes)

const unzipped = await timed('unzipping it', () => unzipSync(bytes))
const reading = await timed('reading and checking it', () => read(bytes))
const { notice } = reading.value
const published = await timed('publishing it', () =>
  db.write((tx) =>
    publishNotice(tx, { ...notice, unitCode: '19366', actor: 'bench' }, new Date('2026-02-02')),
  ),
)
const plain = new Sqlite(join(folder, 'plain.db'))
plain.pragma('journal_mode = wal')
plain.exec('create table plain (position integer primary key, cells text)')
const insert = plain.prepare('insert into plain values (?, ?)')
const written = await timed('writing the same rows, unchecked', () =>
  plain.transaction(() => notice.rows.forEach(({ cells }, at) => insert.run(at, JSON.stringify(cells))))(),
)
console.log(`all of it: ${((reading.ms + published.ms) / 1000).toFixed(2)} s (wanted at most 5)`)
console.log(`reading and checking to unzipping: ${(reading.ms / unzipped.ms).toFixed(1)}`)
console.log(`publishing to writing: ${(published.ms / written.ms).toFixed(1)}`)
const { most: mostMemory, before } = memoryOf(join(folder, 'gia-dat.xlsx'))
console.log(
  `memory to read it: ${(mostMemory - before).toFixed(0)} MB above the ${before.toFixed(0)} MB that the process began with`,
)

await db.write((tx) =>
  publishNotice(tx, { ...notice, unitCode: '19363', actor: 'bench' }, new Date('2026-02-02')),
)
const times: number[] = []
for (let i = 0; i < 60; i++) {
  const started = performance.now()
  await findPrices(db.read, { words: `${word()} ${word()}`.toLowerCase(), unitCodes: null, limit: 50 })
  times.push(performance.now() - started)
}
times.sort((a, b) => a - b)
const stored = new Sqlite(path, { readonly: true })
const scan = stored.prepare("select count(*) from price_rows where folded like '%zzz%'")
const scanStarted = performance.now()
for (let i = 0; i < 10; i++) scan.get()
const scanMs = (performance.now() - scanStarted) / 10
const [median = 0, most = 0] = [times[30], times.at(-1)]
console.log(
  `look-up among ${2 * rows} rows: median ${median.toFixed(1)} ms, most ${most.toFixed(1)} ms (wanted at most 200); ` +
    `${(median / scanMs).toFixed(1)} times a scan for one word`,
)
for (const one of [stored, plain]) one.close()
await db.close()
await rm(folder, { recursive: true, force: true })
