/** The published index values that the project carries: PAPI 2011-2024 (63 provinces), SIPAS for the whole country. */
import { readdir, readFile } from 'node:fs/promises'
import sipas from '../content/sipas-national.json' with { type: 'json' }
import type { Queries } from '../engine/database.ts'
import { keepPublishedValues } from './published-values.ts'
import { readPapiScores, type PublishedValue } from './import.ts'

const folder = new URL('../content/papi/', import.meta.url)
const papiSource = 'Điểm PAPI công bố trên papi.org.vn, theo kho dữ liệu ml-mcdm (giấy phép MIT)'

/** @returns how many values there are */
export async function loadOwnScores(tx: Queries): Promise<number> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}\.csv$/.test(name))
  const papi: PublishedValue[] = []
  for (const name of files) {
    papi.push(
      ...readPapiScores(await readFile(new URL(name, folder), 'utf8'), Number.parseInt(name), papiSource),
    )
  }
  const national = sipas.values.map((value): PublishedValue => ({
    ...value,
    scheme: 'SIPAS',
    place: '',
    state: 'published',
  }))
  await keepPublishedValues(tx, [...papi, ...national])
  return papi.length + national.length
}
