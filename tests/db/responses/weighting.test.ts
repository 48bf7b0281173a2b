import { afterEach, beforeEach, expect, test } from 'vitest'
import { responseRecorder } from '../../../db/responses/recorder.ts'
import { readPopulation } from '../../../db/responses/population.ts'
import { weightedResults } from '../../../db/responses/weighting.ts'
import { health } from '../../../surveys/instruments/health.ts'
import { response } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const population = readPopulation('variable,category,people\nsex,female,5000\nsex,male,5000\n')

/** Women rate 5, men 2. */
async function answer(women: number, men: number): Promise<void> {
  const record = responseRecorder(db)
  const sexes = [...Array<string>(women).fill('female'), ...Array<string>(men).fill('male'), undefined]
  await Promise.all(
    sexes.map((sex) =>
      record(
        response(
          { answers: { waiting: sex === 'male' ? 2 : 5 }, service: 'station', sex },
          { instrument: health },
        ),
      ),
    ),
  )
}

test('who answered less often weighs more: 40 women and 20 men as half and half', async () => {
  await answer(40, 20)
  const results = await weightedResults(db.read, health, population)
  if ('refused' in results) throw new Error(results.message)
  expect(results.people).toBe(60) // who did not tell cannot be weighed
  const waiting = results.items.find(({ id }) => id === 'waiting')!.figure
  expect(waiting).toMatchObject({ share: expect.closeTo(0.5, 6) as number })
  expect(results.effective).toBeCloseTo(53.33, 1)
})

test('too few of one sex: refused with the reason', async () => {
  await answer(40, 4)
  expect(await weightedResults(db.read, health, population)).toMatchObject({ refused: 'small-margin' })
})
