import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../db/engine/database.ts'
import { loadContent, type ContentStep } from '../../db/seed.ts'
import { currentVersion } from '../../db/changes/changes.ts'
import { openTestDatabase, type TestDatabase } from '../setup/database.ts'

let db: TestDatabase
let first: ContentStep[]

beforeAll(async () => {
  db = await openTestDatabase()
  // Two processes may start at the same moment: together they load everything once.
  const other = await openDatabase(db.where)
  const told: ContentStep[] = []
  const [mine, theirs] = await Promise.all([loadContent(db, (step) => told.push(step)), loadContent(other)])
  await other.close()
  expect(told).toEqual(mine)
  first = mine.map(({ id, loaded }, index) => ({ id, loaded: loaded ?? theirs[index]?.loaded ?? null }))
})
afterAll(() => db.close())

test('a first start loads every part, whichever process is faster', () => {
  expect(Object.fromEntries(first.map(({ id, loaded }) => [id, loaded]))).toMatchObject({
    units: 3355, // 34 provinces and 3,321 communes
    plans: 242,
  })
})

test('a second start does nothing, at once, and the site need not be built anew', async () => {
  const version = await currentVersion(db.read)
  const began = performance.now()
  const steps = await loadContent(db)
  expect(performance.now() - began).toBeLessThan(100)
  expect(steps.every(({ loaded }) => loaded === null)).toBe(true)
  expect(await currentVersion(db.read)).toEqual(version)
})
