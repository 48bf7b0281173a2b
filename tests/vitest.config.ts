import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const databaseTests = ['tests/db/**/*.test.ts', 'tests/server/**/*.test.ts']

// Whatever touches the database runs twice: on a SQLite file and on a real PostgreSQL.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: ['tests/{domain,surveys,site,setup}/**/*.test.ts'] } },
      { extends: true, test: { name: 'sqlite', include: databaseTests } },
      {
        extends: true,
        test: {
          name: 'postgresql',
          include: databaseTests,
          globalSetup: 'tests/setup/postgres.ts',
          setupFiles: 'tests/setup/use-postgres.ts',
        },
      },
    ],
  },
})
