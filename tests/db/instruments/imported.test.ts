import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentVersion } from '../../../db/changes/changes.ts'
import { ChangedInstrumentError, freeze, frozenInstruments } from '../../../db/instruments/frozen.ts'
import {
  importedMark,
  keepInstrument,
  removeInstrument,
  servedInstruments,
} from '../../../db/instruments/imported.ts'
import { audit, importedInstruments } from '../../../db/schema/index.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { followUp } from '../../surveys/results/follow-up.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const now = new Date('2026-11-27T03:00:00Z')
const source = { fileName: 'phieu.xlsx' }
const keep = (instrument: Instrument) =>
  db.write((tx) => keepInstrument(tx, instrument, { actor: 'command-line', now, source }))
const remove = (id: string) => db.write((tx) => removeInstrument(tx, id, { actor: 'command-line', now }))
const reworded: Instrument = { ...followUp, title: { ...followUp.title, vi: 'Lời khác' } }

test('without own questionnaires the built-in ones are served', async () => {
  expect(await servedInstruments(db.read)).toEqual(instruments)
  expect(await importedMark(db.read)).toBe('')
})

test('a built-in questionnaire that is not sound is not served either', async () => {
  const unsound = { ...sipas2017, sections: [] }
  await expect(servedInstruments(db.read, [unsound])).rejects.toThrow('Phiếu «sipas-2017»: There is no item')
})

test('a kept questionnaire is served beside the built-in ones; a new version takes its place', async () => {
  await keep(followUp)
  expect(await servedInstruments(db.read)).toEqual([...instruments, followUp])
  const mark = await importedMark(db.read)
  await keep({ ...followUp, version: '2' })
  expect((await servedInstruments(db.read)).slice(instruments.length)).toEqual([
    { ...followUp, version: '2' },
  ])
  expect(await importedMark(db.read)).not.toBe(mark)
})

test('who imports or removes one is in the audit, and pages are told', async () => {
  await keep(followUp)
  const { seq } = await currentVersion(db.read)
  expect(seq).toBe(1)
  await remove('follow-up')
  expect((await currentVersion(db.read)).seq).toBe(2)
  expect(await servedInstruments(db.read)).toEqual(instruments)
  const entries = await db.read.select().from(audit).orderBy(audit.seq)
  expect(entries.map(({ actor, action, detail }) => ({ actor, action, detail }))).toMatchObject([
    { actor: 'command-line', action: 'instrument.import', detail: { instrument: 'follow-up', ...source } },
    { actor: 'command-line', action: 'instrument.remove', detail: { instrument: 'follow-up', version: '1' } },
  ])
  await expect(remove('follow-up')).rejects.toThrow('Không có phiếu nhập vào nào mang mã «follow-up»')
})

test('an answered version keeps its wording, and what was refused leaves nothing behind', async () => {
  await keep(followUp)
  await db.write((tx) => freeze(tx, followUp, now.toISOString()))
  const mark = await importedMark(db.read)
  await expect(keep(reworded)).rejects.toThrow('đã có người trả lời')
  expect(await importedMark(db.read)).toBe(mark)
  await keep({ ...reworded, version: '2' })
  await remove('follow-up')
  await expect(keep(reworded)).rejects.toThrow('đã có người trả lời')
  expect(await frozenInstruments(db.read)).toEqual([followUp])
})

test('a first answer to a wording that was replaced meanwhile is refused, and freezes nothing', async () => {
  await keep(followUp)
  await keep(reworded)
  await expect(db.write((tx) => freeze(tx, followUp, now.toISOString()))).rejects.toThrow(
    ChangedInstrumentError,
  )
  expect(await frozenInstruments(db.read)).toEqual([])
  await db.write((tx) => freeze(tx, reworded, now.toISOString()))
  expect(await frozenInstruments(db.read)).toEqual([reworded])
})

test('of a first answer and another wording at the same moment one wins, and both agree on which', async () => {
  await keep(followUp)
  for (const firstMs of [0, 20, 40]) {
    const id = `follow-up-${firstMs}`
    const [asked, other] = [
      { ...followUp, id },
      { ...reworded, id },
    ]
    await keep(asked)
    const answering = db.write(async (tx) => {
      await freeze(tx, asked, now.toISOString())
      await pause(20)
    })
    const importing = pause(firstMs).then(() => keep(other))
    const outcomes = await Promise.allSettled([answering, importing])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const frozen = (await frozenInstruments(db.read)).filter((one) => one.id === id)
    const served = (await servedInstruments(db.read)).find((one) => one.id === id)
    expect(served).toEqual(outcomes[0].status === 'fulfilled' ? asked : other)
    expect(frozen).toEqual(outcomes[0].status === 'fulfilled' ? [asked] : [])
  }
})

test('the id of a built-in questionnaire, or one that is no part of an address, is refused', async () => {
  await expect(keep(sipas2017)).rejects.toThrow('phiếu có sẵn')
  await expect(keep({ ...followUp, id: '../x' })).rejects.toThrow('chữ thường')
  await expect(keep({ ...followUp, sections: [] })).rejects.toThrow('no item')
  expect(await importedMark(db.read)).toBe('')
})

test('a definition that this version of the programme does not understand is named when it is read', async () => {
  await keep(followUp)
  const spoil = (definition: unknown) =>
    db.write((tx) =>
      tx
        .update(importedInstruments)
        .set({ definition })
        .where(eq(importedInstruments.instrument, 'follow-up'))
        .returning(),
    )
  await spoil({ ...followUp, scales: {} })
  await expect(servedInstruments(db.read)).rejects.toThrow(
    "Phiếu «follow-up»: overall uses the unknown scale 'satisfaction'",
  )
})
