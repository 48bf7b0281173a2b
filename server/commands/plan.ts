import { Command } from 'commander'
import { NotAPlanError, readPlan, textOf, UnreadableFileError } from '../../db/import/plan-document/index.ts'
import type { PlanDocument } from '../../db/import/plan-document/types.ts'
import { UnknownPlaceError } from '../../db/import/plan-place.ts'
import { importPlan, type ImportedPlan } from '../../db/import/plans.ts'
import { planPath } from '../../db/plans.ts'
import { CommandError } from './command-error.ts'
import { givenFile } from './given-file.ts'
import { withPortal } from './open-portal.ts'

const file = ['<tệp>', 'văn bản .txt, .md, .docx hoặc .pdf có lớp chữ'] as const

export function planCommand(): Command {
  return new Command('plan')
    .description('văn bản kế hoạch: đọc thử, nạp vào cổng')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- plan import --help')
    .addCommand(
      new Command('read')
        .description('đọc văn bản và in kết quả thành một đối tượng JSON; không lưu gì')
        .argument(...file)
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run --silent portal -- plan read ke-hoach.docx > ke-hoach.json\n' +
            'Mã thoát: 0 đọc được; 2 văn bản không phải kế hoạch; 1 lỗi khác.',
        )
        .action(async (path: string) => {
          process.stdout.write(`${JSON.stringify(await documentIn(path), null, 2)}\n`)
        }),
    )
    .addCommand(
      new Command('import')
        .description('đọc văn bản và lưu vào cổng; nạp lại cùng văn bản thì ghi đè chính nó')
        .argument(...file)
        .option('--province <mã>', 'mã hai chữ số của tỉnh, thành phố, khi văn bản không nói rõ')
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- plan import ke-hoach.docx --province 96')
        .action(importFile),
    )
}

async function importFile(path: string, { province }: { province?: string }): Promise<void> {
  const document = await documentIn(path)
  await withPortal(async (db) => {
    try {
      const options = { actor: 'command-line', ...(province !== undefined && { province }) }
      process.stdout.write(report(await importPlan(db, document, options), document))
    } catch (error) {
      if (error instanceof UnknownPlaceError) throw new CommandError(`${path}: ${error.message}`)
      throw error
    }
  })
}

async function documentIn(path: string): Promise<PlanDocument> {
  const bytes = await givenFile(path)
  try {
    return readPlan(await textOf(bytes, path))
  } catch (error) {
    if (error instanceof NotAPlanError) throw new CommandError(`${path}: ${error.message}`, 2)
    if (error instanceof UnreadableFileError) throw new CommandError(`${path}: ${error.message}`)
    throw error
  }
}

function report({ planId, kind, commitments, unmatched }: ImportedPlan, { warnings }: PlanDocument): string {
  const done = {
    own: 'Đã thêm nguyên văn bên cạnh bản tóm tắt có sẵn',
    again: 'Đã nạp lại kế hoạch',
    new: 'Đã thêm kế hoạch mới',
  }[kind]
  return [
    `${done}: ${commitments} cam kết. Trang: ${planPath({ id: planId })}`,
    ...(unmatched > 0
      ? [`Có ${unmatched} cam kết của văn bản chưa có trong bản tóm tắt; đã giữ nguyên văn.`]
      : []),
    ...warnings.slice(0, 20).map(({ line, message }) => `  Dòng ${line}: ${message}`),
    ...(warnings.length > 20 ? [`  … và ${warnings.length - 20} lưu ý nữa.`] : []),
    '',
  ].join('\n')
}
