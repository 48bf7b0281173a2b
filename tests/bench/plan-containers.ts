/**
 * How well invented plans are read from each container that they come in: Word with typed and with automatic numbers, text
 * from the web, and PDF that LibreOffice makes of the Word file and a browser of a page (left out where they are not installed). The plans come from
 * one generator, which the tests use too: the figures say that containers agree, not how plans of real offices are read.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readPlan, textOf } from '../../db/plans/document/index.ts'
import type { PlanDocument } from '../../db/plans/document/types.ts'
import { hasBrowser, printed } from '../db/plans/document/browser-print.ts'
import {
  automaticWord,
  inventedPlan,
  printedPage,
  tasksOf,
  typedWord,
  webParagraphs,
  webText,
  type InventedPlan,
} from '../db/plans/document/invented-plan.ts'

const plans = fc.sample(inventedPlan, { numRuns: 40, seed: Number(process.env['SEED'] ?? 1) })

await measure('Word, typed numbers', plans, (plan) => textOf(typedWord(plan), 'a.docx'))
await measure('Word, automatic numbers', plans, (plan) => textOf(automaticWord(plan), 'a.docx'))
await measure('text from the web', plans, (plan) => Promise.resolve(webText(plan)))
await measure('text from the web, in paragraphs', plans, (plan) => Promise.resolve(webParagraphs(plan)))
await measurePdf()
await measurePrint()

async function measurePdf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'))
  try {
    const names = plans.map((plan, index) => {
      const name = join(folder, `${index}.docx`)
      writeFileSync(name, typedWord(plan))
      return name
    })
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
      stdio: 'ignore',
    })
    await measure('PDF by LibreOffice', plans, (plan) =>
      textOf(readFileSync(join(folder, `${plans.indexOf(plan)}.pdf`)), 'a.pdf'),
    )
  } catch (error) {
    console.log(
      `PDF by LibreOffice: not measured (${error instanceof Error ? error.message : String(error)})`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measurePrint(): Promise<void> {
  if (!hasBrowser) return console.log('PDF by a browser: not measured (none is installed)')
  const files = await printed(plans.map(printedPage))
  await measure('PDF by a browser', plans, (plan) => textOf(files[plans.indexOf(plan)]!, 'a.pdf'))
}

async function measure(
  container: string,
  written: readonly InventedPlan[],
  write: (plan: InventedPlan) => Promise<string>,
): Promise<void> {
  const count = { tasks: 0, found: 0, matched: 0, lead: 0, cooperating: 0, schedule: 0, metadata: 0 }
  for (const plan of written) {
    const document = readPlan(await write(plan))
    const unmatched = [...document.commitments]
    count.found += unmatched.length
    count.metadata += rightMetadata(plan, document)
    for (const task of tasksOf(plan)) {
      count.tasks++
      const at = unmatched.findIndex(({ text }) => text === task.text)
      const [commitment] = at < 0 ? [] : unmatched.splice(at, 1)
      if (!commitment) continue
      count.matched++
      count.lead += Number(commitment.lead.join('|') === task.lead)
      count.cooperating += Number(commitment.cooperating.join('|') === task.cooperating.join('|'))
      count.schedule += Number((commitment.schedule?.raw ?? null) === task.time)
    }
  }
  const share = (part: number, whole: number): string => (part / whole).toFixed(3)
  console.log(
    `${container}: ${count.tasks} tasks, precision ${share(count.matched, count.found)}, ` +
      `recall ${share(count.matched, count.tasks)}, lead ${share(count.lead, count.matched)}, ` +
      `cooperating ${share(count.cooperating, count.matched)}, schedule ${share(count.schedule, count.matched)}, ` +
      `number, date, title and issuer ${share(count.metadata, 4 * written.length)}`,
  )
}

/** How many of number, date, title and issuer are right. */
function rightMetadata({ number, day }: InventedPlan, { metadata }: PlanDocument): number {
  const expected = {
    number: `${number}/KH-UBND`,
    date: `2026-03-${day}`,
    title: 'Nâng cao Chỉ số PAPI năm 2026',
    issuer: 'Ủy ban nhân dân tỉnh Sơn Hà',
  }
  const keys = ['number', 'date', 'title', 'issuer'] as const
  // A page of the web may set the title in capitals.
  const folded = (text: string | null): string | undefined => text?.toLocaleLowerCase('vi')
  return keys.filter((key) => folded(metadata[key]) === folded(expected[key])).length
}
