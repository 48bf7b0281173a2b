import { Command } from 'commander'
import { readPapiScores } from '../../db/scores/import.ts'
import { importScores } from '../../db/scores/published-values.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { decodeText } from '../../domain/csv/decode.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { about, givenFile } from './given-file.ts'
import { withDatabase } from './with-database.ts'

export function scoresCommand(context: CommandContext): Command {
  return new Command('scores')
    .description('điểm PAPI đã công bố: nạp thêm một năm')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- scores import --help')
    .addCommand(
      new Command('import')
        .description('nạp điểm nội dung thành phần của một năm; số của năm ấy đang có được thay')
        .argument('<tệp>', 'tệp CSV: cột Province (P01 đến P63) và SC11 đến SC83')
        .requiredOption('--year <năm>', 'năm khảo sát')
        .requiredOption('--source <nguồn>', 'nơi công bố, được in cạnh mọi con số')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- scores import --year 2025 --source "papi.org.vn, công bố 4/2026" papi-2025.csv\n' +
            'Ô để trống hoặc số 0 là «không công bố», không phải điểm 0.',
        )
        .action((path: string, options: ScoresOptions) => importFile(context, path, options)),
    )
}

interface ScoresOptions {
  readonly year: string
  readonly source: string
}

async function importFile(context: CommandContext, path: string, options: ScoresOptions): Promise<void> {
  const { year, source } = yearAndSource(options, context.now())
  const bytes = await givenFile(path)
  const values = await about(path, () => readPapiScores(decodeText(bytes), year, source))
  await withDatabase(context, (db) =>
    importScores(db, { values, year, source, actor: 'command-line' }, context.now()),
  )
  const published = values.filter(({ state }) => state === 'published').length
  const withheld = values.filter(({ state }) => state === 'withheld').length
  context.out.write(
    `Đã nạp PAPI ${year}: ${published} điểm, ${withheld} mục không công bố, ` +
      `${values.length - published - withheld} mục không có số liệu.\n`,
  )
}

function yearAndSource({ year, source }: ScoresOptions, now: Date): { year: number; source: string } {
  const thisYear = Number(vietnamDay(now).slice(0, 4))
  if (!/^\d{4}$/.test(year) || Number(year) > thisYear) {
    throw new Refusal(`--year ${year}: cần một năm bốn chữ số, không sau năm ${thisYear}.`)
  }
  if (source.trim() === '') throw new Refusal('--source: để trống. Ghi nơi đã công bố các điểm này.')
  return { year: Number(year), source: source.trim() }
}
