import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlan, textOf } from '../../../../db/plans/document/index.ts'
import { runs } from '../../../setup/properties.ts'
import { hasBrowser, printed } from './browser-print.ts'
import {
  automaticWord,
  inventedPlan,
  printedPage,
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
      expectRead(plan, await write(plan))
    }),
  )
})

test.skipIf(!hasBrowser)(
  'an invented plan is read from a PDF that a browser prints',
  async () => {
    const several = fc.array(inventedPlan, { minLength: 8, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(several, async (plans) => {
        const files = await printed(plans.map(printedPage))
        for (const [index, plan] of plans.entries()) expectRead(plan, await textOf(files[index]!, 'a.pdf'))
      }),
      { numRuns: runs(1), endOnFailure: true },
    )
  },
  60_000,
)

function expectRead(plan: InventedPlan, text: string): void {
  const { metadata, commitments } = readPlan(text)
  expect(metadata).toMatchObject({
    number: `${plan.number}/KH-UBND`,
    date: `2026-03-${plan.day}`,
    issuer: 'Ủy ban nhân dân tỉnh Sơn Hà',
  })
  expect(metadata.title?.toLocaleLowerCase('vi')).toBe('nâng cao chỉ số papi năm 2026')
  expect(
    commitments.map(({ text: task, lead, cooperating, schedule }) => [
      task,
      lead,
      cooperating,
      schedule?.raw,
    ]),
  ).toEqual(
    tasksOf(plan).map(({ text: task, lead, cooperating, time }) => [
      task,
      [lead],
      [...cooperating],
      time ?? undefined,
    ]),
  )
}
