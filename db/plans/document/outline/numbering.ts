/** Warns where the numbers of a document's sections skip one. */
import { everyNode, type Node } from './node.ts'
import type { Warning } from '../types.ts'

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** Sections whose numbers skip one ("II" then "IV"): a part may be missing, or the document counts so. Numbers stay as printed. */
export function numberingGaps(root: Node): Warning[] {
  const warnings: Warning[] = []
  let previous: string | null = null
  for (const node of everyNode(root)) {
    if (node.block.marker?.kind !== 'roman') continue
    const code = node.block.marker.code ?? ''
    if (previous !== null && romanValue(code) > romanValue(previous) + 1) {
      warnings.push({
        line: node.lines[0] ?? 0,
        message: `Số mục nhảy từ ${previous} sang ${code}; có thể thiếu một phần.`,
      })
    }
    previous = code
  }
  return warnings
}

function romanValue(roman: string): number {
  return [...roman].reduce((sum, letter, index, letters) => {
    const value = values[letter] ?? 0
    return sum + (value < (values[letters[index + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}
