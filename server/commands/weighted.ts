import { Command } from 'commander'
import { decodeText } from '../../domain/csv/decode.ts'
import { frozenInstruments } from '../../db/instruments/frozen.ts'
import { readPopulation } from '../../db/responses/population.ts'
import { weightedResults } from '../../db/responses/weighting.ts'
import { itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import type { Unweighted } from '../../surveys/results/raking.ts'
import { formatNumber, formatPercent } from '../../domain/vietnamese.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { about, givenFile } from './given-file.ts'
import { withDatabase } from './with-database.ts'

export function weightedCommand(context: CommandContext): Command {
  return new Command('weighted')
    .description('tính lại tỷ lệ hài lòng có trọng số theo dân số; chỉ để tham khảo trong cơ quan')
    .argument('<tệp>', 'tệp CSV dân số: cột variable, category, people (và communes cho dòng size)')
    .requiredOption('--instrument <phiếu>', 'mã của phiếu')
    .option('--unit <mã>', 'mã của xã, phường; để trống là tất cả')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run portal -- responses weighted --instrument health dan-so.csv\n' +
        'Tệp dan-so.csv:\n  variable,category,people,communes\n  sex,female,5100,\n  sex,male,4900,\n' +
        '  size,nhỏ,3000,19366 19405\n  size,lớn,7000,19363\n' +
        'Trọng số chỉ sửa việc ai trả lời nhiều hay ít, không làm kết quả thành đại diện.',
    )
    .action((path: string, options: WeightedOptions) => print(context, path, options))
}

interface WeightedOptions {
  readonly instrument: string
  readonly unit?: string
}

async function print(context: CommandContext, path: string, options: WeightedOptions): Promise<void> {
  const bytes = await givenFile(path)
  const population = await about(path, () => readPopulation(decodeText(bytes)))
  await withDatabase(context, async (db) => {
    const versions = (await frozenInstruments(db.read)).filter(({ id }) => id === options.instrument)
    const instrument = versions.at(-1)
    if (!instrument) throw new Refusal(`Phiếu «${options.instrument}» chưa có lượt trả lời nào.`)
    const results = await weightedResults(db.read, instrument, population, options.unit)
    if ('refused' in results) throw new Refusal(refusalOf(results))
    context.out.write(
      `${results.people} lượt tính được, tương đương ${formatNumber(results.effective, 1)} lượt sau khi cân.\n`,
    )
    for (const { id, figure } of results.items) {
      const words = 'refused' in figure ? figure.message : sharesOf(figure)
      context.out.write(`${wordingOf(instrument, id)}: ${words}\n`)
    }
  })
}

/** An official may know which group is too small; the sentence for everybody does not say. */
function refusalOf({ message, where }: Unweighted): string {
  return where ? `${message} Nhóm còn thiếu: ${where.variable} ${where.category}.` : message
}

function sharesOf({ share, interval }: { share: number; interval: readonly [number, number] }): string {
  const [low, high] = interval.map((end) => formatPercent(end))
  return `${formatPercent(share)} mức 4 và 5 (khoảng do số lượt ít: ${low} đến ${high})`
}

function wordingOf(instrument: Instrument, id: string): string {
  return itemsOf(instrument).find((item) => item.id === id)?.wording.vi ?? id
}
