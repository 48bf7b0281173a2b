import { commitmentPath } from '../../db/plans/commitments.ts'
import { progressVersions } from '../../db/progress/progress.ts'
import { ProgressConflict, reportProgress } from '../../db/progress/report.ts'
import { fullName } from '../../db/units/units.ts'
import { stateName } from '../../domain/progress/states.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { givenDay } from './given-day.ts'
import { knownUnit } from './progress-list.ts'
import { withDatabase } from './with-database.ts'

export interface AddOptions {
  readonly unit: string
  readonly state: string
  readonly text: string
  readonly doneOn?: string
  readonly target?: string
  readonly reached?: string
  readonly measure?: string
  readonly reason?: string
  readonly link?: string
  readonly notice?: string
  readonly closing?: boolean
  readonly basedOn?: string
}

/** Keeps a report. @throws Refusal saying what to mend; nothing is kept then */
export async function addReport(context: CommandContext, name: string, options: AddOptions): Promise<void> {
  const [planId = '', commitmentId = ''] = name.split('/')
  const report = reportFrom(options)
  await withDatabase(context, async (db) => {
    const unit = await knownUnit(db.read, options.unit)
    const key = { unitCode: unit.code, planId, commitmentId }
    const basedOn =
      options.basedOn === undefined
        ? ((await progressVersions(db.read, key)).at(-1)?.version ?? 0)
        : numberFrom(options.basedOn)
    const given = { ...key, basedOn, report, actor: 'command-line' }
    const stored = await reportProgress(db, given, context.now()).catch(withCurrent)
    context.out.write(
      `Đã lưu báo cáo của ${stored.agency || fullName(unit)}: ${stateName(stored.state)}, phiên bản ${stored.version}.\n` +
        `Trang: ${commitmentPath({ planId, id: commitmentId })}\n`,
    )
  })
}

/** The report that stands is said too, so that it can be read before one writes anew. */
function withCurrent(error: unknown): never {
  if (!(error instanceof ProgressConflict)) throw error
  const { version, state, reportedAt, text } = error.current
  throw new Refusal(
    `${error.message}\n  Phiên bản ${version}, ngày ${formatDate(reportedAt)}: ${stateName(state)}. ${text}`,
    { code: error.code },
  )
}

function reportFrom(options: AddOptions): Record<string, unknown> {
  const { state, text, doneOn, target, reached } = options
  return {
    ...{ state, text, isClosing: options.closing ?? false },
    ...(doneOn !== undefined && { doneOn: givenDay(doneOn) }),
    ...(target !== undefined && { target: numberFrom(target) }),
    ...(reached !== undefined && { reached: numberFrom(reached) }),
    ...{ measure: options.measure ?? '', reason: options.reason ?? '' },
    ...{ link: options.link ?? '', notice: options.notice ?? '' },
  }
}

/** As it is written in Viet Nam: '1.250,5'. @throws Refusal */
function numberFrom(text: string): number {
  const isNumber = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text)
  if (!isNumber) throw new Refusal(`«${text}» không phải một số. Viết bằng chữ số, ví dụ 1.250 hoặc 12,5.`)
  return Number(text.replaceAll('.', '').replace(',', '.'))
}
