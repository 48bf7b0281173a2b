/** A case that is public, put there as it is: for tests of what shows or counts it. */
import type { Queries } from '../../db/engine/database.ts'
import type { PublicCase } from '../../db/cases/publish.ts'
import { cases, publicCases } from '../../db/schema/index.ts'

type Given = Pick<PublicCase, 'unitCode' | 'caseId'> & Partial<PublicCase>

/** An answered one of March 2026 in Quảng Trị, unless told otherwise. */
export async function storePublicCase(tx: Queries, given: Given): Promise<void> {
  const { unitCode, caseId: id, provinceCode = '44' } = given
  const opened = { unitCode, id, provinceCode, secretHash: '', sentDigest: '', events: 0 }
  await tx.insert(cases).values(opened)
  await tx.insert(publicCases).values({
    ...{
      provinceCode,
      subject: 'papi/2.3',
      kind: 'petition',
      openedOn: '2026-03-01',
      answeredOn: '2026-03-04',
    },
    ...{ place: '', question: 'Hỏi gì đó', answer: 'Đáp', folded: '' },
    ...{ publishedAt: '2026-03-05T02:00:00.000Z', publishedBy: 'x', ...given },
  })
}
