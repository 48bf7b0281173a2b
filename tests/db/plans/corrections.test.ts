/** What a person put right in a plan that was read. */
import { expect, test } from 'vitest'
import { corrected } from '../../../db/plans/corrections.ts'
import { planDocument } from './plan-documents.ts'

const tasks = ['Trồng tre quanh trụ sở.', 'Treo bảng giá ở cổng chợ.']
const nothing = { metadata: {}, rows: [], added: [] }

test('a task whose words were emptied is taken out, as one that was dropped', () => {
  const read = planDocument(tasks)
  const [first] = read.commitments
  const dropped = corrected(read, { ...nothing, rows: [{ index: 0, dropped: true }] })
  const emptied = corrected(read, { ...nothing, rows: [{ index: 0, text: ' \n', lead: 'Sở Tre' }] })
  expect(emptied).toEqual(dropped)
  expect(emptied.document.commitments).toEqual(read.commitments.slice(1))
  expect(emptied.corrections).toEqual([{ line: first!.lines[0], field: 'row', read: first!.text, put: null }])
})

test('what was not changed stays as it was read', () => {
  const read = planDocument(tasks)
  const { document } = corrected(read, { ...nothing, rows: [{ index: 0, lead: 'Sở Tre' }] })
  expect(document.commitments[0]).toMatchObject({ text: read.commitments[0]!.text, lead: ['Sở Tre'] })
})
