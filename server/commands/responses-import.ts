import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Command } from 'commander'
import { recordEntered } from '../../db/responses/entered.ts'
import { enteredTemplate } from '../../db/responses/entered-columns.ts'
import { readEntered, type EnteredMode } from '../../db/responses/import.ts'
import type { Queries } from '../../db/engine/database.ts'
import { servedInstruments } from '../../db/instruments/imported.ts'
import { assertFrozen } from '../../db/instruments/frozen.ts'
import { fullName } from '../../db/units/units.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { formatNumber } from '../../domain/vietnamese.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { about, givenFile } from './given-file.ts'
import { knownCommune } from './known-commune.ts'
import { withDatabase } from './with-database.ts'

const modes: Record<EnteredMode, string> = { paper: 'phiếu giấy', phone: 'qua điện thoại' }
const instrumentOption = ['--instrument <phiếu>', 'mã của phiếu, ví dụ sipas-2017'] as const

export function templateCommand(context: CommandContext): Command {
  return new Command('template')
    .description('in dòng tiêu đề của tệp để nhập phiếu giấy, điện thoại; ghi vào tệp bằng dấu >')
    .requiredOption(...instrumentOption)
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run --silent portal -- responses template --instrument sipas-2017 > phieu-giay.csv',
    )
    .action(({ instrument }: { instrument: string }) =>
      withDatabase(context, async (db) => {
        context.out.write(enteredTemplate(await knownInstrument(db.read, instrument)))
      }),
    )
}

export function importCommand(context: CommandContext): Command {
  return new Command('import')
    .description('nhập các phiếu giấy hoặc cuộc gọi điện thoại từ một tệp CSV; ghi vào nhật ký')
    .argument('<tệp>', 'tệp CSV (UTF-8), mỗi dòng một phiếu')
    .requiredOption('--mode <cách>', 'paper (phiếu giấy) hoặc phone (điện thoại)')
    .requiredOption('--unit <mã>', 'mã năm chữ số của xã, phường được chấm')
    .requiredOption(...instrumentOption)
    .option('--by <tên>', 'ai nhập; được ghi vào nhật ký', 'command-line')
    .addHelpText(
      'after',
      '\nLàm lần lượt:\n' +
        '  1. Lấy tệp mẫu: npm run --silent portal -- responses template --instrument sipas-2017 > phieu-giay.csv\n' +
        '  2. Mở bằng Excel hoặc LibreOffice, mỗi phiếu một dòng, rồi lưu theo kiểu «CSV UTF-8»:\n' +
        '     key       số ghi trên phiếu, mỗi phiếu một số, không bao giờ dùng lại, ví dụ 2026-11-001;\n' +
        '               đừng dùng số giấy tờ hay số điện thoại của ai\n' +
        '     received  ngày nhận, ví dụ 31/12/2026; để trống là hôm nay\n' +
        '     câu chấm  1 (thấp nhất) đến 5 (cao nhất), na là không áp dụng, để trống là không trả lời\n' +
        '     câu chọn  mã của mục; ghi sai thì lệnh in ra các mã được nhận\n' +
        '  3. npm run portal -- responses import phieu-giay.csv --mode paper --unit 19366 --instrument sipas-2017\n' +
        'Có một chỗ sai thì cả tệp không được lưu; lệnh in ra từng dòng, từng cột cần sửa. Nhập lại chính tệp đó\n' +
        'cũng không sinh thêm lượt nào: phiếu có số đã nhập được bỏ qua.',
    )
    .action((path: string, options: ImportOptions) => importFile(context, path, options))
}

interface ImportOptions {
  mode: string
  unit: string
  instrument: string
  by: string
}

async function importFile(context: CommandContext, path: string, options: ImportOptions): Promise<void> {
  const { mode } = options
  if (mode !== 'paper' && mode !== 'phone') {
    throw new Refusal('--mode chỉ nhận paper (phiếu giấy) hoặc phone (điện thoại).')
  }
  const bytes = await givenFile(path)
  await withDatabase(context, async (db) => {
    const unit = await knownCommune(db.read, options.unit)
    const instrument = await knownInstrument(db.read, options.instrument)
    await assertFrozen(db.read, [instrument])
    const now = context.now()
    const expected = { instrument, unitCode: unit.code, mode, now } as const
    const responses = await about(path, () => readEntered(bytes, expected))
    const fileDigest = createHash('sha256').update(bytes).digest('hex')
    const stored = await recordEntered(
      db,
      { unit, instrument, mode, responses, fileName: basename(path), fileDigest, actor: options.by },
      now,
    )
    const before = responses.length - stored
    context.out.write(
      `${fullName(unit)}: đã nhập ${formatNumber(stored)} lượt trả lời, ${modes[mode]}.\n` +
        (before > 0 ? `${formatNumber(before)} phiếu có số đã nhập từ trước, được bỏ qua.\n` : ''),
    )
  })
}

async function knownInstrument(db: Queries, id: string): Promise<Instrument> {
  const served = await servedInstruments(db)
  const found = served.find((instrument) => instrument.id === id)
  if (found) return found
  throw new Refusal(`Không có phiếu «${id}». Các phiếu: ${served.map((one) => one.id).join(', ')}.`)
}
