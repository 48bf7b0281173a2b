/**
 * The projects of tests. A file that opens a database runs twice: on SQLite, and on a real PostgreSQL; one that starts
 * processes of the portal runs once, on SQLite; every other one runs once. Files share a process: to load the modules
 * anew for each took a third of the time.
 */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const all = globSync('tests/{domain,surveys,db,server,site,setup}/**/*.test.ts', { cwd: root })
const withDatabase = all.filter((file) =>
  has(file, /from '[./]+(?:setup\/(?:database|postgres-server)|testing)\.ts'/),
)
const withProcesses = all.filter(
  (file) => has(file, /'node:child_process'|runProcess/) && !withDatabase.includes(file),
)
const pure = all.filter((file) => !withDatabase.includes(file) && !withProcesses.includes(file))

function has(file: string, what: RegExp): boolean {
  return what.test(readFileSync(`${root}/${file}`, 'utf8'))
}

const propertyRunsTimes = Number(process.env['PROPERTY_RUNS_TIMES'] ?? 1)

export default defineConfig({
  root,
  test: {
    testTimeout: 60_000 * propertyRunsTimes,
    hookTimeout: 120_000,
    isolate: false,
    // Beside the two other lanes (run.ts) a second worker starves the process that renders, which has a lower priority.
    maxWorkers: 1,
    setupFiles: 'tests/setup/properties.ts',
    projects: [
      { extends: true, test: { name: 'pure', include: pure, pool: 'threads' } },
      { extends: true, test: { name: 'sqlite', include: [...withDatabase, ...withProcesses] } },
      {
        extends: true,
        test: {
          name: 'postgresql',
          // One at a time, after the others: a test reads all of the server's log and files.
          sequence: { groupOrder: 1 },
          include: withDatabase,
          globalSetup: 'tests/setup/postgres.ts',
          setupFiles: ['tests/setup/properties.ts', 'tests/setup/use-postgres.ts'],
        },
      },
    ],
  },
})
