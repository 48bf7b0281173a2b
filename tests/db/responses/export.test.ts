import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answeredInstruments, exportResponses, responsesCsv } from '../../../db/responses/export.ts'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { audit, responses } from '../../../db/schema/index.ts'
import { itemsOf, type Instrument } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { followUp } from '../../surveys/results/follow-up.ts'
import { response } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
let record: ReturnType<typeof responseRecorder>
beforeEach(async () => {
  db = await openTestDatabase()
  record = responseRecorder(db)
})
afterEach(() => db.close())

const answer = (key: string, unit: string, answers: object, instrument: Instrument = sipas2017) =>
  record(response({ answers }, { unit: { code: unit, provinceCode: '44' }, instrument, idempotencyKey: key }))

async function exported(filter: { instrument: string; unitCode?: string }) {
  let text = ''
  let rows = 0
  for await (const piece of responsesCsv(db.read, filter)) {
    text += piece.text
    rows += piece.rows
  }
  const records: Record<string, string>[] = parse(text, {
    bom: true,
    delimiter: ';',
    columns: (headings: string[]) => headings.map((heading) => heading.split(':')[0]),
  })
  return { text, rows, records }
}

test('an export leaves a trace of how much left the database, also where it is broken off', async () => {
  await answer('a', '19366', { c1: 4 })
  const pieces = async (most: number, unitCode?: string) => {
    const filter = { instrument: 'sipas-2017', ...(unitCode !== undefined && { unitCode }) }
    let seen = 0
    for await (const piece of exportResponses(db, filter, 'an official')) {
      expect(piece.text).not.toBe('')
      if (++seen === most) break
    }
  }
  await pieces(1) // the headings only
  await pieces(10, '19366')
  const traces = await db.read.select().from(audit).where(eq(audit.action, 'responses.export'))
  expect(traces.map(({ actor, unitCode, detail }) => [actor, unitCode, detail['rows']]).toSorted()).toEqual([
    ['an official', null, 0],
    ['an official', '19366', 1],
  ])
})

test('every response is one line under labelled headings, those set aside with the reason', async () => {
  const texts = itemsOf(sipas2017).map(({ id, wording }) => `${id}: ${wording.vi}`)
  const { id } = await answer('a', '19366', { c1: 4, c2: 'na' })
  const set = await answer('b', '19366', { c1: 5 })
  await db.write((tx) =>
    tx.update(responses).set({ setAside: 'burst' }).where(eq(responses.id, set.id)).returning(),
  )
  const { text, records, rows } = await exported({ instrument: 'sipas-2017' })
  expect(text.startsWith('\uFEFF"unit: mã xã, phường";id: ')).toBe(true)
  for (const heading of texts) expect(text).toContain(heading)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(rows).toBe(2)
  expect(records.find((row) => row['id'] === id)).toMatchObject({
    unit: '19366',
    instrument: 'sipas-2017',
    version: '1',
    received: '2026-11-20',
    mode: 'web',
    assurance: 'open',
    setAside: '',
    decision: '',
    service: 'land',
    sex: '',
    c1: '4',
    c2: 'na',
    c3: '',
  })
  expect(records.find((row) => row['id'] === set.id)!['setAside']).toBe('burst')
})

test('more than one page, all at the same instant, loses and doubles nothing', async () => {
  await Promise.all(
    Array.from({ length: 2300 }, (_, i) => answer(`key ${i}`, i % 3 ? '19366' : '31825', { c1: 3 })),
  )
  const all = await exported({ instrument: 'sipas-2017' })
  expect(all.rows).toBe(2300)
  expect(new Set(all.records.map((row) => row['id'])).size).toBe(2300)
  const one = await exported({ instrument: 'sipas-2017', unitCode: '19366' })
  expect(one.rows).toBe(1533)
  expect(new Set(one.records.map((row) => row['id'])).size).toBe(1533)
  expect(new Set(one.records.map((row) => row['unit']))).toEqual(new Set(['19366']))
})

test('another questionnaire stays out; texts and several choices are cells that no spreadsheet runs', async () => {
  await answer('a', '19366', { c1: 4 })
  const note = '=HYPERLINK("http://x";"xem")\nhai dòng'
  await answer('b', '19366', { overall: 1, why: 'slow', ways: ['desk', 'phone'], note }, followUp)
  await answer('c', '19366', { overall: 'na' }, followUp)
  expect((await answeredInstruments(db.read)).toSorted()).toEqual(['follow-up', 'sipas-2017'])
  const { records } = await exported({ instrument: 'follow-up' })
  expect(records.map(({ overall, why, ways, note }) => [overall, why, ways, note]).toSorted()).toEqual([
    ['1', 'slow', 'desk phone', `'${note}`],
    ['na', '', '', ''],
  ])
})

test('two versions share one file; what a version did not ask is empty', async () => {
  const [section, ...others] = sipas2017.sections
  const second: Instrument = {
    ...sipas2017,
    version: '2',
    sections: [
      {
        ...section!,
        items: [{ ...section!.items[0]!, id: 'd1', wording: { vi: 'Câu mới' } }, ...section!.items.slice(1)],
      },
      ...others,
    ],
  }
  await answer('a', '19366', { c1: 4, c2: 3 })
  await answer('b', '19366', { d1: 2, c2: 5 }, second)
  const { records } = await exported({ instrument: 'sipas-2017' })
  const byVersion = new Map(records.map((row) => [row['version'], row]))
  expect(byVersion.get('1')).toMatchObject({ c1: '4', c2: '3', d1: '' })
  expect(byVersion.get('2')).toMatchObject({ c1: '', c2: '5', d1: '2' })
})
