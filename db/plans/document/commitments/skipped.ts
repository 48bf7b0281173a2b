/** Warns of a section that was not read as tasks and looks like a list of them: several agencies are told what to do. */
import { everyNode, type Node } from '../outline/node.ts'
import type { Warning } from '../types.ts'

const fewest = 3
const longestTitle = 60

/** @param root the outline of one part, its nodes' kinds settled */
export function skippedTasks(root: Node): Warning[] {
  const skipped = root.children.filter((node) => node.kind === 'organisation' || node.kind === 'assignment')
  return skipped.flatMap((node) => {
    const told = everyNode(node).filter(tells).length
    const title = node.text.length > longestTitle ? `${node.text.slice(0, longestTitle).trim()}…` : node.text
    return told < fewest
      ? []
      : [
          {
            line: node.lines[0] ?? 0,
            message: `Phần “${title}” có ${told} chỗ giao việc cho cơ quan, đơn vị nhưng không được đọc là nhiệm vụ; hãy xem lại.`,
          },
        ]
  })
}

/** "Sở Y tế chỉ đạo …", or a heading that is an agency with items under it. */
function tells({ look: { assigns, subject }, children }: Node): boolean {
  if (assigns) return false
  return subject !== null && subject.lead.length > 0 && (!subject.whole || children.length > 0)
}
