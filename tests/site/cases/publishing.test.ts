/** What the form that makes a case public starts from. */
import { expect, test } from 'vitest'
import { firstFields } from '../../../site/desk/cases/publishing.ts'

const part = (masked: string) => ({ written: masked, masked })
const proposal = { place: part('Cạnh nhà máy'), question: part('Cầu gãy'), answer: part('Đã sửa') }

test('a case that is not public starts from what the machine masked', () => {
  const masked = { place: 'Cạnh nhà máy', question: 'Cầu gãy', answer: 'Đã sửa' }
  expect(firstFields(undefined, proposal)).toEqual(masked)
})

test('a place blanked on purpose stays blank; an answer that came later is proposed', () => {
  const published = { place: '', question: 'Cầu hỏng', answer: '' }
  expect(firstFields(published, proposal)).toEqual({ ...published, answer: 'Đã sửa' })
})
