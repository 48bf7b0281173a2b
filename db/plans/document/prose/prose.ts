/** What stands in running text beside the tasks: results of an index, who reports to whom, deadlines. */
import { everyNode, partRank, type Node } from '../outline/node.ts'
import { readDeadlines } from '../schedule/deadlines.ts'
import type { Deadline, IndexResult, Reporting, Scheme } from '../types.ts'
import { readReporting } from './reporting.ts'
import { readResults } from './results.ts'

export interface ProseReading {
  readonly results: IndexResult[]
  readonly reporting: Reporting[]
  readonly deadlines: Deadline[]
}

/** @param root the outline of one part, its nodes' kinds settled */
export function readProse(root: Node, scheme: Scheme): ProseReading {
  const reading: ProseReading = { results: [], reporting: [], deadlines: [] }
  let year: number | null = null
  const nodes = everyNode(root)
  // A directive has no part on how it is carried out: its tasks say who reports.
  const tasksReport = nodes.every((node) => node.kind !== 'organisation')
  for (const node of nodes) {
    if (node.rank <= partRank) year = Number(/năm\s+(\d{4})/iu.exec(node.text)?.[1]) || null
    if (node.kind !== 'tasks') reading.results.push(...readResults(node.text, { scheme, year }))
    const organises = node.kind === 'organisation' || node.kind === 'assignment'
    if (organises || (tasksReport && node.kind === 'tasks'))
      reading.reporting.push(...readReporting(node.text))
    if (!node.look.assigns) reading.deadlines.push(...readDeadlines(node.text))
  }
  return reading
}
