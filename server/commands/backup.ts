import { Command } from 'commander'
import { backUp, restore } from '../../db/backup/index.ts'
import { Refusal } from '../../domain/refusal.ts'
import { formatNumber } from '../../domain/vietnamese.ts'
import { configFrom, readEnv } from '../config.ts'
import { holdDataFolder, makeDataFolder } from '../data-folder.ts'
import type { CommandContext } from './context.ts'

export function backupCommand(context: CommandContext): Command {
  return new Command('backup')
    .description('sao lưu dữ liệu, cả khi cổng đang chạy; bản sao được mở ra đối chiếu rồi mới tính là xong')
    .argument('<thư mục>', 'nơi chứa các bản sao, nên ở một ổ đĩa khác')
    .option('--keep <số>', 'chỉ giữ chừng ấy bản mới nhất')
    .addHelpText(
      'after',
      '\nVí dụ, mỗi đêm một bản, giữ 14 bản:\n  npm run portal -- backup /mnt/sao-luu --keep 14\n' +
        'Bản sao có mọi lượt trả lời: giữ kín như chính cơ sở dữ liệu.',
    )
    .action((target: string, options: { keep?: string }) => makeBackup(context, target, options.keep))
}

export function restoreCommand(context: CommandContext): Command {
  return new Command('restore')
    .description('phục hồi dữ liệu từ một bản sao; dừng cổng trước')
    .argument('<thư mục>', 'một bản sao, như lệnh backup đã in ra')
    .option('--replace', 'cất cơ sở dữ liệu đang có sang bên, rồi phục hồi')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run portal -- restore /mnt/sao-luu/lang-nghe-2026-11-27T18-00-00Z --replace',
    )
    .action((folder: string, options: { replace?: true }) =>
      restoreBackup(context, folder, options.replace ?? false),
    )
}

async function makeBackup(context: CommandContext, target: string, keep: string | undefined): Promise<void> {
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep)) {
    throw new Refusal(`--keep ${keep}: cần một số từ 1 đến 9999.`)
  }
  const { databaseUrl } = configFrom(readEnv(context.env))
  const options = { now: context.now(), ...(keep && { keep: Number(keep) }) }
  const { folder, responses, bytes } = await backUp(databaseUrl, target, options)
  const size = `${formatNumber(Math.ceil(bytes / 1024))} KB`
  const checked =
    responses === null
      ? 'đã đọc lại được'
      : `${formatNumber(responses)} lượt trả lời, số đếm khớp với từng lượt`
  context.out.write(`Đã sao lưu vào ${folder} (${size}; ${checked}).\n`)
}

async function restoreBackup(context: CommandContext, folder: string, replace: boolean): Promise<void> {
  const { databaseUrl, dataFolder } = configFrom(readEnv(context.env))
  await makeDataFolder(dataFolder)
  const letGo = await holdDataFolder(dataFolder, 0)
  try {
    const { before, responses, madeAt } = await restore(databaseUrl, folder, { replace, now: context.now() })
    const count = responses === null ? '' : ` (${formatNumber(responses)} lượt trả lời)`
    context.out.write(`Đã phục hồi bản sao lúc ${madeAt}${count}.\n`)
    if (before !== null) context.out.write(`Cơ sở dữ liệu trước đó được cất ở ${before}.\n`)
  } finally {
    letGo()
  }
}
