/** A plan under review at the desk: what is counted, and what is handed in. */
import { expect, test } from 'vitest'
import { handedIn, isDropped, reviewOf, type ReadPlan } from '../../../site/desk/plans/reviewed.ts'

const row = (text: string) =>
  ({ text, lead: 'Sở Tre', cooperating: '', schedule: '', first: 7, last: 7 }) as ReadPlan['rows'][number]
const rows = () =>
  reviewOf({ rows: [row('Trồng tre'), row('Treo bảng giá'), row('Mở quầy')] } as unknown as ReadPlan)

test('a task whose words were emptied is neither counted nor brought in', () => {
  const review = rows()
  review[0]!.put.text = ' '
  review[1]!.put.lead = 'Sở Trúc'
  expect(review.map(isDropped)).toEqual([true, false, false])
  expect(handedIn(review)).toEqual({
    rows: [
      { index: 0, dropped: true },
      { index: 1, lead: 'Sở Trúc' },
    ],
    added: [],
  })
})

test('an added task is handed in once it has words', () => {
  const added = { index: null, line: 9, read: null, dropped: false }
  const put = { text: '', lead: '', cooperating: '', schedule: '' }
  const spoken = { ...put, text: 'Dọn mương' }
  expect(
    handedIn([
      { ...added, put },
      { ...added, put: spoken },
    ]).added,
  ).toEqual([{ line: 9, ...spoken }])
})
