import { Command } from 'commander'
import { searchPlaces } from '../../surveys/place-search.ts'
import { placeIndex } from '../places.ts'
import { CommandError } from './command-error.ts'
import { withPortal } from './open-portal.ts'

export function unitCommand(): Command {
  return new Command('unit')
    .description('tìm xã, phường và mã của nó')
    .addCommand(
      new Command('find')
        .description('tìm xã, phường theo tên cũ hay mới, có dấu hay không dấu')
        .argument('<tên...>', 'một phần của tên, ví dụ "vinh o"')
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- unit find "Vĩnh Ô"')
        .action(findUnit),
    )
}

async function findUnit(words: string[]): Promise<void> {
  const name = words.join(' ')
  await withPortal(async (db, { provinces }) => {
    const hits = searchPlaces(await placeIndex(db, provinces)(), name, 20)
    if (hits.length === 0) {
      throw new CommandError(`Không tìm thấy xã, phường nào có tên như «${name}» ở các tỉnh của cổng này.`)
    }
    for (const { code, kind, name, province, why } of hits) {
      process.stdout.write(`${code}  ${kind} ${name}, ${province}${why === null ? '' : `  (${why})`}\n`)
    }
  })
}
