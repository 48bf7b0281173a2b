import { Command } from 'commander'
import { verifyAudit, type Head, type Verified } from '../../db/audit/verify.ts'
import { Refusal } from '../../domain/refusal.ts'
import { formatNumber } from '../../domain/vietnamese.ts'
import type { CommandContext } from './context.ts'
import { withDatabase } from './with-database.ts'

export function auditCommand(context: CommandContext): Command {
  return new Command('audit')
    .description('nhật ký: kiểm tra rằng không dòng nào bị sửa, bị xóa hay chèn thêm')
    .addHelpText('after', '\nVí dụ: npm run portal -- audit verify')
    .addCommand(
      new Command('verify')
        .description('kiểm tra cả chuỗi nhật ký; nói dòng đầu tiên bị sai')
        .option('--noted <mốc>', 'mốc đã ghi lại ở lần kiểm tra trước, dạng số:chuỗi, phải còn trong nhật ký')
        .addHelpText(
          'after',
          '\nIn ra mốc của dòng cuối. Hãy ghi mốc đó ở ngoài máy chủ: ai có toàn quyền trong cơ sở dữ liệu có thể\n' +
            'viết lại cả chuỗi, và chỉ mốc ghi ở ngoài mới cho thấy điều đó.',
        )
        .action((options: { readonly noted?: string }) => verify(context, options.noted)),
    )
}

async function verify(context: CommandContext, noted: string | undefined): Promise<void> {
  const head = noted === undefined ? undefined : headFrom(noted)
  await withDatabase(context, async (db) => {
    const { head: last, broken } = await db.snapshot((read) => verifyAudit(read, head))
    if (broken) throw new Refusal(sentences[broken.kind](broken as never))
    context.out.write(
      last.seq === 0
        ? 'Nhật ký chưa có dòng nào.\n'
        : `Nhật ký nguyên vẹn: ${formatNumber(last.seq)} dòng. Mốc: ${last.seq}:${last.hash}\n`,
    )
  })
}

/** @throws Refusal */
function headFrom(text: string): Head {
  const [, seq, hash] = /^(\d+):([\w-]{43})$/.exec(text) ?? []
  if (seq === undefined || hash === undefined)
    throw new Refusal('Mốc phải có dạng số:chuỗi, như lệnh này đã in ra.')
  return { seq: Number(seq), hash }
}

type Broken = NonNullable<Verified['broken']>
const sentences: { readonly [Kind in Broken['kind']]: (broken: Broken & { kind: Kind }) => string } = {
  changed: ({ seq, id }) => `Nhật ký bị sửa ở dòng ${seq}${id ? ` (mã ${id})` : ', là dòng cuối'}.`,
  missing: ({ seq }) => `Nhật ký thiếu dòng ${seq}.`,
  unchained: ({ id }) => `Có dòng nhật ký nằm ngoài chuỗi (mã ${id}).`,
  'other-chain': ({ seq }) => `Nhật ký đã bị viết lại: dòng ${seq} không còn như mốc đã ghi.`,
}
