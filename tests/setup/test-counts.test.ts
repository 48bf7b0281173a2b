import { expect, test } from 'vitest'
import { counted, playwrightCount, summary, vitestCount } from './test-counts.ts'

const three = { passed: 3, failed: 0, skipped: 0 }

test('the reports of both runners are counted', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  expect(vitestCount(JSON.stringify(vitest))).toEqual({ passed: 5, failed: 1, skipped: 3 })
  const playwright = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 1 } }
  expect(playwrightCount(JSON.stringify(playwright))).toEqual({ passed: 5, failed: 2, skipped: 1 })
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
  expect(outcome).toEqual({ passed: 3, failed: 2, skipped: 0 })
})

test('the last line is the sum, and what failed is named above it', () => {
  expect(summary([['lint', three]])).toBe('3 passed, 0 failed')
  const outcomes = [
    ['lint', { passed: 0, failed: 1, skipped: 0 }],
    ['unit', { ...three, skipped: 2 }],
    ['e2e', { passed: 0, failed: 1, skipped: 0, crash: 'it ended without a report' }],
  ] as const
  expect(summary(outcomes).split('\n')).toEqual([
    'lint: 1 failed',
    'e2e: broke down, it ended without a report',
    '3 passed, 2 failed, 2 skipped',
  ])
})
