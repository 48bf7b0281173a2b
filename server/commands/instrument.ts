import { basename } from 'node:path'
import { Command } from 'commander'
import { readXlsform, xlsformFile } from '../../db/instruments/xlsform.ts'
import { keepInstrument, removeInstrument, servedInstruments } from '../../db/instruments/imported.ts'
import { itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import { instrument as builtIn } from '../../surveys/instruments/index.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { about, givenFile } from './given-file.ts'
import { writeText } from './output.ts'
import { withDatabase } from './with-database.ts'

const file = ['<tệp>', 'tệp XLSForm .xlsx, như Kobo hoặc ODK ghi ra'] as const

export function instrumentCommand(context: CommandContext): Command {
  return new Command('instrument')
    .description('phiếu hỏi: liệt kê, xuất và nhập dạng XLSForm (.xlsx) của Kobo, ODK, bỏ phiếu đã nhập')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- instrument import --help')
    .addCommand(
      new Command('list')
        .description('liệt kê các phiếu của cổng')
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- instrument list')
        .action(() => list(context)),
    )
    .addCommand(
      new Command('export')
        .description('ghi một phiếu thành tệp XLSForm')
        .argument('<phiếu>', 'mã của phiếu, như lệnh list in ra')
        .argument('<tệp>', 'tên tệp .xlsx; dấu - để in ra màn hình')
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- instrument export sipas-2017 sipas-2017.xlsx')
        .action((id: string, path: string) => exportFile(context, id, path)),
    )
    .addCommand(
      new Command('check')
        .description('đọc thử một tệp XLSForm và nói chỗ cần sửa; không lưu gì')
        .argument(...file)
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- instrument check phieu.xlsx')
        .action((path: string) => check(context, path)),
    )
    .addCommand(
      new Command('import')
        .description('đọc một tệp XLSForm và thêm vào các phiếu của cổng')
        .argument(...file)
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- instrument import phieu.xlsx\n' +
            'Cột «informs» của trang tính survey ghi mã chỉ số mà câu hỏi cho biết, ví dụ papi/5.3.\n' +
            'Phiếu đã có người trả lời thì phải tăng «version» mới sửa được.',
        )
        .action((path: string) => importFile(context, path)),
    )
    .addCommand(
      new Command('remove')
        .description('thôi hỏi một phiếu đã nhập; các lượt trả lời đã có vẫn còn')
        .argument('<phiếu>', 'mã của phiếu, như lệnh list in ra')
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- instrument remove phieu-cho')
        .action((id: string) => remove(context, id)),
    )
}

async function list(context: CommandContext): Promise<void> {
  for (const instrument of await served(context)) {
    const { id, version, title } = instrument
    const origin = builtIn(id) ? '' : ' (nhập vào)'
    const count = `${itemsOf(instrument).length} câu`
    context.out.write(`${id}  phiên bản ${version}  ${count}  ${title.vi}${origin}\n`)
  }
}

async function exportFile(context: CommandContext, id: string, path: string): Promise<void> {
  const all = await served(context)
  const instrument = all.find((one) => one.id === id)
  if (!instrument) {
    throw new Refusal(`Không có phiếu «${id}». Các phiếu: ${all.map((one) => one.id).join(', ')}.`)
  }
  await writeText(context, path, [await xlsformFile(instrument)])
  if (path !== '-') context.out.write(`Đã ghi phiếu «${instrument.title.vi}» vào ${path}\n`)
}

async function check(context: CommandContext, path: string): Promise<void> {
  const { instrument, warnings } = await readFile(path)
  if (builtIn(instrument.id)) {
    throw new Refusal(`mã «${instrument.id}» là của một phiếu có sẵn; đặt «form_id» khác.`, { file: path })
  }
  context.out.write(`${path}: không có chỗ nào phải sửa. ${summary(instrument)}\n${notes(warnings)}`)
}

async function importFile(context: CommandContext, path: string): Promise<void> {
  const { instrument, warnings } = await readFile(path)
  await withDatabase(context, async (db) => {
    const now = context.now()
    const source = { fileName: basename(path) }
    await about(path, () =>
      db.write((tx) => keepInstrument(tx, instrument, { actor: 'command-line', now, source })),
    )
    context.out.write(`Đã nhập. ${summary(instrument)}\n${notes(warnings)}`)
  })
  context.out.write('Cổng đang chạy nhận trả lời phiếu này ngay; các trang của phiếu lên sau chốc lát.\n')
}

async function remove(context: CommandContext, id: string): Promise<void> {
  await withDatabase(context, (db) =>
    db.write((tx) => removeInstrument(tx, id, { actor: 'command-line', now: context.now() })),
  )
  context.out.write(`Cổng thôi hỏi phiếu «${id}»; các lượt trả lời đã có vẫn còn.\n`)
}

async function served(context: CommandContext): Promise<readonly Instrument[]> {
  return withDatabase(context, (db) => servedInstruments(db.read))
}

async function readFile(path: string): Promise<{ instrument: Instrument; warnings: readonly string[] }> {
  const bytes = await givenFile(path)
  const { instrument, problems, warnings } = await about(path, () => readXlsform(bytes))
  if (instrument) return { instrument, warnings }
  const faults = [...problems, ...warnings].map((message) => ({ message }))
  throw new Refusal(`chưa dùng được, vì có ${problems.length} chỗ cần sửa.`, { file: path, faults })
}

function summary(instrument: Instrument): string {
  const { id, version, title } = instrument
  return `Phiếu «${title.vi}», mã ${id}, phiên bản ${version}, ${itemsOf(instrument).length} câu.`
}

function notes(warnings: readonly string[]): string {
  return warnings.map((warning) => `  Lưu ý: ${warning}\n`).join('')
}
