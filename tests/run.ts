/** `npm test`: every check and every test, closing with one line «N passed, N failed». */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './setup/chromium.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const reports = mkdtempSync(join(tmpdir(), 'lang-nghe-reports-'))

function run(title: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  return status === 0
}

/** A check is one test: it passes or fails as a whole. */
function check(name: string): Count {
  const ok = run(name, 'npm', ['run', '--silent', name])
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

/** A runner that failed without a failed test to show for it (a crash) counts as one failure. */
function counted(ok: boolean, count: () => Count): Count {
  try {
    const result = count()
    return ok || result.failed > 0 ? result : { ...result, failed: 1 }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function vitest(): Count {
  const file = join(reports, 'vitest.json')
  const ok = run('unit and database tests (SQLite and PostgreSQL)', 'vitest', [
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
  ])
  return counted(ok, () => {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
    return {
      passed: report['numPassedTests'] ?? 0,
      failed: report['numFailedTests'] ?? 0,
      skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
    }
  })
}

function endToEnd(): Count {
  const file = join(reports, 'playwright.json')
  const ok = run(
    'end-to-end tests in a real browser',
    'playwright',
    ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  return counted(ok, () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as { stats: Record<string, number> }
    return {
      passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
      failed: stats['unexpected'] ?? 0,
      skipped: stats['skipped'] ?? 0,
    }
  })
}

const steps = [
  () => check('check:types'),
  () => check('check:lint'),
  () => check('check:format'),
  () => check('check:unused'),
  vitest,
  endToEnd,
]

const total: Count = { passed: 0, failed: 0, skipped: 0 }
for (const step of steps) {
  const count = step()
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}
rmSync(reports, { recursive: true, force: true })
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed === 0 ? 0 : 1
