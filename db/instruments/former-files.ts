/**
 * Takes over questionnaires that an earlier version of the portal kept as files in the data folder. A file that was
 * taken over is left under another name.
 */
import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Database } from '../engine/database.ts'
import { importedInstruments } from '../schema/index.ts'
import { faultsOf, keepInstrument } from './imported.ts'

const takenOver = '.da-nhap'

/**
 * A questionnaire that the database has already stays as it is there: it was imported later.
 * @returns the ids of those that were taken over
 * @throws Refusal naming the file and what is wrong with it
 */
export async function takeOverFiles(db: Database, dataFolder: string, now: Date): Promise<string[]> {
  const folder = join(dataFolder, 'phieu')
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const taken: string[] = []
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const path = join(folder, name)
    const instrument = await definitionIn(path, name)
    if (await takeOver(db, instrument, now)) taken.push(instrument.id)
    await rename(path, path + takenOver)
  }
  return taken
}

async function takeOver(db: Database, instrument: Instrument, now: Date): Promise<boolean> {
  return db.write(async (tx) => {
    const known = await tx
      .select({ version: importedInstruments.version })
      .from(importedInstruments)
      .where(eq(importedInstruments.instrument, instrument.id))
    if (known.length > 0) return false
    const source = { fileName: `${instrument.id}.json` }
    await keepInstrument(tx, instrument, { actor: 'portal', now, source })
    return true
  })
}

async function definitionIn(path: string, name: string): Promise<Instrument> {
  const text = await readFile(path, 'utf8')
  let instrument: Instrument
  try {
    instrument = JSON.parse(text) as Instrument
  } catch {
    throw new Refusal(`${path}: không phải JSON đọc được. Sửa hoặc bỏ tệp này đi.`)
  }
  const faults = faultsOf(instrument)
  if (faults.length > 0) throw new Refusal(`${path}: ${faults.join('; ')}.`)
  if (`${instrument.id}.json` !== name) throw new Refusal(`${path}: tên tệp phải là ${instrument.id}.json.`)
  return instrument
}
