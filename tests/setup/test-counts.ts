/** What the runners' reports say: how many tests passed, failed and were skipped, and which runner broke down. */
import { relative } from 'node:path'

export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The failed tests, each with its file and its title. */
  readonly failures: readonly string[]
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
    return { passed: 0, failed: 1, skipped: 0, failures: [], crash: 'it ended without a report' }
  }
}

interface VitestReport {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly numPendingTests?: number
  readonly numTodoTests?: number
  readonly testResults?: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** @param report Vitest's JSON */
export function vitestCount(report: string): Count {
  const found = JSON.parse(report) as VitestReport
  if (found.numPassedTests === undefined) throw new Error('not a report of Vitest')
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests ?? 0,
    skipped: (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0),
    failures: (found.testResults ?? []).flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `${relative('.', name)} › ${fullName}`),
    ),
  }
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly { readonly ok: boolean; readonly file: string; readonly title: string }[]
}

/** @param report Playwright's JSON */
export function playwrightCount(report: string): Count {
  const { stats, suites } = JSON.parse(report) as PlaywrightSuite & { stats: Record<string, number> }
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    failed: stats['unexpected'] ?? 0,
    skipped: stats['skipped'] ?? 0,
    failures: failedSpecs({ suites: suites ?? [] }),
  }
}

function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`)
  return [...own, ...suites.flatMap(failedSpecs)]
}

/** Which parts failed, with the names of their tests, and which runner broke down; the sum is the last line. */
export function summary(outcomes: readonly (readonly [part: string, outcome: Outcome])[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    outcomes.reduce((total, [, outcome]) => total + outcome[key], 0)
  const skipped = sum('skipped')
  return [
    ...outcomes
      .filter(([, { failed }]) => failed > 0)
      .flatMap(([part, { failed, failures, crash }]) => [
        `${part}: ${crash === undefined ? `${failed} failed` : `broke down, ${crash}`}`,
        ...failures.map((failure) => `  ${failure}`),
      ]),
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ].join('\n')
}
