import type { PlanDocument } from '../../db/plans/document/types.ts'
import { importPlan, type ImportedPlan } from '../../db/plans/import.ts'
import { planPath } from '../../db/plans/plans.ts'
import type { CommandContext } from './context.ts'
import { about } from './given-file.ts'
import { documentIn } from './plan-file.ts'
import { withDatabase } from './with-database.ts'

/** Reads a plan document, stores it and prints what became of it. @throws Refusal */
export async function importPlanFile(
  context: CommandContext,
  path: string,
  province: string | undefined,
): Promise<void> {
  const document = await documentIn(path)
  await withDatabase(context, async (db) => {
    const options = { actor: 'command-line', ...(province !== undefined && { province }) }
    const imported = await about(path, () => importPlan(db, document, options))
    context.out.write(report(imported, document))
  })
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
