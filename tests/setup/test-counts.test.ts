import { expect, test } from 'vitest'
import { counted, playwrightCount, summary, vitestCount } from './test-counts.ts'

const three = { passed: 3, failed: 0, skipped: 0, failures: [] }

test('the reports of both runners are counted', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'all is well' },
    { status: 'failed', fullName: 'a tally is right' },
  ]
  const vitest = {
    ...{ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 },
    testResults: [{ name: `${process.cwd()}/tests/db/a.test.ts`, assertionResults }],
  }
  const ofVitest = { passed: 5, failed: 1, skipped: 3, failures: ['tests/db/a.test.ts › a tally is right'] }
  expect(vitestCount(JSON.stringify(vitest))).toEqual(ofVitest)
  const specs = [
    { ok: true, file: 'b.test.ts', title: 'all is well' },
    { ok: false, file: 'b.test.ts', title: 'a page is read' },
  ]
  const playwright = {
    stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 1 },
    suites: [{ specs: [], suites: [{ specs }] }],
  }
  const ofPlaywright = { passed: 5, failed: 2, skipped: 1, failures: ['b.test.ts › a page is read'] }
  expect(playwrightCount(JSON.stringify(playwright))).toEqual(ofPlaywright)
})

test.each([
  ['ends without a report', false, '', 'it ended without a report'],
  ['says well done without a report', true, '{}', 'it ended without a report'],
  ['fails after its tests passed', false, '{"numPassedTests":3}', 'it failed, though no test did'],
])('a runner that %s is one failure', (_, ok, report, crash) => {
  expect(counted(ok, () => vitestCount(report))).toMatchObject({ failed: 1, crash })
})

test('a runner whose tests failed is counted as it says', () => {
  const outcome = counted(false, () => vitestCount('{"numPassedTests":3,"numFailedTests":2}'))
  expect(outcome).toEqual({ passed: 3, failed: 2, skipped: 0, failures: [] })
})

test('the last line is the sum, and what failed is named above it', () => {
  expect(summary([['lint', three]])).toBe('3 passed, 0 failed')
  const outcomes = [
    ['lint', { passed: 0, failed: 1, skipped: 0, failures: [] }],
    ['unit', { ...three, failed: 1, skipped: 2, failures: ['tests/db/a.test.ts › a tally is right'] }],
    ['e2e', { ...three, passed: 0, failed: 1, crash: 'it ended without a report' }],
  ] as const
  expect(summary(outcomes).split('\n')).toEqual([
    'lint: 1 failed',
    'unit: 1 failed',
    '  tests/db/a.test.ts › a tally is right',
    'e2e: broke down, it ended without a report',
    '3 passed, 3 failed, 2 skipped',
  ])
})
