import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitmentPath, commitmentsOf } from '../../../db/plans/commitments.ts'
import { contentPlans } from '../../../db/content/plans/index.ts'
import { loadContent } from '../../../db/seed.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await loadContent(db)
})
afterAll(() => db.close())

test.each(contentPlans().map((own) => [own.id, own] as const))(
  'the commitments of %s come in the order of the document, with agencies and indicators',
  async (id, own) => {
    const stored = await commitmentsOf(db.read, id)
    const parts = ({
      id,
      lead,
      cooperating,
      indicators,
    }: (typeof stored)[number] | (typeof own.commitments)[number]) => ({
      id,
      lead,
      cooperating,
      indicators: [...indicators].sort(),
    })
    expect(stored.map(parts)).toEqual(own.commitments.map(parts))
  },
)

test('a commitment has a page below its plan', () => {
  expect(commitmentPath({ planId: 'vinh-linh-2024', id: 'b1' })).toBe('/ke-hoach/vinh-linh-2024/b1/')
})
