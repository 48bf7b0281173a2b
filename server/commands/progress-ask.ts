import { askForReports } from '../../db/progress/ask.ts'
import { indicator } from '../../surveys/indicators/index.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { givenDay } from './given-day.ts'
import { withDatabase } from './with-database.ts'

export interface AskOptions {
  readonly province: string
  readonly indicator: string
  readonly asker: string
  readonly due: string
}

/** Asks all that are late about an indicator. @throws Refusal */
export async function askLate(context: CommandContext, options: AskOptions): Promise<void> {
  const { province, asker } = options
  const asked = indicator(options.indicator)
  if (!asked) throw new Refusal(`Không có chỉ số «${options.indicator}». Ví dụ: papi/2.3, sipas/22.`)
  const dueOn = givenDay(options.due)
  const asking = { provinceCode: province, indicator: asked.id, asker, dueOn, actor: 'command-line' }
  await withDatabase(context, async (db) => {
    const made = await db.write((tx) => askForReports(tx, asking, context.now()))
    const units = new Set(made.map(({ unitCode }) => unitCode)).size
    context.out.write(
      made.length === 0
        ? 'Không có nơi nào trễ báo cáo mà chưa được đôn đốc.\n'
        : `Đã đôn đốc ${units} nơi, ${made.length} báo cáo, hạn ${options.due}.\n`,
    )
  })
}
