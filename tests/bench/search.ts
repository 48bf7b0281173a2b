/**
 * Searching 20,000 public pages, half of them streets with land prices, against reading all of them (LIKE), on the
 * engine that DATABASE_URL chooses: a database of its own, in which nothing can be found yet.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, like } from 'drizzle-orm'
import { openDatabase } from '../../db/engine/database.ts'
import { rowOf, type Source } from '../../db/search/entries.ts'
import { findPublic } from '../../db/search/find.ts'
import { searchEntries } from '../../db/schema/index.ts'
import { searchWords } from '../../domain/search/words.ts'
import { seededRandom } from '../../domain/random.ts'
import { labelledTexts } from '../domain/cases/suggest/labelled.ts'

const howMany = 20_000
const rounds = 5
const random = seededRandom('search')
const queries = [
  'giá đất',
  'đường hoa',
  'thu phi',
  'nuoc sach',
  'bảng giá đất năm 2026',
  'ubnd',
  'đường',
  'r',
]

const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-search-'))
const db = await openDatabase(process.env['DATABASE_URL'] || join(folder, 'a.sqlite'))

if ((await db.read.select().from(searchEntries).limit(1)).length > 0)
  throw new Error('This database is in use: nothing invented belongs into it.')

const sources: readonly Source[] = ['price', 'price', 'notice', 'promise', 'case']
const rows = Array.from({ length: howMany }, (_, n) => {
  const source = sources[n % sources.length]!
  const place = String(10_001 + (n % 347))
  const words = [random.pick(labelledTexts).text, random.pick(labelledTexts).text]
  const street = `Đường ${random.pick(labelledTexts).text.split(' ').slice(0, 3).join(' ')}`
  const title = source === 'price' ? street : words[0]!.slice(0, 80)
  const owner = { source, owner: `${place}/${n}`, place, kind: 'land-prices', year: 2020 + (n % 7) }
  return rowOf(owner, { item: '', title, text: `Bảng giá đất UBND ${words.join(' · ').repeat(5)}` })
})
const start = performance.now()
for (let at = 0; at < howMany; at += 500)
  await db.write((tx) =>
    tx
      .insert(searchEntries)
      .values(rows.slice(at, at + 500))
      .returning({ id: searchEntries.id }),
  )
console.log(`${howMany} entries kept in ${Math.round(performance.now() - start)} ms`)

async function times(work: (words: string) => Promise<unknown>): Promise<string[]> {
  const found: string[] = []
  for (const words of queries) {
    const taken: number[] = []
    for (let round = 0; round < rounds; round++) {
      const from = performance.now()
      await work(words)
      taken.push(performance.now() - from)
    }
    found.push(taken.sort((a, b) => a - b)[Math.floor(rounds / 2)]!.toFixed(1))
  }
  return found
}

const indexed = await times((words) => findPublic(db.read, { words }, { most: 20, skip: 0 }))
const scanned = await times((words) =>
  db.read
    .select({ id: searchEntries.id })
    .from(searchEntries)
    .where(and(...searchWords(words).map((word) => like(searchEntries.foldedText, `%${word}%`)))),
)
console.log('query: ms (reading all of them: ms)')
queries.forEach((words, at) => console.log(`${words}: ${indexed[at]} (${scanned[at]})`))
await db.close()
rmSync(folder, { recursive: true })
