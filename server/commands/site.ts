import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { Refusal } from '../../domain/refusal.ts'
import { formatNumber } from '../../domain/vietnamese.ts'
import { configFrom, readEnv } from '../config.ts'
import { exportSite } from '../publishing/export.ts'
import { siteOfAnother } from '../publishing/site-list.ts'
import type { CommandContext } from './context.ts'

export function siteCommand(context: CommandContext): Command {
  return new Command('site')
    .description('các trang đã dựng: chép ra để đặt ở máy chủ khác, hoặc để lưu')
    .addHelpText('after', '\nVí dụ: npm run portal -- site export /srv/www/langnghe')
    .addCommand(
      new Command('export')
        .description('chép trang đang công bố ra một thư mục trống; cổng vẫn chạy được')
        .argument('<thư mục>', 'nơi chép tới')
        .action((folder: string) => exportTo(context, folder)),
    )
}

async function exportTo(context: CommandContext, folder: string): Promise<void> {
  const { dataFolder, siteUrl } = configFrom(readEnv(context.env))
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new Refusal(`${folder} không trống. Chọn một thư mục trống.`)
  const site = await siteOfAnother(join(dataFolder, 'site'))
  if (!site) throw new Refusal('Chưa có trang nào được dựng. Chạy cổng một lần (npm start) rồi chép lại.')
  const files = await exportSite(site, folder, siteUrl)
  context.out.write(`Đã chép ${formatNumber(files)} tệp vào ${folder}.\n`)
}
