import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { responsesCsv } from '../../../db/responses/export.ts'
import { publishedResults, publishResults } from '../../../db/publications/publications.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { units } from '../../../db/schema/index.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import { resultsTable } from '../../../surveys/results/results-table.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
  await db.write((tx) =>
    tx.insert(units).values({
      ...{ code: '19366', provinceCode: '44', validFrom: '2025-07-01', validTo: null },
      ...{ level: 'commune', kind: 'xã', name: 'Bến Quan', slug: 'ben-quan' },
    }),
  )
})
afterEach(() => db.close())

const items = itemsOf(sipas2017)
const services = ['land', 'other']
const modes = ['web', 'paper'] as const
const months = ['2026-10', '2026-11']

/** So many, and so mixed, that nothing has to be hidden; some are copies and set aside. */
async function answerMany(): Promise<void> {
  const record = responseRecorder(db)
  let state = 7
  const random = (n: number) => (state = (state * 48271) % 2147483647) % n
  const copied = items.map((_, i) => 1 + (i % 5))
  await Promise.all(
    Array.from({ length: 400 }, (_, i) =>
      record({
        unit: { code: '19366', provinceCode: '44' },
        instrument: sipas2017,
        submission: {
          answers: Object.fromEntries(
            items.flatMap(({ id }, at): [string, number | string][] => {
              const rating = random(7)
              if (i % 50 < 8) return [[id, copied[at]!]]
              return rating === 6 ? [] : [[id, rating === 0 ? 'na' : rating]]
            }),
          ),
          service: services[i % 2]!,
        } as never,
        mode: modes[(i >> 1) % 2]!,
        assurance: i % 3 === 0 ? 'verified' : 'open',
        idempotencyKey: `key ${i}`,
        receivedAt: new Date(
          Date.parse(`${months[(i >> 2) % 2]}-01T00:00:00.000Z`) + i * 900_000,
        ).toISOString(),
      }),
    ),
  )
}

async function exportOf(instrument: string): Promise<Record<string, string>[]> {
  let csv = ''
  for await (const { text } of responsesCsv(db.read, { instrument })) csv += text
  return parse(csv, {
    bom: true,
    delimiter: ';',
    columns: (headings: string[]) => headings.map((heading) => heading.split(':')[0]),
  })
}

test('where nothing is hidden, every published table adds up to the export', async () => {
  await answerMany()
  await publishResults(db, [sipas2017], new Date('2026-12-01T00:00:00.000Z'))
  const published = (await publishedResults(db.read, ['19366'])).find(
    (row) => row.instrument === sipas2017.id,
  )!
  expect(published.setAside).toBeGreaterThan(0)

  const exported = await exportOf('sipas-2017')
  expect(exported).toHaveLength(400)
  const counted = exported.filter((row) => row['setAside'] === '')
  expect(exported.length - counted.length).toBe(published.setAside)

  const categories = {
    service: services,
    mode: modes,
    assurance: ['open', 'verified'],
    month: months,
  }
  const rows = resultsTable({
    sections: sipas2017.sections.map(({ title, items }) => ({
      title: title.vi,
      items: items.map(({ id, wording }) => ({ id, wording: wording.vi })),
    })),
    dimensions: Object.entries(categories).map(([id, names]) => ({
      id,
      categories: names.map((name) => ({ id: name, label: name })),
    })),
    published: published.published,
  })
  expect(rows.filter(({ figures }) => figures === null)).toEqual([])
  const countOf = (item: string, where: (row: Record<string, string>) => boolean, least = 1) =>
    counted.filter((row) => where(row) && Number(row[item]) >= least).length
  for (const { id } of items) {
    const whole = rows.find((row) => row.item === id && row.dimension === '')!.figures!
    expect(whole.answers).toBe(countOf(id, () => true))
    expect(whole.ratings).toEqual(
      [1, 2, 3, 4, 5].map((rating) => counted.filter((row) => row[id] === String(rating)).length),
    )
    for (const [dimension, names] of Object.entries(categories)) {
      const parts = rows.filter((row) => row.item === id && row.dimension === dimension && row.group !== '*')
      expect(parts.map(({ group }) => group)).toEqual(names)
      expect(parts.reduce((sum, { figures }) => sum + figures!.answers, 0)).toBe(whole.answers)
      expect(parts.reduce((sum, { figures }) => sum + figures!.high!, 0)).toBe(whole.high)
      for (const { group, figures } of parts) {
        const inGroup = (row: Record<string, string>) =>
          (dimension === 'month' ? row['received']!.slice(0, 7) : row[dimension]) === group
        expect(figures).toMatchObject({ answers: countOf(id, inGroup), high: countOf(id, inGroup, 4) })
      }
    }
  }
})

test('what was chosen adds up to the export too, question by question and option by option', async () => {
  const record = responseRecorder(db)
  let state = 11
  const random = (n: number) => (state = (state * 48271) % 2147483647) % n
  const causes = ['waiting', 'papers', 'late']
  for (let i = 0; i < 120; i++) {
    const overall = 1 + random(5)
    const why = causes.filter(() => random(2) === 0)
    await record({
      unit: { code: '19366', provinceCode: '44' },
      instrument: visit,
      submission: {
        answers: {
          overall,
          ...(overall < 3 && why.length > 0 ? { why } : {}),
          ...(random(4) > 0 ? { trips: ['one', 'two'][random(2)]! } : {}),
        },
        service: 'land',
      } as never,
      ...{ mode: 'web', assurance: 'open', idempotencyKey: `visit ${i}` },
      receivedAt: new Date(Date.parse('2026-11-01T00:00:00.000Z') + i * 3_600_000).toISOString(),
    })
  }
  await publishResults(db, [visit], new Date('2026-12-01T00:00:00.000Z'))
  const { published } = (await publishedResults(db.read, ['19366'])).find(
    (row) => row.instrument === visit.id,
  )!
  const exported = (await exportOf('visit')).filter((row) => row['setAside'] === '')
  expect(Object.keys(published.choices).sort()).toEqual(['trips', 'why'])
  for (const [item, { n, options }] of Object.entries(published.choices)) {
    const given = exported.map((row) => (row[item] ?? '').split(/[ ,|]+/).filter(Boolean))
    expect(n).toBe(given.filter((chosen) => chosen.length > 0).length)
    for (const [code, count] of Object.entries(options)) {
      expect(count, code).toBe(given.filter((chosen) => chosen.includes(code)).length)
    }
  }
})
