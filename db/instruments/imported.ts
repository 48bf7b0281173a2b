/** Questionnaires that an installation brought along: one checked JSON file each, beside the built-in ones. */
import { readdir, readFile, rename, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkInstrument } from '../../surveys/instruments/check-instrument.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { instrument as builtIn, instruments } from '../../surveys/instruments/index.ts'
import { Refusal } from '../../domain/refusal.ts'

const folderIn = (dataFolder: string) => join(dataFolder, 'phieu')

/**
 * What the installation serves: the built-in questionnaires, then its own by id.
 * @throws Refusal naming the questionnaire or its file, and what is wrong with it
 */
export async function servedInstruments(
  dataFolder: string,
  standard: readonly Instrument[] = instruments,
): Promise<readonly Instrument[]> {
  for (const instrument of standard) refuse(`Phiếu «${instrument.id}»`, checkInstrument(instrument))
  const folder = folderIn(dataFolder)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = names.filter((name) => name.endsWith('.json')).sort()
  const own = await Promise.all(files.map((name) => readDefinition(join(folder, name), name)))
  return [...standard, ...own]
}

/**
 * Keeps a definition that has passed `fromXlsform`, or puts it in the place of its former version. Whoever calls has
 * asked `assertFrozen` before.
 * @returns the path of the file
 */
export async function keepInstrument(dataFolder: string, instrument: Instrument): Promise<string> {
  assertSound(instrument, `Phiếu «${instrument.id}»`)
  const folder = folderIn(dataFolder)
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${instrument.id}.json`)
  await writeFile(`${path}.moi`, `${JSON.stringify(instrument, null, 2)}\n`)
  await rename(`${path}.moi`, path)
  return path
}

async function readDefinition(path: string, name: string): Promise<Instrument> {
  const text = await readFile(path, 'utf8')
  let instrument: Instrument
  try {
    instrument = JSON.parse(text) as Instrument
  } catch {
    throw new Refusal(`${path}: không phải JSON đọc được. Sửa hoặc bỏ tệp này đi.`)
  }
  assertSound(instrument, path)
  if (`${instrument.id}.json` !== name) {
    throw new Refusal(`${path}: tên tệp phải là ${instrument.id}.json.`)
  }
  return instrument
}

function assertSound(instrument: Instrument, where: string): void {
  refuse(where, faultsOf(instrument))
}

function refuse(where: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Refusal(`${where}: ${faults.join('; ')}.`)
}

function faultsOf(instrument: Instrument): string[] {
  try {
    if (builtIn(instrument.id)) return [`mã «${instrument.id}» là của một phiếu có sẵn; đặt mã khác`]
    if (!/^[a-z0-9][a-z0-9-]*$/.test(instrument.id))
      return ['mã phiếu chỉ gồm chữ thường không dấu, số và «-»']
    if (typeof instrument.version !== 'string' || instrument.version === '') return ['thiếu phiên bản']
    return checkInstrument(instrument)
  } catch {
    return ['không đủ các phần của một phiếu'] // not even the shape of a definition
  }
}
