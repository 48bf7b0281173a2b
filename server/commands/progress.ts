import { Command } from 'commander'
import { progressStates, reportableStates } from '../../domain/progress/states.ts'
import type { CommandContext } from './context.ts'
import type { AddOptions } from './progress-add.ts'
import type { AskOptions } from './progress-ask.ts'
import type { DocumentOptions } from './progress-document.ts'

const states = progressStates
  .filter(({ id }) => (reportableStates as readonly string[]).includes(id))
  .map(({ id, name }) => `${id} (${name})`)
  .join(', ')

export function progressCommand(context: CommandContext): Command {
  return new Command('progress')
    .description('tiến độ cam kết: xem việc đến hạn, báo cáo, đôn đốc')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- progress add --help')
    .addCommand(listCommand(context))
    .addCommand(addCommand(context))
    .addCommand(askCommand(context))
    .addCommand(reportCommand(context))
}

function listCommand(context: CommandContext): Command {
  return new Command('list')
    .description('in các cam kết mà một xã, phường (hoặc cơ quan của tỉnh) phải báo cáo, trễ nhất đứng trước')
    .requiredOption('--unit <mã>', 'mã xã, phường; mã tỉnh thì là việc của các cơ quan tỉnh')
    .option('--indicator <chỉ-số>', 'chỉ các cam kết góp vào chỉ số này, ví dụ papi/2.3')
    .addHelpText('after', '\nVí dụ:\n  npm run portal -- progress list --unit 19366')
    .action(async (options: { unit: string; indicator?: string }) => {
      const { listAnswers } = await import('./progress-list.ts')
      await listAnswers(context, options)
    })
}

function addCommand(context: CommandContext): Command {
  return new Command('add')
    .description('lưu một báo cáo thành phiên bản mới và đưa lên các trang')
    .argument('<cam-kết>', 'như lệnh list in ra, ví dụ ca-mau-117-2024/12')
    .requiredOption('--unit <mã>', 'mã xã, phường; mã tỉnh khi cơ quan của tỉnh báo cáo')
    .requiredOption('--state <trạng-thái>', states)
    .requiredOption('--text <lời>', 'đã làm được gì')
    .option('--done-on <ngày>', 'ngày làm xong, ví dụ 31/12/2026')
    .option('--target <số>', 'mục tiêu, khi cam kết có con số')
    .option('--reached <số>', 'số đạt được')
    .option('--measure <đơn-vị>', 'đơn vị của hai số đó, ví dụ hộ')
    .option('--reason <lời>', 'lý do trễ, bắt buộc khi trễ')
    .option('--link <địa-chỉ>', 'trang mạng làm bằng chứng')
    .option('--notice <bảng>', 'bảng công khai của chính xã làm bằng chứng, ví dụ ngan-sach-2026')
    .option('--closing', 'đây là báo cáo kết thúc, không còn kỳ nào nữa')
    .option('--based-on <số>', 'phiên bản đã đọc trước khi viết; có phiên bản mới hơn thì không lưu')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run portal -- progress add vinh-linh-2024/12 --unit 19366 --state done \\\n' +
        '    --done-on 20/11/2026 --text "Đã niêm yết ở cả 7 thôn." --notice ngan-sach-2026',
    )
    .action(async (commitment: string, options: AddOptions) => {
      const { addReport } = await import('./progress-add.ts')
      await addReport(context, commitment, options)
    })
}

function askCommand(context: CommandContext): Command {
  return new Command('ask')
    .description('đôn đốc mọi nơi trễ báo cáo về một chỉ số')
    .requiredOption('--province <mã>', 'mã hai chữ số của tỉnh')
    .requiredOption('--indicator <chỉ-số>', 'ví dụ papi/2.3')
    .requiredOption('--asker <cơ-quan>', 'cơ quan đôn đốc, ví dụ "Sở Tài chính"')
    .requiredOption('--due <ngày>', 'hạn trả lời, ví dụ 31/12/2026')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run portal -- progress ask --province 44 --indicator papi/2.3 --asker "Sở Tài chính" --due 15/12/2026\n' +
        'Nơi đã được đôn đốc và còn hạn trả lời thì không đôn đốc lại.',
    )
    .action(async (options: AskOptions) => {
      const { askLate } = await import('./progress-ask.ts')
      await askLate(context, options)
    })
}

function reportCommand(context: CommandContext): Command {
  return new Command('report')
    .description('ghi báo cáo kết quả của một kỳ thành văn bản .docx hoặc bảng tính .xlsx')
    .argument('<tệp>', 'tên tệp kết thúc bằng .docx hoặc .xlsx')
    .requiredOption('--unit <mã>', 'mã xã, phường; mã tỉnh thì gồm cả bảng các xã')
    .requiredOption('--from <ngày>', 'ngày đầu kỳ, ví dụ 01/07/2026')
    .requiredOption('--to <ngày>', 'ngày cuối kỳ, ví dụ 30/09/2026')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run portal -- progress report bao-cao.docx --unit 19366 --from 01/07/2026 --to 30/09/2026\n' +
        'Số, ngày ký và chữ ký để trống cho cơ quan điền.',
    )
    .action(async (path: string, options: DocumentOptions) => {
      const { writePeriodReport } = await import('./progress-document.ts')
      await writePeriodReport(context, path, options)
    })
}
