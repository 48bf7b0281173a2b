/** What the runners' reports say: how many tests passed, failed and were skipped, and which runner broke down. */

export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface Outcome extends Count {
  /** Why the runner failed, where no failed test says so. */
  readonly crash?: string
}

/** A runner that failed without a failed test to show for it counts as one failure. */
export function counted(ok: boolean, count: () => Count): Outcome {
  try {
    const result = count()
    if (ok || result.failed > 0) return result
    return { ...result, failed: 1, crash: 'it failed, though no test did' }
  } catch {
    return { passed: 0, failed: 1, skipped: 0, crash: 'it ended without a report' }
  }
}

/** @param report Vitest's JSON */
export function vitestCount(report: string): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report) as Record<
    string,
    number
  >
  if (numPassedTests === undefined) throw new Error('not a report of Vitest')
  return {
    passed: numPassedTests,
    failed: numFailedTests ?? 0,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  }
}

/** @param report Playwright's JSON */
export function playwrightCount(report: string): Count {
  const { stats } = JSON.parse(report) as { stats: Record<string, number> }
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    failed: stats['unexpected'] ?? 0,
    skipped: stats['skipped'] ?? 0,
  }
}

/** Which parts failed and which runner broke down, then the sum as the last line. */
export function summary(outcomes: readonly (readonly [part: string, outcome: Outcome])[]): string {
  const sum = (key: keyof Count) => outcomes.reduce((total, [, outcome]) => total + outcome[key], 0)
  const skipped = sum('skipped')
  return [
    ...outcomes
      .filter(([, { failed }]) => failed > 0)
      .map(
        ([part, { failed, crash }]) =>
          `${part}: ${crash === undefined ? `${failed} failed` : `broke down, ${crash}`}`,
      ),
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ].join('\n')
}
