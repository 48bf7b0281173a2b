/**
 * Lighthouse's four scores of every template, as on a phone with a slow connection, and each audit that is not
 * perfect: `npm run bench -- lighthouse [address…]`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import lighthouse, { type Result } from 'lighthouse'
import { findChromium } from '../setup/chromium.ts'
import { startPortal } from '../setup/running-portal.ts'
import { templateAddresses } from '../setup/templates.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']
/** Not a page that anybody is led to. */
const addresses = templateAddresses.filter((address) => address !== '/404.html')
const given = process.argv.slice(2)

const profile = await mkdtemp(join(tmpdir(), 'lang-nghe-lighthouse-'))
const portal = await startPortal()
const chromium = spawn(findChromium(), [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...[
    '--disable-component-update',
    '--disable-sync',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ],
])
try {
  const port = await debuggingPort(chromium)
  console.log(`| page | ${categories.join(' | ')} |\n|---|---|---|---|---|`)
  const remarks: string[] = []
  let perfect = 0
  for (const address of given.length > 0 ? given : addresses) {
    const report = await lighthouse(portal.url + address, {
      port,
      onlyCategories: categories,
      logLevel: 'error',
    })
    if (!report) throw new Error(`No report for ${address}`)
    const scores = categories.map((id) => Math.round((report.lhr.categories[id]?.score ?? 0) * 100))
    if (scores.every((score) => score === 100)) perfect++
    console.log(`| ${address} | ${scores.join(' | ')} |`)
    remarks.push(...imperfect(report.lhr).map((remark) => `${address}: ${remark}`))
  }
  console.log(`\n${perfect} pages have 100 in all four.`)
  if (remarks.length > 0) console.log(`What cost points:\n${remarks.join('\n')}`)
} finally {
  const ended = once(chromium, 'exit')
  chromium.kill()
  await ended
  await portal.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}

async function debuggingPort({ stderr }: ChildProcess): Promise<number> {
  if (!stderr) throw new Error('Chromium has no output')
  for await (const line of createInterface(stderr)) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1]
    if (port) {
      stderr.resume()
      return Number(port)
    }
  }
  throw new Error('Chromium did not start')
}

/** Audits that weigh something in a category and are not perfect, with the first elements that they name. */
function imperfect({ categories, audits }: Result): string[] {
  return Object.values(categories).flatMap(({ id: category, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id]
      if (weight === 0 || !audit || audit.score === null || audit.score >= 0.9) return []
      const details = JSON.stringify(audit.details ?? {}).match(/"snippet":"(?:[^"\\]|\\.)*"/g) ?? []
      return `${category} ${id} ${audit.score} ${audit.displayValue ?? ''} ${details.slice(0, 2).join(' ')}`
    }),
  )
}
