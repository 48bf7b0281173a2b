/**
 * `npm test`: every check and every test, closing with one line «N passed, N failed». Three lanes of about the same length
 * run side by side: the checks and then the unit tests on PostgreSQL, all other unit tests, the end-to-end tests; what
 * a part prints is shown when it has ended.
 * `npm test -- NAME` runs one part (checks, types, lint, format, unused, unit, postgresql, e2e), or the test files with
 * NAME in their path.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './setup/chromium.ts'
import { counted, playwrightCount, summary, vitestCount, type Outcome } from './setup/test-counts.ts'

interface Part {
  readonly name: string
  readonly run: () => Promise<Outcome>
}

const running = new Set<ChildProcess>()
const reports = mkdtempSync(join(tmpdir(), 'lang-nghe-reports-'))

/** Hundreds of processes of Node start in a run: what one has compiled the next one reads. */
const compiled = { NODE_COMPILE_CACHE: join(reports, 'compiled') }

const checks = ['types', 'lint', 'format', 'unused'].map(check)
const unit = vitest('unit', ['--project=pure', '--project=sqlite'])
const postgresql = vitest('postgresql', ['--project=postgresql'])
const e2e = playwright([])

function lanesFor(name: string | undefined): Part[][] {
  if (name === undefined) return [[...checks, postgresql], [unit], [e2e]]
  if (name === 'checks') return [checks]
  const part = [...checks, unit, postgresql, e2e].find((one) => one.name === name)
  if (part) return [[part]]
  const files = globSync('tests/**/*.test.ts').filter((file) => file.includes(name))
  const [ofUnit, ofE2e] = [false, true].map((isE2e) =>
    files.filter((file) => file.startsWith('tests/e2e/') === isE2e),
  )
  return [
    ...(ofUnit?.length ? [[vitest('unit', ofUnit)]] : []),
    ...(ofE2e?.length ? [[playwright(ofE2e)]] : []),
  ]
}

/** A check is one test: it passes or fails as a whole. */
function check(name: string): Part {
  return {
    name,
    run: async () => {
      const ok = await ran(name, 'npm', ['run', '--silent', `check:${name}`])
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: [] }
    },
  }
}

/** @param chosen projects, or files */
function vitest(name: string, chosen: readonly string[]): Part {
  const report = join(reports, `${name}.json`)
  const args = ['run', '--config', 'tests/vitest.config.ts', ...chosen]
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    run: async () => {
      const ok = await ran(name, 'vitest', [...args, ...reporters])
      return counted(ok, () => vitestCount(readFileSync(report, 'utf8')))
    },
  }
}

function playwright(files: readonly string[]): Part {
  const report = join(reports, 'playwright.json')
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...files]
  return {
    name: 'e2e',
    run: async () => {
      // Without NO_COLOR: beside Playwright's own FORCE_COLOR it makes every Node process print a warning.
      const env = {
        CHROMIUM_PATH: findChromium(),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        NO_COLOR: undefined,
      }
      const ok = await ran('e2e', 'playwright', args, env)
      return counted(ok, () => playwrightCount(readFileSync(report, 'utf8')))
    },
  }
}

/** What a program prints is shown as it comes, unless another lane runs beside. @returns whether it ended well */
async function ran(
  name: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const started = Date.now()
  console.log(`… ${name}`)
  const child = spawn(command, args, {
    stdio: lanes.length === 1 ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...compiled, ...env },
  })
  running.add(child)
  const pieces: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => pieces.push(piece))
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      pieces.push(Buffer.from(`${error.message}\n`))
      resolve(null)
    })
    child.once('close', resolve)
  })
  running.delete(child)
  const seconds = Math.round((Date.now() - started) / 1000)
  process.stdout.write(Buffer.concat(pieces))
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'failed'} after ${seconds} s\n`)
  return code === 0
}

async function inTurn(parts: readonly Part[]): Promise<[string, Outcome][]> {
  const outcomes: [string, Outcome][] = []
  for (const { name, run } of parts) outcomes.push([name, await run()])
  return outcomes
}

const [name] = process.argv.slice(2)
const lanes = lanesFor(name)
if (lanes.length === 0) {
  const names = [...checks, unit, postgresql, e2e].map((part) => part.name)
  console.log(
    `There is no test file with ${name} in its path, and no such part: checks, ${names.join(', ')}.`,
  )
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => running.forEach((child) => child.kill(signal)))
}
const outcomes = (await Promise.all(lanes.map(inTurn))).flat()
rmSync(reports, { recursive: true, force: true })
if (lanes.length > 0) console.log(summary(outcomes))
process.exitCode = lanes.length > 0 && outcomes.every(([, { failed }]) => failed === 0) ? 0 : 1
