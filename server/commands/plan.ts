import { Command } from 'commander'
import type { CommandContext } from './context.ts'

const file = [
  '<tệp>',
  'văn bản .txt, .md, .docx, .pdf có lớp chữ; .doc, .odt khi máy có LibreOffice',
] as const

export function planCommand(context: CommandContext): Command {
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
          const { documentIn } = await import('./plan-file.ts')
          context.out.write(`${JSON.stringify(await documentIn(path), null, 2)}\n`)
        }),
    )
    .addCommand(
      new Command('import')
        .description('đọc văn bản và lưu vào cổng; nạp lại cùng văn bản thì ghi đè chính nó')
        .argument(...file)
        .option('--province <mã>', 'mã hai chữ số của tỉnh, thành phố, khi văn bản không nói rõ')
        .addHelpText('after', '\nVí dụ:\n  npm run portal -- plan import ke-hoach.docx --province 96')
        .action(async (path: string, { province }: { province?: string }) => {
          const { importPlanFile } = await import('./plan-import.ts')
          await importPlanFile(context, path, province)
        }),
    )
}
