import { Command } from 'commander'
import type { CommandContext } from './context.ts'

export function unitCommand(context: CommandContext): Command {
  return new Command('unit')
    .description('tìm xã, phường và mã của nó')
    .addHelpText('after', '\nVí dụ: npm run portal -- unit find "Vĩnh Ô"')
    .addCommand(
      new Command('find')
        .description('tìm xã, phường theo tên cũ hay mới, có dấu hay không dấu')
        .argument('<tên...>', 'một phần của tên, ví dụ "vinh o"')
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- unit find "Vĩnh Ô"')
        .action(async (words: string[]) =>
          (await import('./unit-find.ts')).findUnit(context, words.join(' ')),
        ),
    )
}
