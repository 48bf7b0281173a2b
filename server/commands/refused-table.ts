import { problemText, type Problem } from '../../domain/tables/table.ts'
import { CommandError } from './command-error.ts'

const mostShown = 20

/** A table that is not taken in: every fault with its place, the first twenty of them. */
export function refusedTable(path: string, problems: readonly Problem[]): CommandError {
  const more = problems.length - mostShown
  const lines = [
    `${path}: chưa lưu gì, vì có ${problems.length} chỗ cần sửa.`,
    ...problems.slice(0, mostShown).map((problem) => `  ${problemText(problem)}`),
    ...(more > 0 ? [`  … và ${more} chỗ nữa.`] : []),
  ]
  return new CommandError(lines.join('\n'))
}
