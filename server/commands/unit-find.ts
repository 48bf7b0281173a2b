import { markedName } from '../../domain/places/illustration.ts'
import { searchPlaces } from '../../domain/places/search.ts'
import { placeSentence } from '../../domain/text/vi.ts'
import { placeIndex } from '../places.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { withDatabase } from './with-database.ts'

/** Prints code and name of what the words may mean. @throws Refusal where there is nothing */
export async function findUnit(context: CommandContext, name: string): Promise<void> {
  await withDatabase(context, async (db, { provinces }) => {
    const hits = searchPlaces(await placeIndex(db, provinces)(), name, 20)
    if (hits.length === 0) {
      throw new Refusal(`Không tìm thấy xã, phường nào có tên như «${name}» ở các tỉnh của cổng này.`)
    }
    for (const { code, kind, name, province, why } of hits) {
      context.out.write(
        `${code}  ${kind} ${name}, ${markedName(code, province)}${why === null ? '' : `  (${placeSentence(why)})`}\n`,
      )
    }
  })
}
