/**
 * The property tests on values that nobody has seen, a hundred times as many: `npm run bench -- properties`, or
 * `npm run bench -- properties 1000 places` for another number of times and some of the files. A failure prints its
 * seed and the smallest counterexample, which then becomes an example in the tests.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { positionals } = parseArgs({ allowPositionals: true })
const [times = '100', pattern = ''] = positionals
const files = globSync('tests/**/*.test.ts').filter(
  (file) => file.includes(pattern) && readFileSync(file, 'utf8').includes("from 'fast-check'"),
)
const vitest = ['run', '--config', 'tests/vitest.config.ts', '--project', 'pure', '--project', 'sqlite']
const { status } = spawnSync('vitest', [...vitest, ...files, '--reporter=verbose'], {
  stdio: 'inherit',
  env: { ...process.env, PROPERTY_RUNS_TIMES: times },
})
process.exitCode = status ?? 1
