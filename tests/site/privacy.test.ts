/** The privacy page against the code: what is stored, what is asked, what runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { responses } from '../../db/schema/index.ts'
import { instruments } from '../../surveys/instruments/index.ts'
import type { Item } from '../../surveys/instruments/instrument.ts'
import { keptRows } from '../../site/read/privacy.ts'
import { text } from '../../site/text/text.ts'

const { kept, scripts } = text.privacy

test('every column of a stored response is named once, with how long it is kept', () => {
  const named = kept.fields.flatMap(({ columns }) => columns)
  expect(named.toSorted()).toEqual(Object.keys(getTableColumns(responses)).toSorted())
  for (const { what, until } of kept.fields) expect(until, what).not.toBe('')
})

test('every field that a questionnaire asks for is named, with the questionnaires that ask for it', () => {
  const rows = keptRows(instruments)
  for (const { title, context } of instruments) {
    for (const { id } of context) {
      const asked = rows[kept.fields.findIndex(({ columns }) => columns.includes(id))]?.asked ?? ''
      expect(asked.startsWith(kept.everyForm) || asked.includes(title.vi), `${title.vi}: ${id}`).toBe(true)
    }
  }
  const askedFor = (column: string) =>
    rows[kept.fields.findIndex(({ columns }) => columns.includes(column))]?.asked
  for (const column of ['sex', 'ageGroup', 'visited']) expect(askedFor(column)).toContain(kept.optional)
  expect(askedFor('receivedOn')).toBe(kept.notAsked)
})

test('each kind of answer is named', () => {
  const { what } = kept.fields.find(({ columns }) => columns.includes('answers'))!
  const named: Record<Item['kind'], string> = {
    rating: 'mức đã chọn',
    choice: 'ý đã chọn',
    text: 'điều viết bằng lời',
  }
  for (const words of Object.values(named)) expect(what).toContain(words)
})

const site = resolve(import.meta.dirname, '../../site')

/** Whether an Astro file, or one that it is made of, carries a script. */
function hasScript(file: string): boolean {
  const source = readFileSync(file, 'utf8')
  const [, , ...markup] = source.split('---')
  if (markup.join('---').includes('<script')) return true
  return [...source.matchAll(/from '(\.[^']+\.astro)'/g)].some(([, path]) =>
    hasScript(resolve(dirname(file), path!)),
  )
}

test('the pages that run a script are those that it names', () => {
  const pages = readdirSync(join(site, 'pages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.astro') && hasScript(join(site, 'pages', path)))
    .map((path) => path.replace(/\.astro$/, ''))
  const named = scripts.rows.flatMap((row) => row.pages)
  expect(named.toSorted()).toEqual(pages.toSorted())
  for (const page of named) expect(existsSync(join(site, 'pages', `${page}.astro`)), page).toBe(true)
})
