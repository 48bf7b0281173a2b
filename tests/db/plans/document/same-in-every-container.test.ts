import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlan, textOf } from '../../../../db/plans/document/index.ts'
import {
  automaticWord,
  inventedPlan,
  tasksOf,
  typedWord,
  webParagraphs,
  webText,
  type InventedPlan,
} from './invented-plan.ts'

type Writer = (plan: InventedPlan) => Promise<string>

const containers: Record<string, Writer> = {
  'Word with typed numbers': (plan) => textOf(typedWord(plan), 'a.docx'),
  'Word with automatic numbers': (plan) => textOf(automaticWord(plan), 'a.docx'),
  'text from the web': (plan) => Promise.resolve(webText(plan)),
  'text from the web in paragraphs': (plan) => Promise.resolve(webParagraphs(plan)),
}

test('a Word file reads alike with typed and with automatic numbers', async () => {
  await fc.assert(
    fc.asyncProperty(inventedPlan, async (plan) => {
      expect(await textOf(automaticWord(plan), 'a.docx')).toBe(await textOf(typedWord(plan), 'a.docx'))
    }),
  )
})

test.each(Object.entries(containers))('an invented plan is read from %s', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(inventedPlan, async (plan) => {
      const { metadata, commitments } = readPlan(await write(plan))
      expect(metadata).toMatchObject({
        number: `${plan.number}/KH-UBND`,
        date: `2026-03-${plan.day}`,
        issuer: 'Ủy ban nhân dân tỉnh Sơn Hà',
      })
      expect(metadata.title?.toLocaleLowerCase('vi')).toBe('nâng cao chỉ số papi năm 2026')
      expect(
        commitments.map(({ text, lead, cooperating, schedule }) => [text, lead, cooperating, schedule?.raw]),
      ).toEqual(
        tasksOf(plan).map(({ text, lead, cooperating, time }) => [
          text,
          [lead],
          cooperating === null ? [] : [cooperating],
          time,
        ]),
      )
    }),
  )
})
